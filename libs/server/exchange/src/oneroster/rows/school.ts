import { ORG, changedAt, dayAfter, pageSql, refTo } from '../page.sql.js';

/** The school itself. */
export const ORGS = pageSql(
  'orgs',
  `select s.school_id as id, ${changedAt('array[s.school_id]', 's.created_at')} as changed, s.deleted_at is not null as gone,
          jsonb_build_object('name', s.name, 'type', 'school', 'identifier', s.short_name,
            'metadata', jsonb_build_object('timeZone', s.time_zone)) as record
     from school s where s.school_id = $1`,
);

/**
 * Years, the quarters, trimesters and half-years of each (`term`, `semester`), and under each of these the grading period
 * of the same days, in which marks of the period are set.
 */
export const ACADEMIC_SESSIONS = pageSql(
  'sessions',
  `select y.id::text as id, ${changedAt('array[y.id]', 'y.created_at')} as changed, y.deleted_at is not null as gone,
          jsonb_build_object('title', y.name, 'type', 'schoolYear', 'startDate', y.starts_on, 'endDate', ${dayAfter('y.ends_on')},
            'schoolYear', extract(year from y.ends_on)::int::text) as record
     from academic_year y where y.school_id = $1
   union all
   select x.id, ${changedAt('array[p.id, y.id]', 'p.created_at')}, p.deleted_at is not null or y.deleted_at is not null,
          jsonb_build_object('title', p.name, 'type', x.type, 'startDate', p.starts_on, 'endDate', ${dayAfter('p.ends_on')},
            'schoolYear', extract(year from y.ends_on)::int::text, 'parent', ${refTo('academicSession', 'x.parent')},
            'metadata', jsonb_build_object('kind', p.kind, 'gradeFrom', p.grade_from, 'gradeTo', p.grade_to))
     from grading_period p
     join academic_year y on y.school_id = p.school_id and y.id = p.year_id
     cross join lateral (values
       (p.id::text, case p.kind when 'semester' then 'semester' else 'term' end, y.id::text),
       ('g-' || p.id, 'gradingPeriod', p.id::text)) x(id, type, parent)
    where p.school_id = $1`,
);

/** Subjects, and one course to which the classes themselves belong. */
export const COURSES = pageSql(
  'courses',
  `select b.id::text as id, ${changedAt('array[b.id]', 'b.created_at')} as changed, b.deleted_at is not null as gone,
          jsonb_build_object('title', b.name, 'courseCode', b.short_name, 'subjects', jsonb_build_array(b.name), 'org', ${ORG}) as record
     from subject b where b.school_id = $1
   union all
   select 'homeroom-' || s.school_id, s.created_at, false,
          jsonb_build_object('title', 'Класс', 'courseCode', 'Класс', 'org', ${ORG})
     from school s where s.school_id = $1`,
);

/** SQL: years and periods of a year that some of the grades have. */
const termsOf = (year: string, grades: string): string => `(
  select jsonb_agg(${refTo('academicSession', 't.id')} order by t.place, t.id) from (
    select ${year} as id, 0 as place
    union all
    select p.id, 1 from grading_period p
     where p.school_id = $1 and p.year_id = ${year} and p.deleted_at is null
       and exists (select from unnest(${grades}) n(grade) where n.grade between p.grade_from and p.grade_to)) t)`;

/** Classes (`homeroom`), and groups that are taught a subject together (`scheduled`). */
export const CLASSES = pageSql(
  'classes',
  `select k.id::text as id, ${changedAt('array[k.id]', 'k.created_at')} as changed, k.deleted_at is not null as gone,
          jsonb_build_object('title', k.name, 'classCode', k.name, 'classType', 'homeroom',
            'grades', case when k.grade_level is null then '[]' else jsonb_build_array(k.grade_level::text) end,
            'course', ${refTo('course', `'homeroom-' || k.school_id`)}, 'school', ${ORG},
            'terms', ${termsOf('k.year_id', 'array[k.grade_level]')}) as record
     from school_class k where k.school_id = $1
   union all
   select g.id::text, ${changedAt('array[g.id, g.subject_id] || c.rows', 'g.created_at')}, g.deleted_at is not null,
          jsonb_build_object('title', b.name || ', ' || g.name, 'classCode', g.name, 'classType', 'scheduled',
            'grades', coalesce((select jsonb_agg(n.grade::text order by n.grade) from unnest(c.grades) n(grade)), '[]'),
            'course', ${refTo('course', 'g.subject_id')}, 'school', ${ORG}, 'subjects', jsonb_build_array(b.name),
            'terms', ${termsOf('g.year_id', 'c.grades')}, 'metadata', jsonb_build_object('homerooms', c.ids)) as record
     from teaching_group g
     join subject b on b.school_id = g.school_id and b.id = g.subject_id
     cross join lateral (
       select coalesce(array_agg(p.id) || array_agg(p.class_id), '{}') as rows,
              coalesce(array_agg(distinct k.grade_level) filter (where k.grade_level is not null), '{}') as grades,
              coalesce(jsonb_agg(distinct p.class_id::text) filter (where p.deleted_at is null), '[]') as ids
         from teaching_group_part p join school_class k on k.school_id = p.school_id and k.id = p.class_id
        where p.school_id = $1 and p.group_id = g.id) c
    where g.school_id = $1`,
);
