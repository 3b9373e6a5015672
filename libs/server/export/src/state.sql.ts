import { sql } from '@zhurnal/platform';

/** $2 the year, $3 the last day whose lessons are told. Every statement tells what families see, by the school's own ids. */
const LESSONS = `lesson l join teaching_group g on g.school_id = $1 and g.id = l.group_id and g.year_id = $2
     where l.school_id = $1 and l.deleted_at is null and l.date <= $3::date`;
const OF_LESSON = `join lesson l on l.school_id = $1 and l.id = x.lesson_id and l.deleted_at is null
     join teaching_group g on g.school_id = $1 and g.id = x.group_id and g.year_id = $2
    where x.school_id = $1 and x.deleted_at is null and l.date <= $3::date`;

export const SUBJECTS = sql(
  'export.subjects',
  `select u.id, u.name, u.short_name as "shortName" from subject u
    where u.school_id = $1 and $3::date is not null
      and exists (select from teaching_group g where g.school_id = $1 and g.subject_id = u.id and g.year_id = $2)
    order by u.id`,
);

/** Classes, and the groups in which they are taught; `staff` are those who may look at them. */
export const GROUPS = sql(
  'export.groups',
  `select c.id, 'class' as kind, c.name, c.grade_level as grade, null::uuid as subject, array[c.id] as classes,
          coalesce((select array_agg(distinct d.person_id order by d.person_id) from duty d
             where d.school_id = $1 and d.class_id = c.id and d.role = 'class_teacher' and d.deleted_at is null
               and (d.valid_to is null or d.valid_to >= $3::date)), '{}') as staff
     from school_class c where c.school_id = $1 and c.year_id = $2 and c.deleted_at is null
   union all
   select g.id, 'teaching', g.name, null, g.subject_id,
          coalesce((select array_agg(distinct p.class_id order by p.class_id) from teaching_group_part p
             where p.school_id = $1 and p.group_id = g.id and p.deleted_at is null), '{}'),
          coalesce((select array_agg(distinct t.staff_id order by t.staff_id)
              from lesson l join lesson_teacher t on t.school_id = $1 and t.lesson_id = l.id and t.deleted_at is null and not t.substitute
             where l.school_id = $1 and l.group_id = g.id and l.deleted_at is null and l.date <= $3::date), '{}')
     from teaching_group g where g.school_id = $1 and g.year_id = $2 and g.deleted_at is null
   order by 1`,
);

export const PERIODS = sql(
  'export.periods',
  `select p.id, p.kind, p.number, p.name, p.grade_from as "gradeFrom", p.grade_to as "gradeTo", p.starts_on as "from", p.ends_on as "to"
     from grading_period p where p.school_id = $1 and p.year_id = $2 and p.deleted_at is null and $3::date is not null order by p.id`,
);

/** Who learns where, and when. A stretch in a teaching group has no row of its own: its id is made of what names it. */
export const EDUCATIONS = sql(
  'export.educations',
  `select e.id, e.student_id as student, e.class_id as "group", e.valid_from as "from", e.valid_to as "to"
     from enrollment e join school_class c on c.school_id = $1 and c.id = e.class_id and c.year_id = $2 and c.deleted_at is null
    where e.school_id = $1 and e.deleted_at is null and $3::date is not null
   union all
   select md5(m.group_id::text || m.class_id::text || m.student_id::text || m.valid_from::text)::uuid, m.student_id, m.group_id, m.valid_from, m.valid_to
     from group_member m join teaching_group g on g.school_id = $1 and g.id = m.group_id and g.year_id = $2 and g.deleted_at is null
    where m.school_id = $1
   order by 1`,
);

export const LESSON_ROWS = sql(
  'export.lessons',
  `select l.id, l.group_id as "group", g.subject_id as subject, l.date, l.slot as number, l.starts_at as "startsAt", l.ends_at as "endsAt",
          l.cancelled_at is not null as "isCancelled", r.held_at is not null as "isHeld", coalesce(r.topic, '') as topic,
          coalesce((select array_agg(t.staff_id order by t.position, t.staff_id) from lesson_teacher t
             where t.school_id = $1 and t.lesson_id = l.id and t.deleted_at is null), '{}') as staff
     from (select l.*, g.subject_id from ${LESSONS}) l
     join teaching_group g on g.school_id = $1 and g.id = l.group_id
     left join lesson_record r on r.school_id = $1 and r.id = l.id and r.deleted_at is null
    order by l.id`,
);

export const TASKS = sql(
  'export.tasks',
  `select x.id, x.lesson_id as lesson, x.group_id as "group", g.subject_id as subject, l.date, x.text, x.due_on as "dueOn", x.minutes
     from homework x ${OF_LESSON} order by x.id`,
);

export const MARKS = sql(
  'export.marks',
  `select x.id, x.student_id as student, x.lesson_id as lesson, x.group_id as "group", g.subject_id as subject, x.date, x.value, x.ordinal,
          w.type, w.title, trim_scale(w.weight)::text as weight, x.comment
     from mark x join work w on w.school_id = $1 and w.id = x.work_id ${OF_LESSON} order by x.id`,
);

export const ABSENCES = sql(
  'export.absences',
  `select x.id, x.student_id as student, x.lesson_id as lesson, x.group_id as "group", g.subject_id as subject, x.date, x.fact, x.reason
     from attendance x ${OF_LESSON} order by x.id`,
);

export const REMARKS = sql(
  'export.remarks',
  `select x.id, x.student_id as student, x.lesson_id as lesson, x.group_id as "group", g.subject_id as subject, x.date, x.kind, x.text
     from remark x ${OF_LESSON} order by x.id`,
);

/** Marks of periods and of the year, as far as they are released to families. */
export const FINALS = sql(
  'export.finals',
  `select m.id, m.student_id as student, m.subject_id as subject, m.class_id as "group", m.kind, m.period_id as period, m.value
     from period_mark m
    where m.school_id = $1 and m.year_id = $2 and m.deleted_at is null and m.value is not null and $3::date is not null
      and exists (select from period_release r where r.school_id = $1 and r.class_id = m.class_id and r.year_id = m.year_id
                     and r.period_id is not distinct from m.period_id and r.deleted_at is null)
    order by m.id`,
);

/** What free text must not say: names, birth dates and addresses for letters of everybody whom the school knows. */
export const PEOPLE = sql(
  'export.people',
  `select p.family_name as "familyName", p.given_name as "givenName", coalesce(p.patronymic, '') as patronymic, p.birth_date as "birthDate"
     from person p where p.school_id = $1 order by p.id`,
);
