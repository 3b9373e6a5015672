import { GIVERS } from '@zhurnal/timetable';
import { sql } from '@zhurnal/platform';

/**
 * Whose address it is: not revoked, and the person may still come in. $2 digest of the secret, $3 now. A child counts
 * while the person represents it; a teacher's own lessons end with the dismissal. The address of a class shows nobody:
 * it is not its maker's, and ends with the class or when it is revoked.
 */
export const FIND_ADDRESS = sql(
  'diary.calendar.find',
  `with today as (select ($3::timestamptz at time zone s.time_zone)::date as day, s.time_zone, s.regulation as profile from school s where s.school_id = $1),
   address as (
     select a.* from calendar_address a
      where a.school_id = $1 and a.secret_hash = $2 and a.deleted_at is null
        and (a.kind = 'class' or exists (select from membership m join account c on c.account_id = m.account_id and c.disabled_at is null
                     where m.school_id = $1 and m.person_id = a.person_id and m.ended_at is null)))
   select a.person_id as "personId", a.kind, a.student_id = a.person_id as "isOwnStudent", a.homework, t.day as today, t.time_zone as "timeZone", t.profile,
          exists (select from staff_member f where f.school_id = $1 and f.id = a.person_id and f.deleted_at is null
                     and (f.dismissed_on is null or f.dismissed_on >= t.day)) as "isStaff",
          (select json_build_object('id', c.id, 'name', c.name) from school_class c
            where c.school_id = $1 and c.id = a.class_id and c.deleted_at is null) as class,
          coalesce((
            select json_agg(json_build_object('id', p.id, 'name', p.given_name) order by p.given_name, p.id)
              from person p
             where p.school_id = $1 and p.id in (
               select g.student_id from guardianship g
                where a.kind in ('student', 'children') and g.school_id = $1 and g.guardian_id = a.person_id and g.deleted_at is null
                  and g.valid_from <= t.day and (g.valid_to is null or g.valid_to >= t.day)
                  and (a.kind = 'children' or g.student_id = a.student_id)
               union
               select s.id from student s
                where s.school_id = $1 and s.id = a.student_id and s.id = a.person_id and s.deleted_at is null)), '[]') as children
     from address a, today t`,
);

const LESSON = `
  l.id, l.version, l.date, l.slot, l.starts_at as "startsAt", l.ends_at as "endsAt", u.name as subject, g.name as "group",
  r.name as room, l.cancelled_at is not null as "isCancelled", l.planned_date as "plannedDate", l.planned_slot as "plannedSlot",
  coalesce((l.planned_date, l.planned_slot) <> (l.date, l.slot), false) as "isMoved",
  l.planned_date is not null and l.planned_room_id is distinct from l.room_id as "isRoomChanged",
  greatest(l.changed_at, l.created_at) as "changedAt"`;
const PLACE = `
  join teaching_group g on g.school_id = $1 and g.id = l.group_id
  join subject u on u.school_id = $1 and u.id = g.subject_id
  left join room r on r.school_id = $1 and r.id = l.room_id`;
/** A lesson that fell out of the timetable was never given; one that a person cancelled is told as cancelled. */
const SHOWN = `l.school_id = $1 and l.deleted_at is null and (l.cancelled_at is null or l.change_cause is not null)`;

/** Lessons a person gives, or would give by the timetable. $2 person, $3–$4 days. */
export const OWN_LESSONS = sql(
  'diary.calendar.own-lessons',
  `select ${LESSON}, t.staff, t.replaced, '{}'::uuid[] as students, '{}'::text[] as works
     from lesson_teacher m
     join lesson l on l.school_id = m.school_id and l.id = m.lesson_id and l.date between $3::date and $4::date
     ${PLACE}
     join lateral (
       select ${GIVERS} from lesson_teacher t where t.school_id = $1 and t.lesson_id = l.id and t.deleted_at is null) t on true
    where m.school_id = $1 and m.staff_id = $2 and m.deleted_at is null and ${SHOWN}
    order by l.date, l.starts_at, l.id`,
);

/** Lessons of students. $2 students, $3–$4 days, $5 kinds of work that are announced. */
export const STUDENTS_LESSONS = sql(
  'diary.calendar.students-lessons',
  `select ${LESSON}, t.staff, t.replaced, k.students,
          array(select distinct w.type from work w
                 where w.school_id = $1 and w.lesson_id = l.id and w.deleted_at is null and w.type = any($5::text[]) order by 1) as works
     from (
       select l.id, array_agg(distinct m.student_id order by m.student_id) as students
         from group_member m
         join lesson l on l.school_id = m.school_id and l.group_id = m.group_id and l.date between $3::date and $4::date
          and l.date >= m.valid_from and (m.valid_to is null or l.date <= m.valid_to)
        where m.school_id = $1 and m.student_id = any($2::uuid[])
        group by l.id) k
     join lesson l on l.school_id = $1 and l.id = k.id
     ${PLACE}
     left join lateral (
       select ${GIVERS} from lesson_teacher t where t.school_id = $1 and t.lesson_id = l.id and t.deleted_at is null) t on true
    where ${SHOWN}
    order by l.date, l.starts_at, l.id`,
);

/** Lessons of the groups of a class, whoever of it learns in them. $2 class, $3–$4 days. */
export const CLASS_LESSONS = sql(
  'diary.calendar.class-lessons',
  `select ${LESSON}, t.staff, t.replaced, '{}'::uuid[] as students, '{}'::text[] as works
     from (
       select distinct p.group_id from teaching_group_part p
        where p.school_id = $1 and p.class_id = $2 and p.deleted_at is null) k
     join lesson l on l.school_id = $1 and l.group_id = k.group_id and l.date between $3::date and $4::date
     ${PLACE}
     left join lateral (
       select ${GIVERS} from lesson_teacher t where t.school_id = $1 and t.lesson_id = l.id and t.deleted_at is null) t on true
    where ${SHOWN}
    order by l.date, l.starts_at, l.id`,
);

/** Homework of students that is due on some days. $2 students, $3–$4 days. */
export const STUDENTS_HOMEWORK = sql(
  'diary.calendar.homework',
  `select h.id, h.version, h.text, h.due_on as date, u.name as subject, h.posted_at as "changedAt",
          array_agg(distinct m.student_id order by m.student_id) as students
     from group_member m
     join homework h on h.school_id = m.school_id and h.group_id = m.group_id and h.due_on between $3::date and $4::date and h.deleted_at is null
      and h.due_on >= m.valid_from and (m.valid_to is null or h.due_on <= m.valid_to)
     join teaching_group g on g.school_id = $1 and g.id = h.group_id
     join subject u on u.school_id = $1 and u.id = g.subject_id
    where m.school_id = $1 and m.student_id = any($2::uuid[])
    group by h.school_id, h.id, u.name
    order by h.due_on, u.name, h.id`,
);
