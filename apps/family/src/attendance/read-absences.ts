import type { StudentAbsencesQuery } from '@zhurnal/contract/family';
import type { AbsenceLetters, AbsenceReason, AttendanceFact, Day } from '@zhurnal/rules';
import { readAbsence, readDay, rowsOf } from '../shell/read-columns.js';

type Answer = StudentAbsencesQuery['studentAbsences'];

/** A notice of absence as the family sees it. */
export type Notice = Answer['notices'][number];

/** Lessons by what was noted at them. */
export interface Count {
  readonly held: number;
  readonly missed: number;
  readonly ill: number;
  readonly excused: number;
  readonly unexcused: number;
  readonly unknown: number;
  readonly late: number;
}

/** A day with lessons. */
export interface AbsenceDay extends Count {
  readonly day: Day;
  readonly isFull: boolean;
  readonly isCertified: boolean;
}

/** One absence or lateness. */
export interface AbsenceEntry {
  readonly day: Day;
  readonly slot: number;
  readonly subject: string;
  readonly fact: AttendanceFact;
  readonly reason: AbsenceReason | null;
}

/** A student's absences over the days asked for. */
export interface StudentAbsences {
  readonly today: Day;
  readonly mayReport: boolean;
  readonly letters: AbsenceLetters;
  readonly days: readonly AbsenceDay[];
  readonly total: Count & { readonly days: number };
  /** By day and lesson. */
  readonly entries: readonly AbsenceEntry[];
  readonly notices: readonly Notice[];
}

/** Reads the columns of the answer. */
export function readAbsences(answer: Answer): StudentAbsences {
  const [total] = rowsOf(answer.totals);
  return {
    today: readDay(answer.today),
    mayReport: answer.mayReport,
    letters: answer.letters,
    days: rowsOf(answer.days).map(({ dates, full, certified, ...counts }) => ({
      ...counts,
      day: readDay(dates),
      isFull: full,
      isCertified: certified,
    })),
    total: total ?? { held: 0, missed: 0, ill: 0, excused: 0, unexcused: 0, unknown: 0, late: 0, days: 0 },
    entries: rowsOf(answer.entries).map((row) => ({
      day: readDay(row.dates),
      slot: row.slots,
      subject: row.subjects,
      ...readAbsence(row.facts, row.reasons),
    })),
    notices: answer.notices,
  };
}
