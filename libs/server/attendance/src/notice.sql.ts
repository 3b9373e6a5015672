import { sql } from '@zhurnal/platform';
import { closingOf } from './closing.sql.js';
import { TODAY } from './standing.js';

/** Notices that count until somebody takes them back or says no. */
export const IN_FORCE = `('sent', 'seen', 'accepted')`;

const NAME = (person: string): string =>
  `json_build_object('familyName', ${person}.family_name, 'givenName', ${person}.given_name, 'patronymic', ${person}.patronymic)`;

/** SQL: what is shown of the notice `n`. */
const SHOWN = `
  n.id, n.student_id as "studentId", ${NAME('p')} as student, n.from_date as "from", n.to_date as "to", n.slots, n.kind, n.text,
  n.certificate, n.status, ${NAME('s')} as sender, n.sent_at as "sentAt", n.seen_at as "seenAt",
  (select ${NAME('d')} from person d where d.school_id = $1 and d.id = n.decided_by) as decider, n.decided_at as "decidedAt",
  n.reason, n.answer, n.version,
  case when n.status in ${IN_FORCE} then array(
    select o.id from absence_notice o
     where o.school_id = $1 and o.student_id = n.student_id and o.id <> n.id and o.status in ${IN_FORCE}
       and o.from_date <= n.to_date and o.to_date >= n.from_date and (o.slots is null or n.slots is null or o.slots && n.slots)
     order by o.from_date, o.id) else '{}' end as overlaps`;

const WITH_PEOPLE = `
  join person p on p.school_id = n.school_id and p.id = n.student_id
  join person s on s.school_id = n.school_id and s.id = n.sent_by`;

/** SQL: was the student of the notice `n` in the class during it? */
const OF_CLASS = (schoolClass: string): string => `exists (
  select from enrollment e
   where e.school_id = $1 and e.class_id = ${schoolClass} and e.student_id = n.student_id and e.deleted_at is null
     and e.valid_from <= n.to_date and (e.valid_to is null or e.valid_to >= n.from_date))`;

/** $2 notices. */
export const NOTICES_BY_ID = sql(
  'attendance.notices',
  `select ${SHOWN} from absence_notice n ${WITH_PEOPLE} where n.school_id = $1 and n.id = any($2::uuid[])`,
);

/** Newest first. $2 student, $3 the earliest last day. */
export const NOTICES_OF_STUDENT = sql(
  'attendance.notices.student',
  `select ${SHOWN} from absence_notice n ${WITH_PEOPLE}
    where n.school_id = $1 and n.student_id = $2 and n.to_date >= $3::date
    order by n.sent_at desc, n.id desc limit 100`,
);

/** What waits for a decision first, then the newest. $2 class, $3 the earliest last day. */
export const NOTICES_OF_CLASS = sql(
  'attendance.notices.class',
  `select ${SHOWN} from absence_notice n ${WITH_PEOPLE}
    where n.school_id = $1 and ${OF_CLASS('$2')} and (n.to_date >= $3::date or n.status in ('sent', 'seen'))
    order by n.status not in ('sent', 'seen'), n.sent_at desc, n.id desc limit 200`,
);

/** $2 class. */
export const IS_CLASS = sql(
  'attendance.is-class',
  `select c.id from school_class c where c.school_id = $1 and c.id = $2 and c.deleted_at is null`,
);

/** In force on a day. $2 class, $3 day. */
export const NOTICES_OF_DAY = sql(
  'attendance.notices.day',
  `select ${SHOWN} from absence_notice n ${WITH_PEOPLE}
    where n.school_id = $1 and n.status in ${IN_FORCE} and $3::date between n.from_date and n.to_date and exists (
      select from enrollment e
       where e.school_id = $1 and e.class_id = $2 and e.student_id = n.student_id and e.deleted_at is null
         and e.valid_from <= $3::date and (e.valid_to is null or e.valid_to >= $3::date))
    order by n.status, n.sent_at, n.id`,
);

/** Two parents who write at once are heard one after the other. $2 students. */
export const LOCK_STUDENTS = sql(
  'attendance.notice.lock',
  `select s.id from student s where s.school_id = $1 and s.id = any($2::uuid[]) and s.deleted_at is null
    order by s.id for no key update`,
);

