import { sql } from '@zhurnal/platform';

const PERSON = `json_build_object('familyName', q.family_name, 'givenName', q.given_name, 'patronymic', q.patronymic)`;

/** SQL: the last timetable of the year $2. */
const LATEST = `(select x.id from timetable x
    where x.school_id = $1 and x.year_id = $2 and x.deleted_at is null order by x.valid_from desc, x.id limit 1)`;

/** Lines of the curriculum of a year. $2 year. */
export const CURRICULUM = sql(
  'plans.curriculum',
  `select c.id, c.version, c.subject_id as "subjectId", s.name as "subjectName", c.grade_level as "gradeLevel", c.class_id as "classId",
          c.subgroup_id as "subgroupId", k.name as "className", trim_scale(c.weekly)::text as weekly, c.yearly
     from curriculum_hours c
     join subject s on s.school_id = $1 and s.id = c.subject_id
     left join school_class k on k.school_id = $1 and k.id = c.class_id
    where c.school_id = $1 and c.year_id = $2 and c.deleted_at is null
    order by s.name, c.grade_level, k.grade_level, k.name, c.id`,
);

/**
 * Teaching groups of a year, each with its teachers: as the load gives them, or where it says nothing as the timetable
 * does, by the lessons of a week. $2 year.
 */
export const LOAD = sql(
  'plans.load',
  `with given as (
     select o.group_id, json_agg(json_build_object('id', o.staff_id, 'name', ${PERSON}, 'weekly', trim_scale(o.weekly)::text)
              order by q.family_name, q.id) as teachers
       from teaching_load o join person q on q.school_id = $1 and q.id = o.staff_id
      where o.school_id = $1 and o.year_id = $2 and o.deleted_at is null
      group by o.group_id),
   placed as (
     select e.group_id, t.staff_id, sum(1.0 / case when e.week = 0 then 1 else w.cycle_weeks end) as weekly
       from timetable w
       join timetable_entry e on e.school_id = $1 and e.timetable_id = w.id and e.deleted_at is null and e.valid_to is null
       join timetable_entry_teacher t on t.school_id = $1 and t.entry_id = e.id and t.deleted_at is null
      where w.school_id = $1 and w.year_id = $2 and w.deleted_at is null and w.id = ${LATEST}
      group by e.group_id, t.staff_id),
   held as (
     select e.group_id, sum(1.0 / case when e.week = 0 then 1 else w.cycle_weeks end) as weekly
       from timetable w
       join timetable_entry e on e.school_id = $1 and e.timetable_id = w.id and e.deleted_at is null and e.valid_to is null
      where w.school_id = $1 and w.year_id = $2 and w.deleted_at is null and w.id = ${LATEST}
      group by e.group_id),
   seen as (
     select p.group_id, json_agg(json_build_object('id', p.staff_id, 'name', ${PERSON}, 'weekly', trim_scale(round(p.weekly, 2))::text)
              order by q.family_name, q.id) as teachers
       from placed p join person q on q.school_id = $1 and q.id = p.staff_id
      group by p.group_id)
   select g.id as "groupId", g.name as "groupName", g.subject_id as "subjectId", s.name as "subjectName",
          part."classId", part."subgroupId", part."gradeLevel",
          coalesce(o.teachers, n.teachers, '[]') as teachers, o.teachers is not null as "isGiven",
          trim_scale(round(h.weekly, 2))::text as timetabled
     from teaching_group g
     join subject s on s.school_id = $1 and s.id = g.subject_id
     left join lateral (
       select t.class_id as "classId", t.subgroup_id as "subgroupId", k.grade_level as "gradeLevel"
         from teaching_group_part t join school_class k on k.school_id = $1 and k.id = t.class_id
        where t.school_id = $1 and t.group_id = g.id and t.deleted_at is null order by k.grade_level, k.name, t.id limit 1) part on true
     left join given o on o.group_id = g.id
     left join seen n on n.group_id = g.id
     left join held h on h.group_id = g.id
    where g.school_id = $1 and g.year_id = $2 and g.deleted_at is null
    order by s.name, part."gradeLevel", g.name, g.id`,
);

/** The last approvals of a year, and whether anything was written or taken away since. $2 year. */
export const APPROVALS = sql(
  'plans.approvals',
  `select distinct on (a.what) a.what, a.order_number as "orderNumber", a.ordered_on as "orderedOn", a.approved_at as "approvedAt",
          ${PERSON} as "approvedName", case a.what
            when 'curriculum' then exists (
              select from curriculum_hours c where c.school_id = $1 and c.year_id = a.year_id and c.changed_at > a.approved_at)
            else exists (
              select from teaching_load o where o.school_id = $1 and o.year_id = a.year_id and o.changed_at > a.approved_at)
          end as "isChanged"
     from load_approval a join person q on q.school_id = $1 and q.id = a.approved_by
    where a.school_id = $1 and a.year_id = $2 and a.deleted_at is null
    order by a.what, a.approved_at desc, a.id`,
);

