/**
 * What is looked for in the rows of a month. Each finds breaches: lessons, cells, students, plans or people that lack what
 * the regulation asks for, by the terms of the regulation of that day.
 */
export const CHECKS = [
  // The record of lessons.
  'lesson_recorded',
  'lesson_in_time',
  'late_reason',
  'weekly_entry',
  'topic',
  'homework_decided',
  'homework_in_time',
  'substitute_filled',
  'grades_covered',
  // Marks.
  'marks_of_works',
  'mark_in_time',
  'grades_without_marks',
  'mark_norm',
  'norm_works',
  'no_backdating',
  'outside_mark_document',
  // Absences.
  'roll_taken',
  'absence_in_time',
  'absence_reason',
  // Periods.
  'period_mark',
  'period_mark_in_time',
  'final_result',
  'exam_result_in_time',
  'finals_seen',
  // Corrections.
  'request_complete',
  'request_applied',
  // Plans.
  'plan_loaded',
  'plan_agreed',
  'programme',
  'load_approved',
  'subgroups_split',
  // Control.
  'review_done',
  'remark_fixed',
  'remark_on_paper',
  'paper_equal',
  'diary_check',
  // Families.
  'contacts_check',
  'families_informed',
  'paper_informed',
  'family_looks',
  'application_checked',
  'consent_given',
] as const;

/** One of {@link CHECKS}. */
export type CheckName = (typeof CHECKS)[number];
