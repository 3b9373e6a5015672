import type { ClassAbsencesQuery } from '@zhurnal/contract/staff';
import { fullNameOf, listNameOf } from '@zhurnal/rules';
import type { AbsenceLetters, AbsenceReason, AttendanceFact, Day } from '@zhurnal/rules';

type Answer = ClassAbsencesQuery['classAbsences'];

/** Lessons of a day, or of all days, by what was noted at them. */
export interface AbsenceCount {
  readonly held: number;
  readonly missed: number;
  readonly ill: number;
  readonly excused: number;
  readonly unexcused: number;
  readonly unknown: number;
  readonly late: number;
}

/** A day of a student at which something was noted. */
export interface AbsentDay extends AbsenceCount {
  readonly isFull: boolean;
  readonly isCertified: boolean;
}

/** Totals of a student over the days shown. */
export interface AbsenceTotal extends AbsenceCount {
  readonly days: number;
  readonly daysIll: number;
  readonly daysExcused: number;
  readonly daysUnexcused: number;
  readonly daysUnknown: number;
}

/** One absence or lateness. */
export interface AbsenceEntry {
  readonly day: Day;
  readonly lessonId: string;
  readonly slot: number;
  readonly subject: string;
  readonly fact: AttendanceFact;
  readonly reason: AbsenceReason | null;
  readonly notedBy: string | null;
  readonly reasonBy: string | null;
}

/** A student with what was noted, a place for each day. */
export interface AbsenceRow {
  readonly id: string;
  readonly name: string;
  readonly fullName: string;
  /** Not in the class on all of the days. */
  readonly since: Day;
  readonly until: Day | null;
  readonly cells: readonly (AbsentDay | undefined)[];
  readonly total: AbsenceTotal;
  readonly entries: readonly AbsenceEntry[];
}

/** The absences of a class as the page shows them. */
export interface AbsenceModel {
  readonly className: string;
  readonly today: Day;
  readonly days: readonly Day[];
  readonly letters: AbsenceLetters;
  readonly rows: readonly AbsenceRow[];
  readonly can: readonly string[];
}

const REASONS: readonly (AbsenceReason | null)[] = [null, 'ill', 'excused', 'unexcused', 'unknown'];

const countAt = (
  columns: Readonly<Record<keyof AbsenceCount, readonly number[]>>,
  at: number,
): AbsenceCount => ({
  held: columns.held[at] ?? 0,
  missed: columns.missed[at] ?? 0,
  ill: columns.ill[at] ?? 0,
  excused: columns.excused[at] ?? 0,
  unexcused: columns.unexcused[at] ?? 0,
  unknown: columns.unknown[at] ?? 0,
  late: columns.late[at] ?? 0,
});

/** Reads the columns of the answer into a row for each student. */
export function readAbsences({ students, cells, totals, entries, ...answer }: Answer): AbsenceModel {
  const days = answer.days as readonly Day[];
  const ofStudent = students.ids.map(() => new Array<AbsentDay | undefined>(days.length).fill(undefined));
  cells.students.forEach((student, at) => {
    const row = ofStudent[student];
    const day = cells.days[at];
    if (row === undefined || day === undefined) return;
    row[day] = {
      ...countAt(cells, at),
      isFull: cells.full[at] ?? false,
      isCertified: cells.certified[at] ?? false,
    };
  });
  const noted = students.ids.map((): AbsenceEntry[] => []);
  entries.students.forEach((student, at) => {
    noted[student]?.push({
      day: entries.dates[at] as Day,
      lessonId: entries.lessons[at] ?? '',
      slot: entries.slots[at] ?? 0,
      subject: entries.subjects[at] ?? '',
      fact: entries.facts[at] === 2 ? 'late' : 'absent',
      reason: REASONS[entries.reasons[at] ?? 0] ?? null,
      notedBy: entries.notedBy[at] ?? null,
      reasonBy: entries.reasonBy[at] ?? null,
    });
  });
  return {
    className: answer.className,
    today: answer.today as Day,
    days,
    letters: answer.letters,
    can: answer.can,
    rows: students.ids.map((id, at): AbsenceRow => {
      const person = {
        familyName: students.familyNames[at] ?? '',
        givenName: students.givenNames[at] ?? '',
        patronymic: students.patronymics[at] ?? null,
      };
      return {
        id,
        name: listNameOf(person),
        fullName: fullNameOf(person),
        since: students.since[at] as Day,
        until: (students.until[at] ?? null) as Day | null,
        cells: ofStudent[at] ?? [],
        total: {
          ...countAt(totals, at),
          days: totals.days[at] ?? 0,
          daysIll: totals.daysIll[at] ?? 0,
          daysExcused: totals.daysExcused[at] ?? 0,
          daysUnexcused: totals.daysUnexcused[at] ?? 0,
          daysUnknown: totals.daysUnknown[at] ?? 0,
        },
        entries: noted[at] ?? [],
      };
    }),
  };
}
