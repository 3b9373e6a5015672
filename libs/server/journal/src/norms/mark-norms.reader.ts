import { deficitOf, normOf } from '@zhurnal/rules';
import type { NormDeficit, PersonName, RegulationProfile } from '@zhurnal/rules';
import { isUuid, notFound } from '@zhurnal/platform';
import type { Call, Clock, ReadTx } from '@zhurnal/platform';
import { regulationOf } from '@zhurnal/schooling';
import type { GroupNorm, MarkNormBasis, MarkNorms, SchoolNorms } from './mark-norms.graphql.js';
import { countMarks } from './count-marks.js';
import type { CountedGroup, CountedStudent } from './count-marks.js';
import { NORMS_OF_CLASS, NORMS_OF_GROUP, NORMS_OF_SCHOOL } from './mark-norms.sql.js';
import type { NormsRow } from './mark-norms.sql.js';

/** A student against the norm. */
interface Judged extends NormDeficit {
  readonly has: number;
  readonly hasWritten: number;
}

/** Reads whether students have marks enough for a period (G24-81, TKK-37 to TKK-41). */
export class MarkNormsReader {
  constructor(private readonly clock: Clock) {}

  /** One statement, whatever the group. */
  async get(call: Call, groupId: string, periodId: string): Promise<MarkNorms> {
    if (!isUuid(groupId) || !isUuid(periodId)) throw notFound();
    const row = await call.read([{ kind: 'group', id: groupId }], (tx) =>
      tx.find<NormsRow>(NORMS_OF_GROUP, [this.clock.now(), periodId, groupId]),
    );
    const [group] = row ? countMarks(row) : [];
    if (!row || !group) throw notFound();
    const profile = regulationOf(row.regulation, row.until);
    const counted = new Map(group.students.map((student) => [student.id, student]));
    const rows = row.people.flatMap((person) => {
      const student = counted.get(person.id);
      return student ? [{ person, student, judged: judge(student, group, profile) }] : [];
    });
    return {
      ...headOf(group, profile),
      periodName: row.periodName,
      from: row.from,
      to: row.to,
      basis: basisOf(profile),
      normWritten: profile.markNorm.value?.written ?? 0,
      students: {
        ids: rows.map(({ person }) => person.id),
        familyNames: rows.map(({ person }) => person.familyName),
        givenNames: rows.map(({ person }) => person.givenName),
        patronymics: rows.map(({ person }) => person.patronymic ?? null),
        marks: rows.map(({ judged }) => judged.has),
        written: rows.map(({ judged }) => judged.hasWritten),
        lessons: rows.map(({ student }) => student.lessons),
        excused: rows.map(({ student }) => student.excused),
        norms: rows.map(({ judged }) => judged.norm),
        missing: rows.map(({ judged }) => judged.marks),
        missingWritten: rows.map(({ judged }) => judged.written),
      },
    };
  }

  /** One statement for the whole school; null where there is no such period. */
  async getSchool(call: Call, periodId: string): Promise<SchoolNorms | null> {
    if (!isUuid(periodId)) return null;
    const row = await call.read([], (tx) => tx.find<NormsRow>(NORMS_OF_SCHOOL, [this.clock.now(), periodId]));
    if (!row) return null;
    const profile = regulationOf(row.regulation, row.until);
    const free = profile.gradesWithoutMarks.value;
    return {
      periodName: row.periodName,
      from: row.from,
      to: row.to,
      basis: basisOf(profile),
      groups: countMarks(row)
        .filter(
          ({ gradeLevel }) =>
            gradeLevel === null || free === null || gradeLevel < free.from || gradeLevel > free.to,
        )
        .map((group) => groupOf(group, profile)),
    };
  }
}

/** A student of a class against the norm in one of its groups. */
export interface ClassNormLine extends Judged {
  readonly groupId: string;
  readonly groupName: string;
  readonly subjectName: string;
  readonly student: PersonName & { readonly id: string };
  readonly lessons: number;
  readonly excused: number;
}

/** Every group of a class with every student of it, in the transaction of who asks: one statement. */
export async function findClassNorms(
  tx: ReadTx,
  now: Date,
  periodId: string,
  classId: string,
): Promise<
  | {
      readonly periodName: string;
      readonly from: string;
      readonly to: string;
      readonly until: string;
      /** Does the regulation name a norm for the grade? */
      readonly exists: boolean;
      readonly lines: readonly ClassNormLine[];
    }
  | undefined
> {
  const row = await tx.find<NormsRow>(NORMS_OF_CLASS, [now, periodId, classId]);
  if (!row) return undefined;
  const profile = regulationOf(row.regulation, row.until);
  const free = profile.gradesWithoutMarks.value;
  const isFree = (grade: number | null): boolean =>
    grade !== null && free !== null && free.from <= grade && grade <= free.to;
  const groups = countMarks(row).filter(({ gradeLevel }) => !isFree(gradeLevel));
  const { periodName, from, to, until, people } = row;
  return {
    ...{ periodName, from, to, until },
    exists: profile.markNorm.value !== null && groups.length > 0,
    lines: groups.flatMap((group) => {
      const counted = new Map(group.students.map((student) => [student.id, student]));
      const { groupId, groupName, subjectName } = group;
      return people.flatMap((person) => {
        const student = counted.get(person.id);
        if (!student) return [];
        const { lessons, excused } = student;
        return [
          {
            groupId,
            groupName,
            subjectName,
            student: person,
            lessons,
            excused,
            ...judge(student, group, profile),
          },
        ];
      });
    }),
  };
}

function judge(student: CountedStudent, row: CountedGroup, profile: RegulationProfile): Judged {
  const has = [...student.types.values()].reduce((sum, count) => sum + count, 0);
  const hasWritten = profile.normWorks.value.reduce((sum, type) => sum + (student.types.get(type) ?? 0), 0);
  const norm = profile.markNorm.value;
  if (norm === null) return { has, hasWritten, norm: 0, marks: 0, written: 0 };
  const facts = {
    weeklyHours: Number(row.weeklyHours),
    marks: has,
    writtenMarks: hasWritten,
    lessons: student.lessons,
    excusedLessons: student.excused,
  };
  return { has, hasWritten, ...deficitOf(norm, facts) };
}

const headOf = (
  { groupId, groupName, subjectName, weeklyHours }: CountedGroup,
  profile: RegulationProfile,
) => ({
  groupId,
  groupName,
  subjectName,
  weeklyHours,
  norm: profile.markNorm.value === null ? 0 : normOf(profile.markNorm.value, Number(weeklyHours)),
});

function groupOf(row: CountedGroup, profile: RegulationProfile): GroupNorm {
  const judged = row.students.map((student) => judge(student, row, profile));
  const count = (isSo: (one: Judged) => boolean): number => judged.filter(isSo).length;
  return {
    ...headOf(row, profile),
    subjectId: row.subjectId,
    classIds: [...row.classIds],
    classNames: [...row.classNames],
    students: judged.length,
    withoutMarks: count(({ has }) => has === 0),
    withOneMark: count(({ has }) => has === 1),
    reached: count(({ marks }) => marks === 0),
    missing: judged.reduce((sum, { marks }) => sum + marks, 0),
  };
}

const basisOf = ({
  markNorm: { value, clause, also = [], words = '', choice = '' },
}: RegulationProfile): MarkNormBasis => ({
  exists: value !== null,
  clauses: clause === undefined ? [] : [clause, ...also],
  words,
  choice,
});
