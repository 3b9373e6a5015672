import { sql } from '@zhurnal/platform';

/** The year, or that whose turn waits to be confirmed, or the current one; with the day of the last lessons and what the new year would be named after. $2 now, $3 year or null. */
export const FROM_YEAR = sql(
  'grading.turn.year',
  `select y.id, y.name, y.starts_on as "startsOn", y.ends_on as "endsOn", y.archived_at is not null as "isArchived", s.regulation, t.day as today,
          coalesce((select max(p.ends_on) from grading_period p
                     where p.school_id = $1 and p.year_id = y.id and p.kind <> 'year' and p.deleted_at is null), y.ends_on) as "lessonsEnd",
          (select n.name from academic_year n
            where n.school_id = $1 and n.deleted_at is null and n.id <> y.id and n.starts_on between y.ends_on - 92 and y.ends_on + 122
            order by n.starts_on limit 1) as "nextName"
     from academic_year y
     join school s on s.school_id = $1
     cross join lateral (select ($2::timestamptz at time zone s.time_zone)::date as day) t
    where y.school_id = $1 and y.deleted_at is null and ($3::uuid is null or y.id = $3)
    order by exists (select from year_turn x where x.school_id = $1 and x.from_year_id = y.id and x.state = 'applied' and x.deleted_at is null) desc,
             y.starts_on > t.day, abs(y.starts_on - t.day), y.id
    limit 1`,
);

/** Classes of a year with their teachers. $2 year, $3 its last day. */
export const OLD_CLASSES = sql(
  'grading.turn.classes',
  `select c.id, c.name, c.grade_level as "gradeLevel", c.letter, c.bell_schedule_id as "bellsId",
          (select d.person_id from duty d join staff_member f on f.school_id = $1 and f.id = d.person_id and f.dismissed_on is null and f.deleted_at is null
            where d.school_id = $1 and d.class_id = c.id and d.role = 'class_teacher' and d.deleted_at is null and (d.valid_to is null or d.valid_to >= $3::date)
            order by d.valid_from desc, d.id limit 1) as "teacherId"
     from school_class c
    where c.school_id = $1 and c.year_id = $2 and c.deleted_at is null
    order by c.grade_level, c.letter, c.name`,
);

/**
 * Students of a year, each once, by the last class; with the subjects that the year ended badly in: the final mark
 * stands for that of the year. $2 year, $3 the last day of lessons.
 */
export const OLD_STUDENTS = sql(
  'grading.turn.students',
  `with stay as materialized (
     select distinct on (e.student_id) e.student_id as id, e.class_id, e.id as enrollment_id, e.valid_to
       from enrollment e join school_class c on c.school_id = $1 and c.id = e.class_id and c.deleted_at is null
      where e.school_id = $1 and c.year_id = $2 and e.deleted_at is null
      order by e.student_id, coalesce(e.valid_to, 'infinity') desc, e.valid_from desc, e.id),
   known as (
     select distinct on (m.student_id, m.subject_id) m.student_id, m.subject_id, m.value
       from period_mark m
      where m.school_id = $1 and m.year_id = $2 and m.kind in ('year', 'final') and m.deleted_at is null
      order by m.student_id, m.subject_id, m.kind = 'final' desc),
   judged as (
     select student_id, jsonb_agg(subject_id order by subject_id) filter (where value in ('2', 'fail', 'na')) as failed from known group by student_id)
   select s.id, s.class_id as "classId", s.enrollment_id as "enrollmentId", j.student_id is not null as "hasMarks",
          coalesce(j.failed, '[]') as failed,
          s.valid_to is not null and (s.valid_to < $3::date or exists (
            select from movement m where m.school_id = $1 and m.student_id = s.id and m.kind = 'departure' and m.deleted_at is null and m.day >= s.valid_to)) as "isLeaving"
     from stay s left join judged j on j.student_id = s.id
    order by s.id`,
);

/** Teaching groups of a year that are taught, with their parts. $2 year. */
export const OLD_GROUPS = sql(
  'grading.turn.groups',
  `select g.id, g.name, g.subject_id as "subjectId", g.scale,
          json_agg(json_build_object('classId', p.class_id, 'subgroupId', p.subgroup_id) order by p.class_id, p.subgroup_id) as parts
     from teaching_group g join teaching_group_part p on p.school_id = $1 and p.group_id = g.id and p.deleted_at is null
    where g.school_id = $1 and g.year_id = $2 and g.deleted_at is null
    group by g.id, g.name, g.subject_id, g.scale
    order by g.name, g.id`,
);

