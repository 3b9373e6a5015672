import { addDays, diaryFindingsOf, linesFor, listNameOf, sumFindings } from '@zhurnal/rules';
import type {
  Day,
  DayRange,
  DiaryFinding,
  DiaryGapCounts,
  PersonName,
  RegulationProfile,
  Role,
} from '@zhurnal/rules';
import { instantIn } from '@zhurnal/platform';
import type { Actor, Call, Clock, ReadTx } from '@zhurnal/platform';
import { regulationOf } from '@zhurnal/schooling';
import { getHead, isUnmarked } from '../control/control.reader.js';
import { dueOfMonth } from '../review/due-of-month.js';
import { monthOf } from '../review/month-of.js';
import type { DiaryChecks, DiarySignature, SignedFinding } from './diary-checks.graphql.js';
import { CHECKED_CLASSES, DIARY_CHECKS, DIARY_GAPS_OF_GROUPS } from './diary-checks.sql.js';

/** Somebody with the id behind the name. */
interface Named extends PersonName {
  readonly id: string;
}

interface ClassOfGroup {
  readonly id: string;
  readonly name: string;
  readonly grade: number;
}

/** What every journal that is checked tells of itself. */
export interface CheckedGroup {
  readonly groupId: string;
  readonly groupName: string;
  readonly subject: string;
  readonly classes: readonly ClassOfGroup[];
  readonly givers: readonly Named[];
}

interface GapsRow extends CheckedGroup, DiaryGapCounts {
  readonly isMine: boolean;
  readonly lessons: number;
}

interface ClassRow {
  readonly classId: string;
  readonly className: string;
  readonly keepers: readonly Named[];
  readonly isMine: boolean;
}

interface SignedRow {
  readonly groupId: string | null;
  readonly classId: string | null;
  readonly at: Date;
  readonly lessons: number;
  readonly note: string;
  readonly by: PersonName;
  readonly findings: readonly SignedFinding[];
}

/** A month with the regulation by which it is checked. */
export interface CheckedMonth extends DayRange {
  readonly today: Day;
  readonly profile: RegulationProfile;
  /** The last day in time by each of the two rhythms; null: the regulation names none. */
  readonly diaryDueOn: Day | null;
  readonly paperDueOn: Day | null;
  /** The first instant after a day. */
  readonly endOf: (day: Day) => Date;
}

/** What a group or a class has to show. */
export interface DiaryPart {
  readonly lessons: number;
  readonly isMine: boolean;
  readonly findings: readonly DiaryFinding[];
}

/** A subject in a group. */
export interface GroupPart extends DiaryPart {
  readonly row: GapsRow;
}

/** Does the operation open all of the school to one of the roles? A teacher and a class teacher see their own. */
export function seesSchool(operation: string, roles: readonly Role[]): boolean {
  return linesFor(operation, roles).some(
    (line) =>
      line.to === 'role' &&
      line.relation === 'school' &&
      line.role !== 'class_teacher' &&
      line.role !== 'teacher',
  );
}

/** The month of a day as it is checked: the regulation of its last day, or of today. */
export async function getCheckedMonth(
  tx: ReadTx,
  personId: string,
  now: Date,
  day: string,
): Promise<CheckedMonth> {
  const { from, to } = monthOf(day);
  const { today, profile: text, schoolTime } = await getHead(tx, personId, now, from, to);
  const profile = regulationOf(text, to < today ? to : today);
  const last = async (rhythm: 'diaryCheckEvery' | 'reviewEvery'): Promise<Day | null> =>
    (await dueOfMonth(tx, schoolTime, { from, to }, profile[rhythm].value)).at(-1) ?? null;
  return {
    from,
    to,
    today,
    profile,
    diaryDueOn: await last('diaryCheckEvery'),
    paperDueOn: await last('reviewEvery'),
    endOf: (one) => new Date(instantIn(schoolTime.timeZone, addDays(one, 1), 0)),
  };
}

/** Names of classes, comma-separated. */
export const classNamesOf = (classes: readonly ClassOfGroup[]): string =>
  classes.map(({ name }) => name).join(', ');

/** Reads what the diary lacks month by month, and who has looked through it (G272-60 … G272-66). */
export class DiaryChecksReader {
  constructor(private readonly clock: Clock) {}

