import { sql } from '@zhurnal/platform';

/** Where a row says what it is about. */
interface About {
  readonly person?: string;
  readonly lesson?: string;
  readonly group?: string;
  readonly class?: string;
  readonly object?: string;
  readonly join?: string;
}

const OF_CELL: About = { person: 'x.student_id', lesson: 'x.lesson_id', group: 'x.group_id' };
const OF_STUDENT: About = { person: 'x.student_id' };
const OF_PERSON: About = { person: 'x.person_id' };
const ITSELF: About = { object: 'x.id' };
const HOMEWORK = 'join homework h on h.school_id = $1 and h.id = x.homework_id';

const TABLES: Readonly<Record<string, About>> = {
  mark: OF_CELL,
  attendance: OF_CELL,
  remark: OF_CELL,
  work: { lesson: 'x.lesson_id', group: 'x.group_id' },
  lesson_record: { lesson: 'x.id' },
  roll_call: { lesson: 'x.id' },
  homework: { lesson: 'x.lesson_id', group: 'x.group_id' },
  homework_file: { lesson: 'h.lesson_id', join: HOMEWORK },
  lesson: { lesson: 'x.id', group: 'x.group_id' },
  lesson_teacher: { person: 'x.staff_id', lesson: 'x.lesson_id' },
  timetable_entry: { group: 'x.group_id' },
  timetable_entry_teacher: {
    person: 'x.staff_id',
    group: 'e.group_id',
    join: 'join timetable_entry e on e.school_id = $1 and e.id = x.entry_id',
  },
  teaching_group: { group: 'x.id' },
  teaching_group_part: { group: 'x.group_id' },
  absence_notice: OF_STUDENT,
  absence_certificate: OF_STUDENT,
  contact_check: OF_STUDENT,
  contact_report: { person: 'x.person_id', class: 'x.class_id' },
  movement: OF_STUDENT,
  guardianship: OF_STUDENT,
  family_consent: OF_STUDENT,
  paper_handover: { person: 'x.student_id', class: 'x.class_id' },
  enrollment: { person: 'x.student_id', class: 'x.class_id' },
  subgroup_member: { person: 'x.student_id', object: 'x.subgroup_id' },
  person: { person: 'x.id' },
  student: { person: 'x.id' },
  staff_member: { person: 'x.id' },
  duty: { person: 'x.person_id', class: 'x.class_id' },
  staff_order: OF_PERSON,
  staff_absence: OF_PERSON,
  sign_in_act: OF_PERSON,
  api_token: OF_PERSON,
  calendar_address: { person: 'x.person_id', class: 'x.class_id' },
  school_class: { class: 'x.id' },
  subgroup: { class: 'x.class_id', object: 'x.id' },
  bell_slot: { object: 'x.schedule_id' },
  assessment: { class: 'x.class_id', object: 'x.subject_id' },
  subject: ITSELF,
  room: ITSELF,
  holiday: ITSELF,
  grading_period: ITSELF,
  academic_year: ITSELF,
  bell_schedule: ITSELF,
  timetable: ITSELF,
  year_turn: { object: 'x.from_year_id' },
  year_turn_class: { class: 'x.from_class_id' },
  year_turn_student: { person: 'x.student_id', class: 'x.from_class_id' },
  // Who took it out is who acted.
  trail_export: {},
  report_package: {},
  journal_print: { class: 'x.class_id' },
  archive_medium: { person: 'x.holder_id' },
  archive_package: { class: 'x.class_id' },
  archive_copy: {},
  archive_check: {},
  report_run: { class: 'x.class_id', person: 'coalesce(x.teacher_id, x.student_id)' },
  report_document: {},
  report_signature: { person: 'x.signer_id' },
  trail_check: {},
  portal_setting: {},
  portal_staff_uid: { person: 'x.id' },
  portal_package: {},
  portal_check: {},
  portal_wish: {},
  schedule_switch: {},
  webhook: {},
  schedule_retry: {},
  taken_out: { person: 'x.about_id', class: 'x.class_id' },
};

const branches = Object.entries(TABLES).map(([entity, { join = '', ...about }]) => {
  const column = (name: Exclude<keyof About, 'join'>): string => `${about[name] ?? 'null::uuid'}`;
  return `
   select k.entity, k.id, ${column('person')} as person, ${column('lesson')} as lesson, ${column('group')} as "group",
          ${column('class')} as class, ${column('object')} as object
     from k join ${entity} x on x.school_id = $1 and x.id = k.id ${join} where k.entity = '${entity}'`;
});

/** What rows are about, by ids. $2 tables, $3 rows. */
export const ABOUT_ROWS = sql(
  'audit.trail.about',
  `with k as materialized (select k.entity, k.id from unnest($2::text[], $3::uuid[]) as k(entity, id))${branches.join('\n   union all')}`,
);

/** A row of ABOUT_ROWS. */
export interface AboutRow {
  readonly entity: string;
  readonly id: string;
  readonly person: string | null;
  readonly lesson: string | null;
  readonly group: string | null;
  readonly class: string | null;
  readonly object: string | null;
}

const EMPTY = `null::text as "familyName", null::text as "givenName", null::text as patronymic`;
const named = (kind: string, table: string): string => `
   select '${kind}' as kind, x.id, x.name::text as name, ${EMPTY}, null::text as subject, null::text as date, null::uuid as "groupId"
     from ${table} x where x.school_id = $1 and x.id = any($2::uuid[])`;

/** What ids mean. $2 ids of people, lessons, groups, classes and everything else that has a name. */
export const NAMES_OF_IDS = sql(
  'audit.trail.names',
  `select 'person' as kind, x.id, null::text as name, x.family_name::text as "familyName", x.given_name::text as "givenName", x.patronymic::text as patronymic,
          null::text as subject, null::text as date, null::uuid as "groupId"
     from person x where x.school_id = $1 and x.id = any($2::uuid[])
   union all
   select 'lesson', x.id, g.name::text, ${EMPTY}, s.name::text, x.date::text, g.id
     from lesson x
     join teaching_group g on g.school_id = $1 and g.id = x.group_id
     join subject s on s.school_id = $1 and s.id = g.subject_id
    where x.school_id = $1 and x.id = any($2::uuid[])
   union all
   select 'group', x.id, x.name::text, ${EMPTY}, s.name::text, null::text, x.id
     from teaching_group x join subject s on s.school_id = $1 and s.id = x.subject_id
    where x.school_id = $1 and x.id = any($2::uuid[])
   union all ${[
     named('class', 'school_class'),
     ...[
       'subgroup',
       'subject',
       'room',
       'holiday',
       'grading_period',
       'academic_year',
       'bell_schedule',
       'timetable',
       'stored_file',
     ].map((table) => named('object', table)),
   ].join('\n   union all')}`,
);

/** A row of NAMES_OF_IDS. */
export interface NameRow {
  readonly kind: 'person' | 'lesson' | 'group' | 'class' | 'object';
  readonly id: string;
  readonly name: string | null;
  readonly familyName: string | null;
  readonly givenName: string | null;
  readonly patronymic: string | null;
  readonly subject: string | null;
  readonly date: string | null;
  readonly groupId: string | null;
}
