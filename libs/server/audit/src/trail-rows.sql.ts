const rows = (arm: string, entity: string, from: string): string =>
  `select '${arm}' as arm, '${entity}' as entity, x.id from ${from}`;
const ofStudent = (entity: string): string[] => [
  rows(
    'person',
    entity,
    `${entity} x where x.school_id = $1 and x.student_id = $14 and x.deleted_at is null`,
  ),
  rows(
    'person',
    entity,
    `${entity} x where x.school_id = $1 and x.student_id = $14 and x.deleted_at is not null`,
  ),
];
const ofPerson = (entity: string, column: string): string =>
  rows('person', entity, `${entity} x where x.school_id = $1 and x.${column} = $14`);
const ofJournal = (entity: string, column = 'lesson_id'): string =>
  rows('journal', entity, `l join ${entity} x on x.school_id = $1 and x.${column} = l.id`);
const ofClass = (entity: string, column: string): string =>
  rows('journal', entity, `${entity} x where x.school_id = $1 and x.${column} = $17`);

/** The rows that a person, a lesson, a journal, a class are about; several objects mean what is about all of them. */
export const ROWS_OF_OBJECTS = [
  ...['mark', 'attendance', 'remark'].flatMap(ofStudent),
  ...[
    'absence_notice',
    'absence_certificate',
    'contact_check',
    'enrollment',
    'subgroup_member',
    'guardianship',
    'family_consent',
    'paper_handover',
    'movement',
  ].map((entity) => ofPerson(entity, 'student_id')),
  ...['person', 'student', 'staff_member'].map((entity) => ofPerson(entity, 'id')),
  ...[
    'duty',
    'staff_order',
    'staff_absence',
    'sign_in_act',
    'api_token',
    'calendar_address',
    'contact_report',
  ].map((entity) => ofPerson(entity, 'person_id')),
  ofPerson('taken_out', 'about_id'),
  ofPerson('guardianship', 'guardian_id'),
  ofPerson('lesson_teacher', 'staff_id'),
  ofPerson('timetable_entry_teacher', 'staff_id'),
  ...['lesson', 'lesson_record', 'roll_call'].map((entity) => ofJournal(entity, 'id')),
  ...['lesson_teacher', 'attendance', 'work', 'homework'].map((entity) => ofJournal(entity)),
  rows(
    'journal',
    'mark',
    `l join work w on w.school_id = $1 and w.lesson_id = l.id join mark x on x.school_id = $1 and x.work_id = w.id`,
  ),
  rows(
    'journal',
    'homework_file',
    `l join homework h on h.school_id = $1 and h.lesson_id = l.id join homework_file x on x.school_id = $1 and x.homework_id = h.id`,
  ),
  rows('journal', 'remark', `remark x where x.school_id = $1 and x.lesson_id in (select id from l)`),
  rows(
    'journal',
    'teaching_group',
    `teaching_group x where x.school_id = $1 and x.id = any(array(select id from g))`,
  ),
  rows(
    'journal',
    'teaching_group_part',
    `teaching_group_part x where x.school_id = $1 and x.group_id = any(array(select id from g))`,
  ),
  rows(
    'journal',
    'timetable_entry',
    `timetable_entry x where x.school_id = $1 and x.group_id = any(array(select id from g))`,
  ),
  rows(
    'journal',
    'timetable_entry_teacher',
    `timetable_entry e join timetable_entry_teacher x on x.school_id = $1 and x.entry_id = e.id
      where e.school_id = $1 and e.group_id = any(array(select id from g))`,
  ),
  ofClass('school_class', 'id'),
  ...['subgroup', 'enrollment', 'duty'].map((entity) => ofClass(entity, 'class_id')),
  rows(
    'journal',
    'subgroup_member',
    `subgroup s join subgroup_member x on x.school_id = $1 and x.subgroup_id = s.id where s.school_id = $1 and s.class_id = $17`,
  ),
  `select 'row' as arm, $18::text as entity, $19::uuid as id where $19 is not null`,
].join('\n     union all ');