/** Subjects of grades as the curriculum of a year gives them. $2 year. */
export const SUBJECTS_OF_GRADES = sql(
  'grading.turn.subjects',
  `select c.grade_level as "gradeLevel", c.subject_id as "subjectId" from curriculum_hours c
    where c.school_id = $1 and c.year_id = $2 and c.grade_level is not null and c.weekly > 0 and c.deleted_at is null`,
);

/** Subgroups of a year. $2 year. */
export const OLD_SUBGROUPS = sql(
  'grading.turn.subgroups',
  `select b.id, b.class_id as "classId", b.division, b.name from subgroup b
     join school_class c on c.school_id = $1 and c.id = b.class_id and c.deleted_at is null
    where b.school_id = $1 and c.year_id = $2 and b.deleted_at is null
    order by b.class_id, b.division, b.name`,
);

/** Who is in subgroups of a year when its lessons end. $2 year, $3 the last day of lessons. */
export const OLD_MEMBERS = sql(
  'grading.turn.members',
  `select distinct on (m.student_id, b.class_id, b.division) m.id, m.student_id as "studentId", m.subgroup_id as "subgroupId", m.valid_to as "validTo"
     from subgroup_member m
     join subgroup b on b.school_id = $1 and b.id = m.subgroup_id and b.deleted_at is null
     join school_class c on c.school_id = $1 and c.id = b.class_id and c.deleted_at is null
    where m.school_id = $1 and c.year_id = $2 and m.deleted_at is null and (m.valid_to is null or m.valid_to >= $3::date)
    order by m.student_id, b.class_id, b.division, m.valid_from desc, m.id`,
);

/** Lessons a week of teachers with groups: as the load gives them, or where it says nothing as the last timetable does. $2 year. */
export const OLD_LOAD = sql(
  'grading.turn.load',
  `with given as (
     select o.group_id, o.staff_id, o.weekly from teaching_load o
      where o.school_id = $1 and o.year_id = $2 and o.deleted_at is null),
   placed as (
     select e.group_id, t.staff_id, round(sum(1.0 / case when e.week = 0 then 1 else w.cycle_weeks end), 2) as weekly
       from timetable w
       join timetable_entry e on e.school_id = $1 and e.timetable_id = w.id and e.deleted_at is null and e.valid_to is null
       join timetable_entry_teacher t on t.school_id = $1 and t.entry_id = e.id and t.deleted_at is null
      where w.school_id = $1 and w.id = (
        select x.id from timetable x where x.school_id = $1 and x.year_id = $2 and x.deleted_at is null order by x.valid_from desc, x.id limit 1)
      group by e.group_id, t.staff_id)
   select l.group_id as "groupId", l.staff_id as "staffId", least(l.weekly, 40)::text as weekly
     from (select * from given union all select * from placed p where not exists (select from given g where g.group_id = p.group_id)) l
     join staff_member f on f.school_id = $1 and f.id = l.staff_id and f.dismissed_on is null and f.deleted_at is null
    order by l.group_id, l.staff_id`,
);

/** Bells of a year. $2 year. */
export const OLD_BELLS = sql(
  'grading.turn.bells',
  `select b.id, b.name, (
            select coalesce(json_agg(json_build_object('number', s.number, 'startsAt', s.starts_at, 'endsAt', s.ends_at) order by s.number), '[]')
              from bell_slot s where s.school_id = $1 and s.schedule_id = b.id and s.deleted_at is null) as slots
     from bell_schedule b where b.school_id = $1 and b.year_id = $2 and b.deleted_at is null order by b.name, b.id`,
);

/** Educators of the classes of a year. $2 year, $3 its last day. */
export const OLD_EDUCATORS = sql(
  'grading.turn.educators',
  `select d.person_id as "personId", d.class_id as "classId" from duty d
     join school_class c on c.school_id = $1 and c.id = d.class_id and c.deleted_at is null
     join staff_member f on f.school_id = $1 and f.id = d.person_id and f.dismissed_on is null and f.deleted_at is null
    where d.school_id = $1 and c.year_id = $2 and d.role = 'educator' and d.deleted_at is null and (d.valid_to is null or d.valid_to >= $3::date)
    order by d.class_id, d.id`,
);