/** Classes of a year, and whether their timetable has Saturdays. $2 year. */
export const CLASSES = sql(
  'plans.curriculum.classes',
  `select k.id, k.name, k.grade_level as "gradeLevel", exists (
            select from teaching_group_part t
              join timetable_entry e on e.school_id = $1 and e.group_id = t.group_id and e.weekday = 6
               and e.timetable_id = ${LATEST} and e.deleted_at is null and e.valid_to is null
             where t.school_id = $1 and t.class_id = k.id and t.deleted_at is null) as "isSixDays"
     from school_class k
    where k.school_id = $1 and k.year_id = $2 and k.deleted_at is null and k.grade_level is not null
    order by k.grade_level, k.letter, k.name, k.id`,
);

/** What lines and load may name: subjects, and people who work here. */
export const CHOICES = sql(
  'plans.load.choices',
  `select (select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name) order by s.name, s.id), '[]')
             from subject s where s.school_id = $1 and s.deleted_at is null) as subjects,
          (select coalesce(json_agg(json_build_object('id', f.id, 'name', ${PERSON}) order by q.family_name, q.given_name, f.id), '[]')
             from staff_member f join person q on q.school_id = $1 and q.id = f.id
            where f.school_id = $1 and f.deleted_at is null and f.dismissed_on is null) as staff`,
);

/** A line of the curriculum where there is one. $2 year, $3 subject, $4 grade, $5 class, $6 subgroup. */
export const FIND_LINE = sql(
  'plans.curriculum.find',
  `select c.id, c.version from curriculum_hours c
    where c.school_id = $1 and c.year_id = $2 and c.subject_id = $3 and c.grade_level is not distinct from $4::smallint
      and c.class_id is not distinct from $5::uuid and c.subgroup_id is not distinct from $6::uuid`,
);

/** Is all that lines name of this school and year? $2 year, $3 subjects, $4 classes, $5 subgroups. */
export const KNOWN_PLACES = sql(
  'plans.curriculum.places',
  `select (select count(*)::int from subject s where s.school_id = $1 and s.id = any($3::uuid[]) and s.deleted_at is null) as subjects,
          (select count(*)::int from school_class k where k.school_id = $1 and k.year_id = $2 and k.id = any($4::uuid[]) and k.deleted_at is null) as classes,
          (select count(*)::int from subgroup b where b.school_id = $1 and b.id = any($5::uuid[]) and b.class_id = any($4::uuid[]) and b.deleted_at is null) as subgroups,
          exists (select from academic_year y where y.school_id = $1 and y.id = $2 and y.deleted_at is null) as "hasYear"`,
);

/** The load of a group and whether it can be given to the teachers. $2 group, $3 staff. */
export const LOAD_OF_GROUP = sql(
  'plans.load.group',
  `select g.year_id as "yearId",
          (select count(*)::int from staff_member f where f.school_id = $1 and f.id = any($3::uuid[]) and f.deleted_at is null and f.dismissed_on is null) as staff,
          (select coalesce(json_agg(json_build_object('id', o.id, 'version', o.version, 'staffId', o.staff_id, 'isEnded', o.deleted_at is not null)), '[]')
             from teaching_load o where o.school_id = $1 and o.group_id = g.id) as lines
     from teaching_group g where g.school_id = $1 and g.id = $2 and g.deleted_at is null`,
);

/** Departments with their subjects and heads. */
export const DEPARTMENTS = sql(
  'plans.departments',
  `select d.id, d.version, d.name, d.head_id as "headId", case when q.id is null then null else ${PERSON} end as "headName",
          (select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name) order by s.name, s.id), '[]')
             from department_subject x join subject s on s.school_id = $1 and s.id = x.subject_id
            where x.school_id = $1 and x.department_id = d.id and x.deleted_at is null) as subjects
     from department d left join person q on q.school_id = $1 and q.id = d.head_id
    where d.school_id = $1 and d.deleted_at is null
    order by d.name, d.id`,
);

/** A department with all that was ever in it, and whether what is named is of this school. $2 department, $3 subjects, $4 head, $5 name. */
export const DEPARTMENT = sql(
  'plans.department',
  `select (select json_build_object('version', d.version) from department d where d.school_id = $1 and d.id = $2 and d.deleted_at is null) as known,
          (select count(*)::int from subject s where s.school_id = $1 and s.id = any($3::uuid[]) and s.deleted_at is null) as subjects,
          ($4::uuid is null or exists (select from staff_member f where f.school_id = $1 and f.id = $4 and f.deleted_at is null)) as "hasHead",
          exists (select from department d where d.school_id = $1 and d.name = $5 and d.id <> $2) as "isTaken",
          (select coalesce(json_agg(json_build_object('id', x.id, 'version', x.version, 'subjectId', x.subject_id, 'isEnded', x.deleted_at is not null)), '[]')
             from department_subject x where x.school_id = $1 and x.department_id = $2) as lines`,
);
