import { addDays, reminderOf } from '@zhurnal/rules';
import type { Day, GradingKind, GradingValue, PersonName } from '@zhurnal/rules';
import { dayIn } from '@zhurnal/platform';
import type { ReadTx } from '@zhurnal/platform';
import { STUDENT_FINALS } from './student-finals.sql.js';
import { isAlwaysShown, releaseKindOf, yearColumnsOf } from './year-columns.js';
import type { PeriodRow, ReleaseKind, YearColumn } from './year-columns.js';

interface MarkRow {
  readonly subjectId: string;
  readonly kind: GradingKind;
  readonly periodId: string | null;
  readonly value: GradingValue;
  readonly at: string;
  readonly releasedAt: string | null;
}

/** That somebody has stated to have seen the marks. */
export interface SeenRow {
  readonly kind: ReleaseKind;
  readonly periodId: string | null;
  readonly at: string;
  readonly isPaper: boolean;
  readonly personId: string | null;
  readonly question: string;
  readonly by: PersonName;
}

interface StudentRow {
  readonly studentId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: Day | null;
  readonly className: string;
  readonly classId: string;
  readonly yearId: string;
  readonly year: string;
  readonly gradeLevel: number | null;
  readonly periods: readonly PeriodRow[];
  readonly subjects: readonly { readonly id: string; readonly name: string }[];
  readonly marks: readonly MarkRow[];
  readonly seen: readonly SeenRow[];
}

interface FinalsRow {
  readonly today: Day;
  readonly profile: string;
  readonly timeZone: string;
  readonly students: readonly StudentRow[];
}

/** A mark that the family may see. */
export interface ShownMark extends MarkRow {
  readonly column: number;
}

/** Marks that are stated to have been seen together. */
export interface ShownPart {
  readonly kind: ReleaseKind;
  readonly periodId: string | null;
  readonly name: string | null;
  /** Since when they are seen. */
  readonly shownAt: string;
  readonly shownOn: Day;
  /** The last statement; null: nobody has made one. */
  readonly seen: SeenRow | null;
  /** A statement is waited for: there is none, or marks came after it. */
  readonly isWaiting: boolean;
  readonly reminder: 0 | 1 | 3 | 5;
}

/** A student's marks as the family may see them: nothing that is not published is in here. */
export interface ShownFinals extends Omit<StudentRow, 'marks' | 'seen' | 'periods'> {
  readonly today: Day;
  readonly columns: readonly YearColumn[];
  readonly marks: readonly ShownMark[];
  readonly parts: readonly ShownPart[];
}

/** The students that were asked for; every way to a family goes through here. */
export async function findShownFinals(
  tx: ReadTx,
  personId: string,
  now: Date,
  studentId: string | null,
): Promise<readonly ShownFinals[]> {
  const row = await tx.find<FinalsRow>(STUDENT_FINALS, [personId, now, studentId]);
  return row ? row.students.map((student) => shownOf(row, student)) : [];
}

function shownOf({ today, profile, timeZone }: FinalsRow, row: StudentRow): ShownFinals {
  const { marks: all, seen, periods, ...student } = row;
  const columns = yearColumnsOf(periods, profile);
  const marks = all.flatMap((mark): ShownMark[] => {
    const place = columns.findIndex(({ kind, periodId }) => kind === mark.kind && periodId === mark.periodId);
    const column = columns[place];
    if (!column) return [];
    return mark.releasedAt !== null || isAlwaysShown(column) ? [{ ...mark, column: place }] : [];
  });
  const keys = columns.filter(({ kind }) => kind === 'period' || kind === 'year');
  const parts = keys.flatMap((column): ShownPart[] => {
    const { kind, periodId, name, endsOn, profile: rules } = column;
    const own = marks.filter((mark) => releaseKindOf(mark.kind) === kind && mark.periodId === periodId);
    const [first, last] = [
      own.map(({ at }) => at).sort()[0],
      own
        .map(({ at }) => at)
        .sort()
        .at(-1),
    ];
    if (first === undefined || last === undefined) return [];
    const released = own.flatMap(({ releasedAt }) => releasedAt ?? []).sort()[0];
    // Seen as they come, they are to be looked at as a whole once the period is over.
    if (released === undefined && today <= endsOn) return [];
    const shownAt = released ?? first;
    const shownOn =
      released === undefined ? addDays(endsOn, 1) : (dayIn(timeZone, new Date(released)) as Day);
    const found = seen.filter((each) => each.kind === kind && each.periodId === periodId).at(-1) ?? null;
    const isAnswered = found !== null && Date.parse(found.at) >= Date.parse(last);
    const isWaiting = rules.periodMarksAcknowledged.value && !isAnswered;
    return [
      {
        ...{ kind: releaseKindOf(kind), periodId, name, shownAt, shownOn, seen: found, isWaiting },
        reminder: isWaiting ? reminderOf(shownOn, today) : 0,
      },
    ];
  });
  return { ...student, today, columns, marks, parts };
}