/** New notices; an id that is taken already sends nothing. $2 ids, $3 students, then what is said in all of them. */
export const SEND_NOTICES = sql(
  'attendance.notice.send',
  `insert into absence_notice (school_id, id, student_id, from_date, to_date, slots, kind, text, certificate, sent_by, sent_at)
   select $1::uuid, u.id, u.student_id, $4::date, $5::date, $6::smallint[], $7::text, $8::text, $9::boolean, $10::uuid, $11::timestamptz
     from unnest($2::uuid[], $3::uuid[]) as u(id, student_id)
   on conflict (school_id, id) do nothing
   returning id`,
);

/** What the rules ask before a family's step. $2 students, $3 now, $4 notice that is there already. */
export const NOTICE_FACTS = sql(
  'attendance.notice.facts',
  `with ${TODAY}
   select p.id as "studentId", p.birth_date as "birthDate", (select day from today) as today,
          n.id, n.status, n.from_date as "wasFrom",
          coalesce((select json_agg(json_build_object('from', o.from_date, 'to', o.to_date, 'slots', o.slots))
             from absence_notice o
            where o.school_id = $1 and o.student_id = p.id and o.status in ${IN_FORCE} and o.id is distinct from $4::uuid), '[]') as others
     from person p
     left join absence_notice n on n.school_id = $1 and n.id = $4 and n.student_id = p.id
    where p.school_id = $1 and p.id = any($2::uuid[])`,
);

/** What the rules ask before the class teacher's step. $2 notice, $3 now, $4 class. */
export const DECISION_FACTS = sql(
  'attendance.notice.decision',
  `with ${TODAY}
   select n.id, n.student_id as "studentId", n.from_date as "from", n.to_date as "to", n.slots, n.kind, n.status,
          (select profile from today) as profile
     from absence_notice n where n.school_id = $1 and n.id = $2 and ${OF_CLASS('$4')}`,
);

/** Being seen changes nothing that the family could contradict: the version stays. $2 notices, $3 now, $4 class, $5 person. */
export const SEE_NOTICES = sql(
  'attendance.notice.see',
  `update absence_notice n set status = 'seen', seen_by = $5, seen_at = $3
    where n.school_id = $1 and n.id = any($2::uuid[]) and n.status = 'sent' and ${OF_CLASS('$4')}
   returning n.id, n.student_id as "studentId", n.from_date as "from", n.to_date as "to"`,
);

/**
 * Gives the absences of a student that nobody has explained their reason. $2 student, $3 now, $4 from, $5 to,
 * $6 numbers of lessons or null, $7 reason, $8 person.
 */
export const EXPLAIN_ABSENCES = sql(
  'attendance.notice.explain',
  `update attendance a set reason = $7, reason_by = $8, noted_at = $3::timestamptz, version = a.version + 1
     from lesson l
    where a.school_id = $1 and a.student_id = $2 and a.fact = 'absent' and (a.reason is null or a.reason = 'unknown') and a.deleted_at is null
      and l.school_id = $1 and l.id = a.lesson_id and l.date between $4 and $5 and ($6::smallint[] is null or l.slot = any($6::smallint[]))
      and not is_closed(${closingOf('l.group_id')}, l.date, $3::timestamptz)
   returning a.lesson_id as "lessonId", a.group_id as "groupId", a.student_id as "studentId"`,
);

/**
 * Whose pages show a notice: the classes and groups of the students during it, and today's lessons, at which the roll
 * may be called right now. $2 students, $3 now, $4 from, $5 to.
 */
export const NOTICE_KEYS = sql(
  'attendance.notice.keys',
  `with ${TODAY},
   member as materialized (
     select m.group_id, m.class_id from group_member m
      where m.school_id = $1 and m.student_id = any($2::uuid[]) and m.valid_from <= $5::date and (m.valid_to is null or m.valid_to >= $4::date))
   select 'class' as kind, class_id as id from member
    union select 'group', group_id from member
    union select 'lesson', l.id from lesson l
     where l.school_id = $1 and l.date = (select day from today) and l.date between $4 and $5 and l.deleted_at is null
       and l.group_id in (select group_id from member)
    union select 'class', e.class_id from enrollment e
     where e.school_id = $1 and e.student_id = any($2::uuid[]) and e.deleted_at is null
       and e.valid_from <= $5::date and (e.valid_to is null or e.valid_to >= $4::date)`,
);

/** $2 notice, $3 student. */
export const NOTICE_ROW = sql(
  'attendance.notice.row',
  `select n.id, to_jsonb(n) as row from absence_notice n where n.school_id = $1 and n.id = $2 and n.student_id = $3`,
);
