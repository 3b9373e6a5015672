import {
  displayOf,
  isValueOf,
  letterOf,
  listNameOf,
  numbersOf,
  objectToPaper,
  objectToReviewer,
} from '@zhurnal/rules';
import type {
  AbsenceReason,
  AttendanceFact,
  Day,
  PaperPlace,
  PersonName,
  RegulationProfile,
  SheetAbsence,
  SheetLesson,
  SheetMark,
} from '@zhurnal/rules';
import { notFound } from '@zhurnal/platform';
import type { Actor, Call, Clock, ReadTx } from '@zhurnal/platform';
import { isOpenTo } from '../review/review.reader.js';
import { classNamesOf, getCheckedMonth, seesSchool } from './diary-checks.reader.js';
import type { CheckedGroup, CheckedMonth } from './diary-checks.reader.js';
import type { PaperChecks, PaperJournal, PaperSheet, PaperSignature } from './paper-checks.graphql.js';
import type { PaperDifferenceDetails } from './paper-difference.graphql.js';
import { PAPER_CHECKS, PAPER_DIFFERENCES, PAPER_JOURNALS, PAPER_SHEET } from './paper-checks.sql.js';

interface JournalRow extends CheckedGroup {
  readonly lessons: number;
}

interface SheetRow extends CheckedGroup {
  readonly lessons: readonly SheetLesson[];
  readonly students: readonly (PersonName & { readonly id: string })[];
  readonly marks: readonly SheetMark[];
  readonly absences: readonly SheetAbsence[];
}

interface SignedRow extends Omit<PaperSignature, 'by' | 'late'> {
  readonly groupId: string;
  readonly by: PersonName;
}

/** A difference as it is stored; `says` is what the journal says now. */
export interface DifferenceRow extends Omit<
  PaperDifferenceDetails,
  'recorder' | 'settler' | 'student' | 'open'
> {
  readonly recorder: PersonName;
  readonly settler: PersonName | null;
  readonly student: PersonName | null;
  /** Whether the caller gives the journal: who keeps it sets it right. */
  readonly isMine: boolean;
}

/** What the electronic journal says in a place, as it is read on the page: signs of marks, letters of absences. */
export function wordsOf(place: PaperPlace, stored: string, { absenceLetters }: RegulationProfile): string {
  if (place === 'mark')
    return stored
      .split(' ')
      .map((value) => (isValueOf('five', value) || isValueOf('pass_fail', value) ? displayOf(value) : value))
      .join(' ');
  if (place !== 'absence' || stored === '') return stored;
  const [fact, reason] = stored.split(':') as [AttendanceFact, AbsenceReason];
  return letterOf(fact, reason, absenceLetters.value);
}

/** May the caller settle the difference? A teacher those of the own journals, and no others of a class that is kept besides. */
const maySettle = (
  { roles }: Actor,
  { profile }: CheckedMonth,
  { isMine }: Pick<DifferenceRow, 'isMine'>,
): boolean =>
  (isMine && roles.includes('teacher')) ||
  (objectToReviewer(roles, profile) === undefined && isOpenTo('settlePaperDifference', roles));

/** Reads the electronic pages as they are compared with the paper ones (G272-44, G166-33), and what came of it. */
export class PaperChecksReader {
  constructor(private readonly clock: Clock) {}

  /** Five statements, whatever the school; more where a rhythm follows the periods. */
  list(call: Call, day: string): Promise<PaperChecks> {
    const { actor } = call;
    return call.read([], async (tx) => {
      const now = this.clock.now();
      const month = await getCheckedMonth(tx, actor.personId, now, day);
      const { from, to, today, profile, paperDueOn } = month;
      const { masterCopy, reviewEvery, reviewers } = profile;
      const isOnPaper = objectToPaper(profile) === undefined;
      return {
        month: from,
        until: to,
        today,
        paper: isOnPaper,
        masterClause: masterCopy.clause ?? null,
        masterWords: masterCopy.words ?? masterCopy.choice ?? null,
        dueOn: isOnPaper ? paperDueOn : null,
        everyClause: reviewEvery.clause ?? null,
        reviewers: [...reviewers.value.roles],
        mayCheck: isOnPaper && this.mayCheck(actor, month),
        journals: isOnPaper ? await this.journals(tx, actor, month) : [],
      };
    });
  }

