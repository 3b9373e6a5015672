import { TODAY, closingOf, schoolTimeOf } from '@zhurnal/attendance';
import { sql } from '@zhurnal/platform';
import { lastLessonOf } from '../posting.js';

const NAME = (person: string): string =>
  `'familyName', ${person}.family_name, 'givenName', ${person}.given_name, 'patronymic', ${person}.patronymic`;

/**
 * What a substitute needs of a lesson: what was taught, what is due, what is owed, whom to mind. $2 person, $3 now,
 * $4 lesson.
 */
export const HANDOVER = sql(
  'journal.handover',
  `with ${TODAY},
   own as materialized (
     select l.*, g.name as "group", g.year_id, g.subject_id, u.name as subject
       from lesson l join teaching_group g on g.school_id = $1 and g.id = l.group_id
       join subject u on u.school_id = $1 and u.id = g.subject_id
      where l.school_id = $1 and l.id = $4 and l.deleted_at is null),
   before as materialized (
     select l.id, l.date, l.slot, l.starts_at, l.ends_at, coalesce(r.topic, '') as topic, r.held_at
       from own o join lesson l on l.school_id = $1 and l.group_id = o.group_id and (l.date, l.starts_at) < (o.date, o.starts_at)
       left join lesson_record r on r.school_id = $1 and r.id = l.id
      where l.cancelled_at is null and l.deleted_at is null and l.date >= o.date - 92)
   select o.id, o.group_id as "groupId", o.year_id as "yearId", o.date as day, o.slot, o."group", o.subject, t.day as today, t.profile,
     ${schoolTimeOf('(select date from own)')} as "schoolTime", ${closingOf('o.group_id')} as closing,
     to_char(${lastLessonOf('o.date')}, 'HH24:MI') as "lastEnds",
     (select coalesce(json_agg(json_build_object('id', p.id, ${NAME('p')}, 'substitute', x.substitute, 'until', x.writes_until, 'isCaller', p.id = $2::uuid)
               order by x.substitute, x.position, p.family_name, p.id), '[]')
        from lesson_teacher x join person p on p.school_id = $1 and p.id = x.staff_id
       where x.school_id = $1 and x.lesson_id = o.id and x.deleted_at is null) as teachers,
     (select coalesce(json_agg(json_build_object('day', b.date, 'topic', b.topic) order by b.date desc, b.starts_at desc), '[]')
        from (select * from before where topic <> '' order by date desc, starts_at desc limit 3) b) as topics,
     (select coalesce(json_agg(json_build_object('text', h.text, 'day', s.date) order by s.date, h.posted_at, h.id), '[]')
        from homework h join lesson s on s.school_id = $1 and s.id = h.lesson_id
       where h.school_id = $1 and h.group_id = o.group_id and h.due_on = o.date and h.lesson_id <> o.id and h.deleted_at is null) as homework,
     (select coalesce(json_agg(json_build_object('id', b.id, 'day', b.date, 'slot', b.slot) order by b.date, b.starts_at), '[]')
        from (select * from before where held_at is null and ((date + ends_at) at time zone t.time_zone) <= $3 order by date desc, starts_at desc limit 20) b) as unrecorded,
     (select coalesce(json_agg(json_build_object('id', w.id, 'day', w.date, 'type', w.type, 'title', w.title) order by w.date, w.position, w.id), '[]')
        from (select w.* from work w join before b on b.id = w.lesson_id
               where w.school_id = $1 and w.deleted_at is null
                 and not exists (select from mark m where m.school_id = $1 and m.work_id = w.id and m.deleted_at is null)
               order by w.date desc, w.position limit 20) w) as unmarked,
     (select coalesce(json_agg(json_build_object('id', q.id, ${NAME('q')}, 'isExempt', m.exempt, 'isOwing', m.owing, 'isExcused', m.excused)
               order by q.family_name, q.given_name, q.id), '[]')
        from (select k.student_id,
                coalesce((select x.value = 'exempt' from period_mark x left join grading_period d on d.school_id = $1 and d.id = x.period_id
                           where x.school_id = $1 and x.student_id = k.student_id and x.subject_id = o.subject_id and x.year_id = o.year_id
                             and x.deleted_at is null and x.kind in ('period', 'year')
                           order by d.ends_on desc nulls last, x.set_at desc limit 1), false) as exempt,
                exists (select from mark x where x.school_id = $1 and x.group_id = o.group_id and x.student_id = k.student_id
                           and x.value = 'due' and x.deleted_at is null) as owing,
                exists (select from absence_notice n where n.school_id = $1 and n.student_id = k.student_id and o.date between n.from_date and n.to_date
                           and n.status in ('sent', 'seen', 'accepted') and (n.slots is null or o.slot = any(n.slots)) and n.deleted_at is null) as excused
                from group_member k
               where k.school_id = $1 and k.group_id = o.group_id and o.date between k.valid_from and coalesce(k.valid_to, 'infinity')) m
        join person q on q.school_id = $1 and q.id = m.student_id
       where m.exempt or m.owing or m.excused) as minded
     from own o cross join today t`,
);
