import { sql } from '@zhurnal/platform';

const NAME = (person: string): string =>
  `(select json_build_object('familyName', p.family_name, 'givenName', p.given_name, 'patronymic', p.patronymic)
      from person p where p.school_id = $1 and p.id = ${person})`;

/** The last turn of a year. $2 year. */
export const TURN_OF_YEAR = sql(
  'grading.turn.of-year',
  `select t.id, t.version, t.state, t.from_year_id as "fromYearId", t.to_year_id as "toYearId", t.order_number as "orderNumber", t.ordered_on as "orderedOn",
          t.begun_at as "begunAt", t.applied_at as "appliedAt", t.confirmed_at as "confirmedAt", t.undone_at as "undoneAt",
          ${NAME('t.applied_by')} as "appliedBy", ${NAME('t.confirmed_by')} as "confirmedBy", ${NAME('t.undone_by')} as "undoneBy"
     from year_turn t where t.school_id = $1 and t.from_year_id = $2 and t.deleted_at is null
    order by t.state = 'undone', t.begun_at desc, t.id desc limit 1`,
);

/** The year of a turn. $2 turn. */
export const YEAR_OF_TURN = sql(
  'grading.turn.known',
  `select t.from_year_id as "yearId" from year_turn t where t.school_id = $1 and t.id = $2 and t.deleted_at is null`,
);

/** Turns of one year wait for each other, and for closings. $2 year. */
export const LOCK_FROM_YEAR = sql(
  'grading.turn.lock',
  `select y.id from academic_year y where y.school_id = $1 and y.id = $2 and y.deleted_at is null for no key update`,
);

/** Classes of the new year, also those that a person took out. $2 turn. */
export const TURN_CLASSES = sql(
  'grading.turn.targets',
  `select c.id, c.version, c.from_class_id as "fromClassId", c.name, c.grade_level as "gradeLevel", c.letter, c.teacher_id as "teacherId",
          ${NAME('c.teacher_id')} as "teacherName", c.is_manual as "isManual", c.deleted_at is not null as "isDropped"
     from year_turn_class c where c.school_id = $1 and c.turn_id = $2
    order by c.grade_level, c.letter, c.name, c.id`,
);

/** Decisions. $2 turn. */
export const TURN_STUDENTS = sql(
  'grading.turn.decisions',
  `select s.id, s.version, s.student_id as "studentId", ${NAME('s.student_id')} as name, s.from_class_id as "fromClassId", s.decision, s.target_id as "targetId",
          s.failed, s.reason, s.order_number as "orderNumber", s.is_manual as "isManual"
     from year_turn_student s join person q on q.school_id = $1 and q.id = s.student_id
    where s.school_id = $1 and s.turn_id = $2 and s.deleted_at is null
    order by q.family_name, q.given_name, q.id`,
);

/** Names of subjects. $2 subjects. */
export const SUBJECT_NAMES = sql(
  'grading.turn.subject-names',
  `select s.id, s.name from subject s where s.school_id = $1 and s.id = any($2::uuid[])`,
);

/** Rows that a turn made, by kinds. $2 turn. */
export const MADE = sql(
  'grading.turn.made',
  `select r.kind, count(*)::int as count from year_turn_row r
    where r.school_id = $1 and r.turn_id = $2 and r.left_to is null group by r.kind`,
);

/** Requests for corrections that wait. $2 year. */
export const STANDING_OPEN = sql(
  'grading.turn.open',
  `select count(*)::int as corrections from correction_request r
    where r.school_id = $1 and r.year_id = $2 and r.state = 'filed'`,
);

