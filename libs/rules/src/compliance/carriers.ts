/** Records in which people show that they keep a clause. */
export const RECORDS = [
  // Papers that lie with the regulation.
  'paper.act',
  'paper.order',
  'paper.council_protocol',
  'paper.pupils_council_opinion',
  'paper.parents_council_opinion',
  'paper.service_description',
  'paper.signature',
  'paper.roadmap',
  // Somebody has the office.
  'role.director',
  'role.deputy',
  'role.administrator',
  'role.technician',
  // Dated tasks.
  'duty.full_export',
  'duty.activity_report',
  'duty.progress_report',
  'duty.filling_report',
  'duty.teachers_report',
  'duty.preliminary_report',
  'duty.class_report',
  'duty.forecast_families',
  'duty.print_copies',
  'duty.sign_copies',
  'duty.print_summary',
  'duty.back_up',
  // The register of help that was given.
  'help.advice',
  'help.training',
  'help.meeting',
  // The list of the change to electronic journals.
  'rollout',
  // What stands outside the journal: somebody responsible states it, with a date.
  'statement',
] as const;

/** One of {@link RECORDS}. */
export type RecordName = (typeof RECORDS)[number];

/** Parts of the product that keep a clause for every school. */
export const PRODUCT_PARTS = [
  'journal',
  'attendance',
  'diary',
  'people',
  'access',
  'sign_in',
  'trail',
  'timetable',
  'plans',
  'grading',
  'norms',
  'corrections',
  'supervision',
  'regulation',
  'reports',
  'print',
  'archive',
  'export',
  'messages',
] as const;

/** One of {@link PRODUCT_PARTS}. */
export type ProductPart = (typeof PRODUCT_PARTS)[number];
