/** What the trail tells about, as people look for it; `other` is what no kind below names. */
export const TRAIL_KINDS = [
  'marks',
  'attendance',
  'lessons',
  'plans',
  'homework',
  'remarks',
  'corrections',
  'timetable',
  'students',
  'staff',
  'classes',
  'duties',
  'signIns',
  'settings',
  'periods',
  'imports',
  'exports',
  'other',
] as const;
export type TrailKind = (typeof TRAIL_KINDS)[number];

/** What was done with a row. A row is removed by a note on it, or for good; both are the same to who looks for it. */
export const TRAIL_ACTS = ['added', 'changed', 'removed', 'restored'] as const;
export type TrailAct = (typeof TRAIL_ACTS)[number];

/** Tables by kind, as the trail names them. */
export const TRAIL_TABLES: Readonly<Record<Exclude<TrailKind, 'other'>, readonly string[]>> = {
  marks: ['mark', 'work', 'period_mark', 'period_release', 'period_seen', 'outside_document', 'outside_mark'],
  attendance: ['attendance', 'roll_call', 'absence_notice', 'absence_certificate'],
  lessons: ['lesson_record', 'late_entry'],
  plans: [
    'thematic_plan',
    'plan_item',
    'plan_assignment',
    'curriculum_hours',
    'teaching_load',
    'load_approval',
    'department',
    'department_subject',
  ],
  homework: ['homework', 'homework_file', 'stored_file'],
  corrections: ['correction_request', 'correction_change', 'correction_file'],
  timetable: [
    'lesson',
    'lesson_teacher',
    'timetable',
    'timetable_entry',
    'timetable_entry_teacher',
    'assessment',
  ],
  remarks: [
    'remark',
    'review_remark',
    'journal_review',
    ...['diary_check', 'diary_check_finding', 'paper_check', 'paper_difference'],
  ],
  students: [
    'person',
    'student',
    'guardianship',
    'enrollment',
    'subgroup_member',
    'movement',
    'contact_check',
    'contact_report',
    'family_consent',
    'paper_handover',
  ],
  staff: ['staff_member', 'staff_order', 'staff_absence'],
  classes: ['school_class', 'subgroup', 'teaching_group', 'teaching_group_part'],
  duties: ['duty', 'duty_task', 'given_help', 'kept_statement'],
  signIns: ['sign_in_act', 'api_token', 'calendar_address', 'webhook'],
  settings: [
    'school',
    'regulation',
    'regulation_amendment',
    'regulation_paper',
    'academic_year',
    'grading_period',
    'holiday',
    'bell_schedule',
    'bell_slot',
    'bell_day',
    'school_day',
    'school_day_class',
    'room',
    'subject',
    'schedule_switch',
    'schedule_retry',
  ],
  periods: [
    'period_closing',
    'period_seal',
    'period_reopening',
    'year_turn',
    'year_turn_class',
    'year_turn_student',
  ],
  imports: ['import_run', 'import_link', 'people_import_run', 'people_import_file', 'people_import_row'],
  exports: [
    'trail_export',
    'taken_out',
    'report_run',
    'report_package',
    'report_document',
    'report_signature',
    'trail_check',
    'portal_setting',
    'portal_staff_uid',
    'portal_package',
    'portal_check',
    'portal_wish',
    'journal_print',
    'archive_medium',
    'archive_package',
    'archive_copy',
    'archive_check',
  ],
};

/**
 * What belongs to families alone: which homework is ticked off, their own tasks, what they have read. It leaves its trail
 * like everything else, and nobody of the school is told of it.
 */
export const PRIVATE_TRAIL_TABLES: readonly string[] = [
  'homework_done',
  'own_task',
  'family_visit',
  'family_look',
];

const kinds = new Map<string, TrailKind>(
  TRAIL_KINDS.flatMap((kind) =>
    kind === 'other' ? [] : TRAIL_TABLES[kind].map((table): [string, TrailKind] => [table, kind]),
  ),
);

/** Every table that has a kind. */
export const KNOWN_TRAIL_TABLES: readonly string[] = [...kinds.keys()];

/** The kind of what a table keeps. */
export function trailKindOf(table: string): TrailKind {
  return kinds.get(table) ?? 'other';
}
