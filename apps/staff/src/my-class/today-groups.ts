import type { ClassTodayQuery } from '@zhurnal/contract/staff';

type Answer = ClassTodayQuery['classToday'];
/** A student about whom the day says something. */
export type StudentToday = Answer['students'][number];
/** A lesson of the class on the day. */
export type ClassLesson = Answer['lessons'][number];

/** The students of a day by what is to be done about them. */
export interface TodayGroups {
  /** Not here: first those of whom nobody knows why. */
  readonly away: readonly StudentToday[];
  /** Came later, or late. */
  readonly other: readonly StudentToday[];
  /** Told of by the family, not noted at any lesson yet. */
  readonly expected: readonly StudentToday[];
}

/** Is there an absence that nobody has explained? */
export function isUnexplained({ noted }: Pick<StudentToday, 'noted'>): boolean {
  return noted.some(({ fact, reason }) => fact === 'ABSENT' && (reason === null || reason === 'UNKNOWN'));
}

/** Sorts the students of a day; within a group they stay by name. */
export function groupToday(students: readonly StudentToday[]): TodayGroups {
  const away = students.filter(({ presence }) => presence === 'AWAY');
  return {
    away: [...away.filter(isUnexplained), ...away.filter((student) => !isUnexplained(student))],
    other: students.filter(({ presence }) => presence === 'BACK' || presence === 'LATE'),
    expected: students.filter(({ presence }) => presence === 'EXPECTED'),
  };
}

/** The one reason of all absences of the day; undefined where there are several. */
export function reasonOfDay({
  noted,
}: Pick<StudentToday, 'noted'>): StudentToday['noted'][number]['reason'] | undefined {
  const reasons = new Set(
    noted.filter(({ fact }) => fact === 'ABSENT').map(({ reason }) => reason ?? 'UNKNOWN'),
  );
  const [only] = reasons;
  return reasons.size === 1 ? only : undefined;
}

/** Numbers of the lessons with this fact. */
export function slotsOf({ noted }: Pick<StudentToday, 'noted'>, fact: 'ABSENT' | 'LATE'): readonly number[] {
  return noted.filter((entry) => entry.fact === fact).map(({ slot }) => slot);
}

/** Lessons that have begun, take place, and have no roll. */
export function listWithoutRoll(lessons: readonly ClassLesson[]): readonly ClassLesson[] {
  return lessons.filter(({ begun, hasRoll, cancelled }) => begun && !hasRoll && !cancelled);
}