/** Decisions of many students. $2 turn, $3 students, $4 decisions, $5 targets, $6 reasons, $7 orders, $8 by hand? */
export const DECIDE_STUDENTS = sql(
  'grading.turn.decide',
  `update year_turn_student s set decision = u.decision, target_id = u.target, reason = u.reason, order_number = u.order_number, is_manual = u.manual,
          version = s.version + 1
     from unnest($3::uuid[], $4::text[], $5::uuid[], $6::text[], $7::text[], $8::boolean[]) as u(student, decision, target, reason, order_number, manual)
    where s.school_id = $1 and s.turn_id = $2 and s.student_id = u.student and s.deleted_at is null`,
);

/** What is known of students anew. $2 turn, $3 students, $4 classes, $5 what failed, as arrays in JSON. */
export const RENEW_STUDENTS = sql(
  'grading.turn.renew',
  `update year_turn_student s set from_class_id = u.class, failed = u.failed, version = s.version + 1
     from unnest($3::uuid[], $4::uuid[], $5::jsonb[]) as u(student, class, failed)
    where s.school_id = $1 and s.turn_id = $2 and s.student_id = u.student and s.deleted_at is null
      and (s.from_class_id, s.failed) is distinct from (u.class, u.failed)`,
);

/** Students who are in the year no more. $2 turn, $3 students of the year, $4 now. */
export const DROP_STUDENTS = sql(
  'grading.turn.drop-students',
  `update year_turn_student s set deleted_at = $4::timestamptz, version = s.version + 1
    where s.school_id = $1 and s.turn_id = $2 and s.deleted_at is null and s.student_id <> all($3::uuid[])`,
);

/** Classes that are proposed no more. $2 turn, $3 classes, $4 now. */
export const DROP_CLASSES = sql(
  'grading.turn.drop-classes',
  `update year_turn_class c set deleted_at = $4::timestamptz, version = c.version + 1
    where c.school_id = $1 and c.turn_id = $2 and c.id = any($3::uuid[]) and c.deleted_at is null`,
);

/** Nobody goes into a class that is taken out. $2 turn, $3 classes. */
export const CLEAR_TARGETS = sql(
  'grading.turn.clear-targets',
  `update year_turn_student s set target_id = null, version = s.version + 1
    where s.school_id = $1 and s.turn_id = $2 and s.target_id = any($3::uuid[])`,
);

/** The classes that the turn made. $2 turn, $3 its rows, $4 the classes. */
export const NAME_MADE = sql(
  'grading.turn.name-made',
  `update year_turn_class c set made_class_id = u.made, version = c.version + 1
     from unnest($3::uuid[], $4::uuid[]) as u(id, made)
    where c.school_id = $1 and c.turn_id = $2 and c.id = u.id`,
);

/** What is decided in the turn is another now: a version without a change would leave no trail. $2 turn. */
export const CHANGE_TURN = sql(
  'grading.turn.change',
  `update year_turn t set changed_at = clock_timestamp(), version = t.version + 1 where t.school_id = $1 and t.id = $2`,
);

/**
 * The turn is carried out; it is held since the year is locked. $2 turn, $3 the year that it made, $4 the order, $5 its day, $6 now, $7 who.
 */
export const CARRY_OUT = sql(
  'grading.turn.carry-out',
  `update year_turn t set state = 'applied', to_year_id = $3, order_number = $4, ordered_on = $5::date, applied_at = $6::timestamptz, applied_by = $7,
          version = t.version + 1
    where t.school_id = $1 and t.id = $2`,
);

/** Members of staff who teach, by names: one of them leads a class. $2 today. */
export const TEACHERS = sql(
  'grading.turn.teachers',
  `select p.id, json_build_object('familyName', p.family_name, 'givenName', p.given_name, 'patronymic', p.patronymic) as name
     from staff_member f join person p on p.school_id = $1 and p.id = f.id
    where f.school_id = $1 and f.dismissed_on is null and f.deleted_at is null and exists (
      select from duty d where d.school_id = $1 and d.person_id = f.id and d.role in ('teacher', 'class_teacher') and d.deleted_at is null
         and (d.valid_to is null or d.valid_to >= $2::date))
    order by p.family_name, p.given_name, p.id`,
);
