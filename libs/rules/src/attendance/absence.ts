/** What the lesson's teacher sees: the student is not there, or came late. No fact means present. */
export const ATTENDANCE_FACTS = ['absent', 'late'] as const;

/** One of {@link ATTENDANCE_FACTS}. */
export type AttendanceFact = (typeof ATTENDANCE_FACTS)[number];

/** Why the student was absent, as the class teacher finds out; `unknown` until then. */
export const ABSENCE_REASONS = ['ill', 'excused', 'unexcused', 'unknown'] as const;

/** One of {@link ABSENCE_REASONS}. */
export type AbsenceReason = (typeof ABSENCE_REASONS)[number];

/** The letters a school writes into cells: one for each reason of absence, and one for coming late (G24-90). */
export type AbsenceLetters = Readonly<Record<AbsenceReason | 'late', string>>;

/** Fact and reason: two values, each with its own author. A late arrival has no reason. */
export type Attendance =
  | { readonly fact: 'late'; readonly reason: null }
  | { readonly fact: 'absent'; readonly reason: AbsenceReason };

/** Б ill, У excused, Н not excused (and not yet explained), О late (G24-90). */
export const DEFAULT_ABSENCE_LETTERS: AbsenceLetters = {
  ill: 'Б',
  excused: 'У',
  unexcused: 'Н',
  unknown: 'Н',
  late: 'О',
};

/** The letter for a cell; an absence nobody has explained yet (`null`) reads as one of unknown reason. */
export function letterOf(
  fact: AttendanceFact,
  reason: AbsenceReason | null,
  letters: AbsenceLetters,
): string {
  return fact === 'late' ? letters.late : letters[reason ?? 'unknown'];
}

/**
 * What a letter says, in any case. Where one letter stands for `unknown` and for another reason, it means
 * `unknown`: whoever types «Н» states the fact, and only the reason's author turns it into a truancy.
 */
export function factOfLetter(letter: string, letters: AbsenceLetters): Attendance | undefined {
  const folded = letter.toUpperCase();
  const isLetterOf = (meaning: AbsenceReason | 'late'): boolean => letters[meaning].toUpperCase() === folded;
  if (isLetterOf('late')) return { fact: 'late', reason: null };
  if (isLetterOf('unknown')) return { fact: 'absent', reason: 'unknown' };
  const reason = ABSENCE_REASONS.find(isLetterOf);
  return reason && { fact: 'absent', reason };
}
