import { TODAY } from '@zhurnal/attendance';
import { sql } from '@zhurnal/platform';

/** SQL: the name of a person. */
export const NAME = (person: string): string =>
  `json_build_object('familyName', ${person}.family_name, 'givenName', ${person}.given_name, 'patronymic', ${person}.patronymic)`;

/** What tasks are dealt from; a year is over with its last grading period. $2 person, $3 now, $4 first day, $5 last day. */
export const DUTY_HEAD = sql(
  'supervision.duties.head',
  `with ${TODAY},
   year as materialized (
     select y.id, y.starts_on, coalesce((
              select max(p.ends_on) from grading_period p
               where p.school_id = $1 and p.year_id = y.id and p.deleted_at is null and p.kind <> 'year'), y.ends_on) as ends_on
       from academic_year y
      where y.school_id = $1 and y.deleted_at is null and y.starts_on - 40 <= $5::date and y.ends_on + 40 >= $4::date)
   select t.day as today, t.time_zone as "timeZone", t.profile,
     (select coalesce(json_agg(json_build_object('from', y.starts_on, 'to', y.ends_on) order by y.starts_on), '[]') from year y) as years,
     (select coalesce(json_agg(json_build_object('from', p.starts_on, 'to', p.ends_on,
               'grades', json_build_object('from', p.grade_from, 'to', p.grade_to)) order by p.starts_on, p.grade_from), '[]')
        from grading_period p
       where p.school_id = $1 and p.deleted_at is null and p.kind <> 'year' and p.year_id in (select id from year)) as periods,
     (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name, 'grade', c.grade_level,
               'year', json_build_object('from', y.starts_on, 'to', y.ends_on)) order by c.grade_level, c.letter, c.name), '[]')
        from school_class c join year y on y.id = c.year_id
       where c.school_id = $1 and c.deleted_at is null) as classes,
     (select coalesce(json_agg(json_build_object('role', d.role, 'personId', d.person_id, 'classId', d.class_id,
               'from', d.valid_from, 'to', d.valid_to, 'name', ${NAME('p')}) order by p.family_name, p.given_name, d.person_id, d.id), '[]')
        from duty d join person p on p.school_id = $1 and p.id = d.person_id
       where d.school_id = $1 and d.deleted_at is null and d.valid_from <= greatest($5::date, t.day)
         and (d.valid_to is null or d.valid_to >= least($4::date, t.day))) as offices
     from today t where $2::uuid is not null`,
);

/** What was said of tasks whose last day is one of the days. $2 first day, $3 last day, $4 zone. */
export const SAID = sql(
  'supervision.duties.said',
  `select d.id, d.version, d.code, d.due_on as "dueOn", d.class_id as "classId", d.person_id as "personId", d.outcome, d.text,
          d.postponed_to as "postponedTo", d.said_at as at, (d.said_at at time zone $4)::date as "on", ${NAME('p')} as by,
          f.id as "fileId", f.name as "fileName", f.size as "fileSize"
     from duty_task d join person p on p.school_id = $1 and p.id = d.said_by
     left join stored_file f on f.school_id = $1 and f.id = d.file_id and f.deleted_at is null
    where d.school_id = $1 and d.deleted_at is null and d.due_on between $2::date and $3::date`,
);

/** One of them, by its id. $2 id. */
export const SAID_PLACE = sql(
  'supervision.duties.place',
  `select d.version, d.code, d.due_on as "dueOn", d.class_id as "classId", d.person_id as "personId", d.file_id as "fileId", d.said_by as "saidBy"
     from duty_task d where d.school_id = $1 and d.id = $2 and d.deleted_at is null`,
);

/** Is the file one that the person has brought? $2 file, $3 person. */
export const OWN_DUTY_FILE = sql(
  'supervision.duties.own-file',
  `select f.id from stored_file f where f.school_id = $1 and f.id = $2 and f.created_by = $3 and f.deleted_at is null`,
);

/** SQL: students of the class of the task on its last day. */
const PUPIL = `enrollment e where e.school_id = $1 and e.class_id = a."classId" and e.deleted_at is null
      and e.valid_from <= a.due and (e.valid_to is null or e.valid_to >= a.due)`;

/** SQL: does somebody of the student's family sign in to the diary on that day? Then no paper is asked for. */
const SIGNED_IN = `exists (
          select from guardianship g
            join membership k on k.school_id = $1 and k.person_id = g.guardian_id and k.ended_at is null
            join account c on c.account_id = k.account_id and c.disabled_at is null
           where g.school_id = $1 and g.student_id = e.student_id and g.deleted_at is null
             and g.valid_from <= a.due and (g.valid_to is null or g.valid_to >= a.due))`;

