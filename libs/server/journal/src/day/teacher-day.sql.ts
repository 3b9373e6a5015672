import { TODAY, closingOf, schoolTimeOf, teachesGroup } from '@zhurnal/attendance';
import { sql } from '@zhurnal/platform';
import { timeText } from '../columns.js';

/** The day and the time it is in the school, and what terms of a year's lessons are counted by. $2 now. */
export const DAY_HEAD = sql(
  'journal.day.head',
  `select ($2::timestamptz at time zone s.time_zone)::date as today, ${timeText('($2::timestamptz at time zone s.time_zone)')} as now, s.regulation as profile,
          ${schoolTimeOf('(($2::timestamptz)::date - 366)')} as "schoolTime"
     from school s where s.school_id = $1`,
);

/** Short names of teachers of the lesson `l`, the person apart, as JSON. */
const namesWhere = (condition: string): string => `
  select coalesce(json_agg(json_build_object('familyName', p.family_name, 'givenName', p.given_name, 'patronymic', p.patronymic)
                           order by t.position, p.family_name, p.id), '[]')
    from lesson_teacher t join person p on p.school_id = t.school_id and p.id = t.staff_id
   where t.school_id = $1 and t.lesson_id = l.id and t.staff_id <> $2 and t.deleted_at is null and ${condition}`;

/** Members of the group of `l` on its day. */
const MEMBERS = `
  select distinct m.student_id from group_member m
   where m.school_id = $1 and m.group_id = l.group_id and m.valid_from <= l.date and (m.valid_to is null or m.valid_to >= l.date)`;

/**
 * Lessons between two days that the timetable or a substitution gives to the person $2. One is given away when a
 * substitute stands in the person's place, or in the place of all; a substitute's right to write may have ended.
 */
const OWN_LESSONS = `
  select l.*, t.substitute, t.replaces, t.writes_until is null or t.writes_until >= (select day from today) as writable,
         not t.substitute and exists (
           select from lesson_teacher x
            where x.school_id = $1 and x.lesson_id = l.id and x.substitute and x.deleted_at is null
              and (x.replaces is null or x.replaces = $2)) as given_away
    from lesson_teacher t
    join lesson l on l.school_id = t.school_id and l.id = t.lesson_id and l.deleted_at is null
   where t.school_id = $1 and t.staff_id = $2 and l.date between $4 and $5 and t.deleted_at is null`;

/** A lesson `l` of OWN_LESSONS as its card shows it. */
const CARD = `
  l.id, l.group_id as "groupId", g.name as "groupName", u.name as "subjectName", l.date, l.slot,
  ${timeText('l.starts_at')} as "startsAt", ${timeText('l.ends_at')} as "endsAt", r.name as "roomName",
  l.cancelled_at is not null as cancelled, l.given_away as "givenAway", l.substitute,
  l.writable as "ownLesson", (l.substitute or l.given_away) and l.cancelled_at is null and ${teachesGroup('l.group_id')} as "ownGroup",
  l.writable and not l.given_away and l.cancelled_at is null as writable, ${closingOf('l.group_id')} as closing, l.planned_date is not null as moved,
  coalesce(c.topic, '') as topic, c.held_at as "heldAt", coalesce(c.version, 0) as "recordVersion", k.taken_at as "rollTakenAt",
  (select coalesce(json_agg(x.name order by x.grade_level, x.letter, x.name), '[]')
     from (select distinct s.id, s.name, s.grade_level, s.letter from teaching_group_part p
             join school_class s on s.school_id = p.school_id and s.id = p.class_id
            where p.school_id = $1 and p.group_id = l.group_id and p.deleted_at is null) x) as "classNames",
  (select count(*)::int from homework h where h.school_id = $1 and h.lesson_id = l.id and h.deleted_at is null) as "homeworkCount",
  (select count(*)::int from (${MEMBERS}) m) as "studentCount", n.absent as "absentCount", n.late as "lateCount",
  case when l.given_away then (${namesWhere('t.substitute and (t.replaces is null or t.replaces = $2)')})
       when l.substitute then (${namesWhere('not t.substitute and (l.replaces is null or t.staff_id = l.replaces)')}) else '[]'::json end as "otherTeachers"`;

const JOINS = `
  join teaching_group g on g.school_id = $1 and g.id = l.group_id
  join subject u on u.school_id = $1 and u.id = g.subject_id
  left join room r on r.school_id = $1 and r.id = l.room_id
  left join lesson_record c on c.school_id = $1 and c.id = l.id
  left join roll_call k on k.school_id = $1 and k.id = l.id
  cross join lateral (
    select count(*) filter (where a.fact = 'absent')::int as absent, count(*) filter (where a.fact = 'late')::int as late
      from attendance a
     where a.school_id = $1 and a.lesson_id = l.id and a.deleted_at is null and a.student_id in (${MEMBERS})) n`;

/** Lessons of the person, by time. $2 person, $3 now, $4 first day, $5 last day. */
export const DAY_LESSONS = sql(
  'journal.day.lessons',
  `with ${TODAY}, own as (${OWN_LESSONS})
   select ${CARD} from own l ${JOINS} order by l.date, l.starts_at, l.slot, l.id`,
  { isPlannedOnce: true },
);

/** Lessons whose record lacks what is owed, newest first. $2 person, $3 now, $4 first day, $5 last day, $6 how many. */
export const DAY_DEBTS = sql(
  'journal.day.debts',
  `with ${TODAY}, own as (${OWN_LESSONS}),
   owed as (
     select o.*, count(*) over () as debts
       from own o
       left join lesson_record c on c.school_id = $1 and c.id = o.id
       left join roll_call k on k.school_id = $1 and k.id = o.id
      where o.cancelled_at is null and not o.given_away and o.writable
        and (c.held_at is null or coalesce(c.topic, '') = '' or k.taken_at is null)
      order by o.date desc, o.starts_at desc, o.slot desc, o.id limit $6)
   select l.debts::int as debts, ${CARD} from owed l ${JOINS} order by l.date desc, l.starts_at desc, l.slot desc, l.id`,
  { isPlannedOnce: true },
);
