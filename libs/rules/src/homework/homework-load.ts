/** Minutes that the homework of a day may take, up to a grade. */
export interface GradeMinutes {
  readonly upToGrade: number;
  readonly minutes: number;
}

/** Minutes of homework a day may bring in all subjects together, by grade (school rules of 2025, order № 704): the federal value of `homeworkMinutes`. */
export const HOMEWORK_MINUTES: readonly GradeMinutes[] = [
  { upToGrade: 1, minutes: 60 },
  { upToGrade: 3, minutes: 90 },
  { upToGrade: 5, minutes: 120 },
  { upToGrade: 8, minutes: 150 },
  { upToGrade: 11, minutes: 210 },
];

/** Homework of one day against the limit of the grade. */
export interface HomeworkLoad {
  /** Sum of the estimates, minutes. Homework without an estimate adds nothing. */
  readonly minutes: number;
  /** Limit of the grade, minutes; null for grades the norm does not name. */
  readonly limit: number | null;
  readonly isExceeded: boolean;
}

/** Minutes of homework a day may bring in this grade, by the steps of the regulation; null where it names none. */
export function homeworkLimitOf(gradeLevel: number | null, steps: readonly GradeMinutes[]): number | null {
  if (gradeLevel === null || gradeLevel < 1) return null;
  return steps.find(({ upToGrade }) => gradeLevel <= upToGrade)?.minutes ?? null;
}

/**
 * Sums one student's homework due on one day. Exceeding the limit is a warning to the teacher before saving,
 * not a refusal.
 */
export function weighHomework(
  gradeLevel: number | null,
  estimates: readonly (number | null)[],
  steps: readonly GradeMinutes[],
): HomeworkLoad {
  const limit = homeworkLimitOf(gradeLevel, steps);
  const minutes = estimates.reduce<number>((sum, estimate) => sum + (estimate ?? 0), 0);
  return { minutes, limit, isExceeded: limit !== null && minutes > limit };
}