  /** Four statements, whatever the school; more where a rhythm follows the periods. */
  list(call: Call, day: string): Promise<DiaryChecks> {
    const { actor } = call;
    return call.read([], async (tx) => {
      const month = await getCheckedMonth(tx, actor.personId, this.clock.now(), day);
      const { from, to, today, profile, diaryDueOn } = month;
      const groups = await this.groups(tx, actor, month, seesSchool('diaryChecks', actor.roles));
      const [classes, signed] = await Promise.all([
        this.classes(tx, actor, month, groups),
        tx.rows<SignedRow>(DIARY_CHECKS, [from]),
      ]);
      const signaturesOf = (isOf: (row: SignedRow) => boolean): DiarySignature[] =>
        signed.filter(isOf).map((row) => signatureOf(row, month));
      return {
        month: from,
        until: to,
        today,
        dueOn: diaryDueOn,
        everyClause: profile.diaryCheckEvery.clause ?? null,
        journals: groups.map(({ row, lessons, isMine, findings }) => ({
          groupId: row.groupId,
          groupName: row.groupName,
          subject: row.subject,
          className: classNamesOf(row.classes),
          teachers: row.givers.map(listNameOf).join(', '),
          lessons,
          mine: isMine,
          findings: [...findings],
          signatures: signaturesOf(({ groupId }) => groupId === row.groupId),
        })),
        classes: classes.map(({ row, groupIds, lessons, isMine, findings }) => ({
          classId: row.classId,
          className: row.className,
          keepers: row.keepers.map(listNameOf).join(', '),
          groupIds: [...groupIds],
          mine: isMine,
          lessons,
          findings: [...findings],
          signatures: signaturesOf(({ classId }) => classId === row.classId),
        })),
      };
    });
  }

  /** Every subject with its gaps: of the whole school, or what the caller gives or keeps. */
  async groups(tx: ReadTx, actor: Actor, month: CheckedMonth, isAll: boolean): Promise<GroupPart[]> {
    const { from, to, profile } = month;
    const { gradesCovered, gradesWithoutMarks, workTypes } = profile;
    const marked = workTypes.value.filter(({ code, checkDays }) => checkDays > 0 && code !== 'homework');
    const rows = await tx.rows<GapsRow>(DIARY_GAPS_OF_GROUPS, [
      actor.personId,
      this.clock.now(),
      from,
      to,
      isAll,
      gradesCovered.value.from,
      gradesCovered.value.to,
      marked.map(({ code }) => code),
    ]);
    return rows.map((row) => ({
      row,
      lessons: row.lessons,
      isMine: row.isMine,
      findings: diaryFindingsOf(
        row,
        row.classes.every(({ grade }) => isUnmarked(grade, gradesWithoutMarks.value)),
      ),
    }));
  }

  /** The classes of the grades for which the journal is kept, with all their subjects together: all, or those that the caller keeps. */
  async classes(
    tx: ReadTx,
    actor: Actor,
    { profile }: CheckedMonth,
    groups: readonly GroupPart[],
    isAll = seesSchool('diaryChecks', actor.roles),
  ): Promise<(DiaryPart & { readonly row: ClassRow; readonly groupIds: readonly string[] })[]> {
    const { from, to } = profile.gradesCovered.value;
    const ids = new Set(
      groups.flatMap(({ row }) =>
        row.classes.filter(({ grade }) => grade >= from && grade <= to).map(({ id }) => id),
      ),
    );
    const rows = await tx.rows<ClassRow>(CHECKED_CLASSES, [actor.personId, this.clock.now(), [...ids]]);
    return rows
      .filter(({ isMine }) => isAll || isMine)
      .map((row) => {
        const own = groups.filter((group) => group.row.classes.some(({ id }) => id === row.classId));
        return {
          row,
          groupIds: own.map((group) => group.row.groupId),
          lessons: own.reduce((sum, { lessons }) => sum + lessons, 0),
          isMine: row.isMine,
          findings: sumFindings(own.map(({ findings }) => findings)),
        };
      });
  }
}

function signatureOf(
  { at, lessons, note, by, findings }: SignedRow,
  { diaryDueOn, endOf }: CheckedMonth,
): DiarySignature {
  const isLate = diaryDueOn !== null && at >= endOf(diaryDueOn);
  return { by: listNameOf(by), at, late: isLate, lessons, note, findings: [...findings] };
}
