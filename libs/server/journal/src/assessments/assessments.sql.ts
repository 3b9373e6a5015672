import { sql } from '@zhurnal/platform';

/** SQL: the classes that write the assessment `a`. */
const CLASSES_OF = `
  select c.id, c.name, c.letter from school_class c
   where c.school_id = $1 and c.year_id = a.year_id and c.grade_level = a.grade_level and c.deleted_at is null
     and (a.class_id is null or c.id = a.class_id)`;

/** The schedule of a year. $2 year. */
export const SCHEDULE = sql(
  'journal.assessments.schedule',
  `select a.id, a.subject_id as "subjectId", u.name as "subjectName", a.grade_level as "gradeLevel", a.class_id as "classId", a.date,
          a.lessons, a.kind, a.level, a.title, a.status, a.version, a.published_at as "publishedAt", c.ids as "classIds", c.names as "classNames",
          exists (select from work w
                    join teaching_group g on g.school_id = w.school_id and g.id = w.group_id and g.subject_id = a.subject_id
                    join teaching_group_part p on p.school_id = g.school_id and p.group_id = g.id and p.deleted_at is null
                   where w.school_id = $1 and w.date = a.date and w.deleted_at is null and w.type <> 'lesson_answer'
                     and p.class_id::text in (select json_array_elements_text(c.ids))) as "isInJournal"
     from assessment a
     join subject u on u.school_id = a.school_id and u.id = a.subject_id
     cross join lateral (
       select coalesce(json_agg(k.id order by k.letter, k.name), '[]') as ids, coalesce(json_agg(k.name order by k.letter, k.name), '[]') as names
         from (${CLASSES_OF}) k) c
    where a.school_id = $1 and a.year_id = $2 and a.deleted_at is null
    order by a.date, a.grade_level, u.name, a.created_at, a.id`,
);

/** What the checks need to know. $2 year, $3 classes, $4 subjects, $5 days. */
export const CHECK_FACTS = sql(
  'journal.assessments.facts',
  `with part as materialized (
     select distinct p.class_id, p.group_id, g.subject_id
       from teaching_group_part p
       join teaching_group g on g.school_id = p.school_id and g.id = p.group_id and g.year_id = $2 and g.deleted_at is null
      where p.school_id = $1 and p.class_id = any($3::uuid[]) and p.deleted_at is null),
   stood as materialized (
     select q.class_id, q.subject_id, l.date, l.slot
       from lesson l join part q on q.group_id = l.group_id
      where l.school_id = $1 and l.date = any($5::date[]) and l.cancelled_at is null and l.deleted_at is null),
   week_of as (
     select q.class_id, q.subject_id, q.group_id, count(*)::int as lessons
       from part q
       join lesson l on l.school_id = $1 and l.group_id = q.group_id and l.cancelled_at is null and l.deleted_at is null
      where q.subject_id = any($4::uuid[])
      group by q.class_id, q.subject_id, q.group_id, date_trunc('week', coalesce(l.planned_date, l.date))),
   year_of as (
     select class_id, subject_id, group_id, sum(lessons)::int as lessons, max(lessons) as most
       from week_of group by class_id, subject_id, group_id)
   select
     (select coalesce(json_agg(json_build_object('classId', d.class_id, 'date', d.date, 'first', d.first, 'last', d.last)), '[]')
        from (select class_id, date, min(slot) as first, max(slot) as last from stood group by class_id, date) d) as days,
     (select coalesce(json_agg(json_build_object('classId', d.class_id, 'subjectId', d.subject_id, 'date', d.date, 'slots', d.slots)), '[]')
        from (select class_id, subject_id, date, json_agg(distinct slot) as slots from stood
               where subject_id = any($4::uuid[]) group by class_id, subject_id, date) d) as "subjectDays",
     (select coalesce(json_agg(json_build_object('classId', y.class_id, 'subjectId', y.subject_id, 'lessons', y.lessons, 'mostInWeek', y.most)), '[]')
        from (select class_id, subject_id, max(lessons) as lessons, max(most) as most from year_of group by class_id, subject_id) y) as years,
     (select coalesce(json_agg(json_build_object('from', f.starts_on, 'to', f.ends_on, 'name', f.name, 'gradeFrom', f.grade_from, 'gradeTo', f.grade_to)), '[]')
        from (select starts_on, ends_on, name, grade_from, grade_to from holiday where school_id = $1 and year_id = $2 and deleted_at is null
              union all
              select d.from_date, d.to_date, d.note, null, null from school_day d
               where d.school_id = $1 and d.year_id = $2 and d.as_weekday is null and d.deleted_at is null
                 and not exists (select from school_day_class c where c.school_id = $1 and c.day_id = d.id and c.deleted_at is null)) f) as free,
     (select regulation from school where school_id = $1) as regulation`,
);

