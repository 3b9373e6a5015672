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
  'mark_norm_low',
  'mark_norm_middle',
  'mark_norm_high',
  'norm_works',
  'no_backdating',
  'outside_mark_document',
  'outside_mark_scan',
  // Absences.
  'roll_taken',
  'absence_in_time',
  'absence_reason',
  // Periods.
  'period_mark',
  'period_mark_in_time',
  'final_result',
  'exam_result_in_time',
  'finals_shown',
  'finals_seen',
  // Corrections.
  'request_applied',
  'request_refused',
  // Plans.
  'plan_loaded',
  'plan_agreed',
  'programme',
  'load_approved',
  'subgroups_split',
  // Control.
  'review_done',
  'review_by_class_teacher',
  'remark_fixed',
  'remark_on_paper',
  'paper_equal',
  'diary_check_teacher',
  'diary_check_class',
  // The archive.
  'archive_two_rooms',
  'archive_holders',
  // Families.
  'contacts_check',
  'families_informed',
  'paper_informed',
  'family_looks',
  'application_passport',
  'application_names',
  'consent_given',
] as const;

/** One of {@link CHECKS}. */
export type CheckName = (typeof CHECKS)[number];