  /** The page of a group. */
  sheet(call: Call, groupId: string, day: string): Promise<PaperSheet> {
    const { actor } = call;
    return call.read([{ kind: 'group', id: groupId }], async (tx) => {
      const month = await getCheckedMonth(tx, actor.personId, this.clock.now(), day);
      const [{ journal, ...page }, signatures, differences] = await Promise.all([
        this.page(tx, actor, month, groupId),
        this.signatures(tx, month, groupId),
        this.differences(tx, actor, month, [groupId]),
      ]);
      return {
        ...page,
        ...journal,
        signatures: signatures.get(groupId) ?? [],
        differences,
        month: month.from,
        mayCheck: objectToPaper(month.profile) === undefined && this.mayCheck(actor, month),
      };
    });
  }

  /** The page in numbers: what a signature is put beneath. */
  async page(
    tx: ReadTx,
    actor: Actor,
    { from, to }: CheckedMonth,
    groupId: string,
  ): Promise<
    Pick<PaperSheet, 'columns' | 'students' | 'total' | 'checksum'> & {
      readonly journal: Omit<PaperJournal, 'signatures' | 'differences'>;
    }
  > {
    const row = await tx.find<SheetRow>(PAPER_SHEET, [actor.personId, this.clock.now(), from, to, groupId]);
    if (!row) throw notFound();
    const { lessons, marks, absences } = row;
    const students = row.students.map(({ id }) => id);
    const numbers = numbersOf({ lessons, students, marks, absences });
    const none = { marks: 0, points: 0, absences: 0 };
    return {
      journal: journalOf({ ...row, lessons: lessons.length }),
      columns: lessons.map((lesson, at) => ({ ...lesson, ...(numbers.columns[at] ?? none) })),
      students: row.students.map((student, at) => ({
        studentId: student.id,
        name: listNameOf(student),
        ...(numbers.students[at] ?? none),
      })),
      total: numbers.total,
      checksum: numbers.checksum,
    };
  }

  /** Differences on days of the month, or one of them. */
  async rows(
    tx: ReadTx,
    { from, to }: { readonly from: string; readonly to: string },
    groupIds: readonly string[],
    personId: string,
    id: string | null = null,
  ): Promise<readonly DifferenceRow[]> {
    return tx.rows<DifferenceRow>(PAPER_DIFFERENCES, [from, to, groupIds, id, personId]);
  }

  /** The same as the caller sees them. */
  async differences(
    tx: ReadTx,
    actor: Actor,
    month: CheckedMonth,
    groupIds: readonly string[],
    id: string | null = null,
  ): Promise<PaperDifferenceDetails[]> {
    const rows = await this.rows(tx, month, groupIds, actor.personId, id);
    return rows.map(({ isMine, recorder, settler, student, says, ...own }) => ({
      ...own,
      says: wordsOf(own.place, says, month.profile),
      recorder: listNameOf(recorder),
      settler: settler && listNameOf(settler),
      student: student && listNameOf(student),
      open: own.settledAs === null && maySettle(actor, month, { isMine }),
    }));
  }

  private mayCheck({ roles }: Actor, { profile }: CheckedMonth): boolean {
    return objectToReviewer(roles, profile) === undefined && isOpenTo('signPaperCheck', roles);
  }

  private async journals(tx: ReadTx, actor: Actor, month: CheckedMonth): Promise<PaperJournal[]> {
    const { from, to, profile } = month;
    const grades = profile.gradesCovered.value;
    const rows = await tx.rows<JournalRow>(PAPER_JOURNALS, [
      actor.personId,
      this.clock.now(),
      from,
      to,
      seesSchool('paperChecks', actor.roles),
      grades.from,
      grades.to,
    ]);
    const ids = rows.map(({ groupId }) => groupId);
    const [signatures, differences] = await Promise.all([
      this.signatures(tx, month, null),
      this.differences(tx, actor, month, ids),
    ]);
    return rows.map((row) => ({
      ...journalOf(row),
      signatures: signatures.get(row.groupId) ?? [],
      differences: differences.filter(({ groupId }) => groupId === row.groupId),
    }));
  }

  private async signatures(
    tx: ReadTx,
    { from, paperDueOn, endOf }: CheckedMonth,
    groupId: string | null,
  ): Promise<Map<string, PaperSignature[]>> {
    const found = new Map<string, PaperSignature[]>();
    for (const { groupId: of, by, ...own } of await tx.rows<SignedRow>(PAPER_CHECKS, [from, groupId])) {
      const isLate = paperDueOn !== null && own.at >= endOf(paperDueOn as Day);
      found.set(of, [...(found.get(of) ?? []), { ...own, by: listNameOf(by), late: isLate }]);
    }
    return found;
  }
}

const journalOf = ({
  groupId,
  groupName,
  subject,
  classes,
  givers,
  lessons,
}: JournalRow): Omit<PaperJournal, 'signatures' | 'differences'> => ({
  groupId,
  groupName,
  subject,
  className: classNamesOf(classes),
  teachers: givers.map(listNameOf).join(', '),
  lessons,
});