/** Classes of a grade, or the one among them. $2 year, $3 grade, $4 class or null. */
export const WRITING_CLASSES = sql(
  'journal.assessments.classes',
  `select id, name from school_class
    where school_id = $1 and year_id = $2 and grade_level = $3 and deleted_at is null and ($4::uuid is null or id = $4)
    order by letter, name, id`,
);

/** Control works that stand in journals and not in the schedule. $2 year, $3 today. */
export const UNSCHEDULED = sql(
  'journal.assessments.unscheduled',
  `with missing as (
     select w.id, w.group_id as "groupId", w.date, u.name as "subjectName", g.name as "groupName", w.title
       from work w
       join teaching_group g on g.school_id = w.school_id and g.id = w.group_id and g.year_id = $2 and g.deleted_at is null
       join subject u on u.school_id = g.school_id and u.id = g.subject_id
      where w.school_id = $1 and w.type = 'control_work' and w.date <= $3::date and w.deleted_at is null
        and not exists (
          select from assessment a
            join teaching_group_part p on p.school_id = a.school_id and p.group_id = g.id and p.deleted_at is null
            join school_class c on c.school_id = p.school_id and c.id = p.class_id
           where a.school_id = $1 and a.subject_id = g.subject_id and a.date = w.date and a.deleted_at is null
             and a.grade_level = c.grade_level and (a.class_id is null or a.class_id = c.id)))
   select (select count(*)::int from missing) as count,
          (select coalesce(json_agg(m order by m.date desc, m."subjectName", m."groupName", m.id), '[]')
             from (select * from missing order by date desc, "subjectName", "groupName", id limit 50) m) as works`,
);

/** $2 subject. */
export const HAS_SUBJECT = sql(
  'journal.assessments.subject',
  `select 1 as one from subject where school_id = $1 and id = $2 and deleted_at is null`,
);

/** $2 year, $3 now, $4 person. */
export const PUBLISH = sql(
  'journal.assessments.publish',
  `update assessment set status = 'published', published_at = $3, published_by = $4, version = version + 1
    where school_id = $1 and year_id = $2 and status = 'proposed' and deleted_at is null
   returning id`,
);

/** Published assessments of the classes a student is in on their days. $2 student, $3 first day, $4 last day. */
export const OF_STUDENT = sql(
  'journal.assessments.of-student',
  `select a.id, a.date, u.name as "subjectName", a.title, a.kind, a.level
     from assessment a
     join subject u on u.school_id = a.school_id and u.id = a.subject_id
    where a.school_id = $1 and a.date between $3::date and $4::date and a.status = 'published' and a.deleted_at is null
      and exists (select from enrollment e
                    join school_class c on c.school_id = e.school_id and c.id = e.class_id
                   where e.school_id = $1 and e.student_id = $2 and e.deleted_at is null
                     and e.valid_from <= a.date and (e.valid_to is null or e.valid_to >= a.date)
                     and c.grade_level = a.grade_level and c.year_id = a.year_id and (a.class_id is null or a.class_id = c.id))
    order by a.date, u.name, a.id`,
);
