import type { Day } from '../calendar/day.js';
import type { StaffAbsenceKind } from './lesson-changes.js';

/** A lesson that somebody gave in place of its teacher. */
export interface SubstitutedLesson {
  readonly day: Day;
  /** Whose place was taken. */
  readonly absentIds: readonly string[];
  readonly substituteId: string;
  /** Why; null: nobody said it. */
  readonly reason: StaffAbsenceKind | null;
}

/** Hours of one teacher in one month for one reason: replaced by others, or replacing them. */
export interface SubstitutionTotal {
  readonly personId: string;
  /** `2026-11`. */
  readonly month: string;
  readonly part: 'replaced' | 'replacing';
  readonly reason: StaffAbsenceKind | null;
  /** Lessons; each is one hour of teaching. */
  readonly hours: number;
}

/**
 * The hours by teacher, month and reason, in the order in which they were first met: by these substitutes are paid. A
 * lesson whose two teachers are replaced by one counts once for who gave it, and once for each of them.
 */
export function totalSubstitutions(lessons: readonly SubstitutedLesson[]): readonly SubstitutionTotal[] {
  const totals = new Map<string, SubstitutionTotal>();
  const count = (
    personId: string,
    part: SubstitutionTotal['part'],
    { day, reason }: SubstitutedLesson,
  ): void => {
    const month = day.slice(0, 7);
    const key = [personId, month, part, reason ?? ''].join(' ');
    const hours = (totals.get(key)?.hours ?? 0) + 1;
    totals.set(key, { personId, month, part, reason, hours });
  };
  for (const lesson of lessons) {
    for (const absentId of lesson.absentIds) count(absentId, 'replaced', lesson);
    count(lesson.substituteId, 'replacing', lesson);
  }
  return [...totals.values()];
}
