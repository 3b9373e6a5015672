import { totalAttendance } from '@zhurnal/rules';
import type { AbsenceReason, AttendanceFact, AttendanceTotals, AttendedLesson, Day } from '@zhurnal/rules';

/** A lesson of a group. */
export interface KnownLesson {
  readonly id: string;
  readonly groupId: string;
  readonly day: Day;
  readonly slot: number;
  readonly isCancelled: boolean;
  /** Has not begun yet. */
  readonly isAhead: boolean;
}

/** A stretch of days, both ends included, in which a student belongs to a group; `to` null is open. */
export interface KnownStretch {
  readonly studentId: string;
  readonly groupId: string;
  readonly from: Day;
  readonly to: Day | null;
}

/** What was noted about a student at a lesson. */
export interface KnownFact {
  readonly studentId: string;
  readonly lessonId: string;
  readonly fact: AttendanceFact;
  readonly reason: AbsenceReason | null;
}

/** A lesson of one student. */
export interface StudentLesson extends AttendedLesson {
  readonly lessonId: string;
  readonly slot: number;
}

/** One day of one student at which something was noted. */
export interface DayCount {
  readonly day: Day;
  readonly totals: AttendanceTotals;
}

const keyOf = (studentId: string, lessonId: string): string => `${studentId} ${lessonId}`;

/**
 * The lessons of each student: those of the groups the student belongs to on the lesson's day. Whoever gives them, the
 * teacher or a substitute, they count; a cancelled one is marked as such. What was noted at a lesson that is no longer
 * the student's, after a move to another class, counts for nobody.
 */
export function lessonsOfStudents(
  lessons: readonly KnownLesson[],
  stretches: readonly KnownStretch[],
  facts: readonly KnownFact[],
): ReadonlyMap<string, readonly StudentLesson[]> {
  const ofGroup = new Map<string, KnownLesson[]>();
  for (const lesson of lessons) {
    const known = ofGroup.get(lesson.groupId);
    if (known) known.push(lesson);
    else ofGroup.set(lesson.groupId, [lesson]);
  }
  const noted = new Map(facts.map((fact) => [keyOf(fact.studentId, fact.lessonId), fact]));
  const found = new Map<string, Map<string, StudentLesson>>();
  for (const { studentId, groupId, from, to } of stretches) {
    const own = found.get(studentId) ?? new Map<string, StudentLesson>();
    found.set(studentId, own);
    for (const { id, day, slot, isCancelled, isAhead } of ofGroup.get(groupId) ?? []) {
      if (day < from || (to !== null && day > to)) continue;
      const { fact = null, reason = null } = noted.get(keyOf(studentId, id)) ?? {};
      own.set(id, { lessonId: id, day, slot, isCancelled, fact, reason, isAhead: isAhead && fact === null });
    }
  }
  return new Map([...found].map(([studentId, own]) => [studentId, [...own.values()]]));
}

/** Every day of one student with its counts, in order. */
export function countDays(lessons: readonly StudentLesson[]): readonly DayCount[] {
  const byDay = new Map<Day, StudentLesson[]>();
  for (const lesson of lessons) byDay.set(lesson.day, [...(byDay.get(lesson.day) ?? []), lesson]);
  return [...byDay.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([day, ofDay]) => ({ day, totals: totalAttendance(ofDay) }));
}