/** SQL: reports of the class that were printed in the days of the task, for the student or for all. */
const PRINTED = `taken_out t where t.school_id = $1 and t.what = 'class_reports' and t.deleted_at is null and t.class_id = a."classId"
      and (t.created_at at time zone $3)::date between a.since and a.due`;

/** SQL: had the student's family asked for paper or refused the diary on that day (G24-25, S117-39)? */
const DECLINED = `exists (
          select from family_consent f
           where f.school_id = $1 and f.student_id = e.student_id and f.kind in ('paper', 'refusal') and f.deleted_at is null
             and f.given_on <= a.due and (f.withdrawn_on is null or f.withdrawn_on > a.due))`;

/** SQL: was the print-out of the days of the task handed over for the student, on whatever day? */
const HANDED = `exists (
          select from paper_handover h
           where h.school_id = $1 and h.student_id = e.student_id and h.to_day = a.due and h.deleted_at is null)`;

/** SQL: groups to whose timetable the teacher of the task belongs. */
const TAUGHT = `timetable_entry_teacher t
      join timetable_entry e on e.school_id = $1 and e.id = t.entry_id and e.deleted_at is null
     where t.school_id = $1 and t.staff_id = a."personId" and t.deleted_at is null and (e.valid_to is null or e.valid_to >= a.due)`;

/** SQL: lessons that were held in the days of the task. */
const TO_REVIEW = `lesson l where l.school_id = $1 and l.date between a.since and a.due and l.deleted_at is null and l.cancelled_at is null`;

/** SQL: had the reports of the class been printed for those without a sign-in, or was nobody without one left to be given one? */
const PAPER_OUT = `(exists (select from ${PRINTED} and t.whom in ('all', 'no_sign_in'))
       or not exists (select from ${PUPIL} and not ${SIGNED_IN} and not ${HANDED}))`;

/** SQL: a row for each piece of a task, and whether the record shows it. */
const PIECES = `
       select exists (select from contact_check k
                       where k.school_id = $1 and k.student_id = e.student_id and k.deleted_at is null
                         and k.checked_on between a.since and a.due) as is_there
         from ${PUPIL} and a.code = 'check_contacts'
        union all
       select exists (select from ${PRINTED} and (t.whom = 'all' or t.about_id = e.student_id))
         from ${PUPIL} and a.code = 'inform_families'
        union all
       select ${HANDED} from ${PUPIL} and ${DECLINED} and a.code = 'paper_families'
        union all
       select bool_or(exists (select from plan_assignment p where p.school_id = $1 and p.group_id = e.group_id and p.deleted_at is null))
         from ${TAUGHT} and a.code = 'load_plan' group by e.group_id
        union all
       select exists (select from journal_review v
                       where v.school_id = $1 and v.group_id = g.id and v.month = date_trunc('month', a.due)::date and v.deleted_at is null)
         from teaching_group g
        where g.school_id = $1 and a.code = 'review_journals' and exists (select from ${TO_REVIEW} and l.group_id = g.id)`;

/**
 * How much of each task the record shows, and whether that is all of it, by keys: contacts looked at, families told, print-outs
 * handed over, plans there, journals reviewed. $2 the tasks as JSON, $3 zone.
 */
export const SEEN = sql(
  'supervision.duties.seen',
  `select a.key, n.have, n.want,
          case when a.code = 'paper_families' then n.have = n.want and ${PAPER_OUT} else n.want > 0 and n.have = n.want end as "isSeen"
     from jsonb_to_recordset($2::jsonb) as a(key text, code text, since date, due date, "classId" uuid, "personId" uuid)
    cross join lateral (
      select count(*)::int as want, (count(*) filter (where p.is_there))::int as have from (${PIECES}) p) n
    where a.code = any($4::text[])`,
);

/** Lessons over by now and those of them without a record. $2 person, $3 now, $4 first day, $5 last day, $6 only the person's. */
export const LESSON_DUTY = sql(
  'supervision.duties.lessons',
  `with ${TODAY}
   select count(*)::int as lessons, count(*) filter (where r.held_at is null)::int as missing
     from today t
     join lesson l on l.school_id = $1 and l.date between $4::date and least($5::date, t.day) and l.cancelled_at is null and l.deleted_at is null
      and l.date + l.ends_at <= ($3::timestamptz at time zone t.time_zone)
     left join lesson_record r on r.school_id = $1 and r.id = l.id
    where not $6::boolean or exists (
      select from lesson_teacher x
       where x.school_id = $1 and x.lesson_id = l.id and x.staff_id = $2 and x.deleted_at is null
         and (x.substitute or not exists (
           select from lesson_teacher s where s.school_id = $1 and s.lesson_id = l.id and s.substitute and s.deleted_at is null)))`,
);
