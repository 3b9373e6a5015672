import { deficitOf, normOf } from '@zhurnal/rules';
import type { NormDeficit, PersonName, RegulationProfile } from '@zhurnal/rules';
import { isUuid, notFound } from '@zhurnal/platform';
import type { Call, Clock } from '@zhurnal/platform';
import { regulationOf } from '@zhurnal/schooling';
import type { GroupNorm, MarkNormBasis, MarkNorms, SchoolNorms } from './mark-norms.graphql.js';
import { NORMS_OF_GROUP, NORMS_OF_SCHOOL, NORM_PERIOD } from './mark-norms.sql.js';
import type { CountedStudent, NormPeriod, NormRow } from './mark-norms.sql.js';

type NamedStudent = CountedStudent & PersonName & { readonly id: string };

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
      tx.find<NormRow<NamedStudent>>(NORMS_OF_GROUP, [this.clock.now(), periodId, groupId]),
    );
    if (!row) throw notFound();
    const profile = regulationOf(row.regulation, row.until);
    const { students } = row;
    const judged = students.map((student) => judge(student, row, profile));
    return {
      ...headOf(row, profile),
      periodName: row.periodName,
      from: row.from,
      to: row.to,
      basis: basisOf(profile),
      normWritten: profile.markNorm.value?.written ?? 0,
      students: {
        ids: students.map(({ id }) => id),
        familyNames: students.map(({ familyName }) => familyName),
        givenNames: students.map(({ givenName }) => givenName),
        patronymics: students.map(({ patronymic }) => patronymic ?? null),
        marks: judged.map(({ has }) => has),
        written: judged.map(({ hasWritten }) => hasWritten),
        lessons: students.map(({ lessons }) => lessons),
        excused: students.map(({ excused }) => excused),
        norms: judged.map(({ norm }) => norm),
        missing: judged.map(({ marks }) => marks),
        missingWritten: judged.map(({ written }) => written),
      },
    };
  }

  /** Two statements for the whole school: the period, so that one without groups is told too, and all groups. */
  async getSchool(call: Call, periodId: string): Promise<SchoolNorms | null> {
    if (!isUuid(periodId)) return null;
    const [period, rows] = await call.read([], (tx) =>
      Promise.all([
        tx.find<NormPeriod>(NORM_PERIOD, [this.clock.now(), periodId]),
        tx.rows<NormRow>(NORMS_OF_SCHOOL, [this.clock.now(), periodId]),
      ]),
    );
    if (!period) return null;
    const profile = regulationOf(period.regulation, period.until);
    const free = profile.gradesWithoutMarks.value;
    return {
      periodName: period.name,
      from: period.from,
      to: period.to,
      basis: basisOf(profile),
      groups: rows
        .filter(
          ({ gradeLevel }) =>
            gradeLevel === null || free === null || gradeLevel < free.from || gradeLevel > free.to,
        )
        .map((row) => groupOf(row, profile)),
    };
  }
}

function judge(student: CountedStudent, row: NormRow, profile: RegulationProfile): Judged {
  const has = Object.values(student.types).reduce((sum, count) => sum + count, 0);
  const hasWritten = profile.normWorks.value.reduce((sum, type) => sum + (student.types[type] ?? 0), 0);
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

const headOf = ({ groupId, groupName, subjectName, weeklyHours }: NormRow, profile: RegulationProfile) => ({
  groupId,
  groupName,
  subjectName,
  weeklyHours,
  norm: profile.markNorm.value === null ? 0 : normOf(profile.markNorm.value, Number(weeklyHours)),
});

function groupOf(row: NormRow, profile: RegulationProfile): GroupNorm {
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
