import { ORG, changedAt, dayAfter, pageSql, refTo } from '../page.sql.js';

/** SQL: roles of the standard for duties of ours. */
const ROLE = `case d.role
    when 'teacher' then 'teacher' when 'class_teacher' then 'teacher' when 'director' then 'principal'
    when 'administrator' then 'siteAdministrator' when 'deputy' then 'siteAdministrator' else 'aide' end`;
const GUARDIAN_ROLE = `case g.kind when 'guardian' then 'guardian' when 'other' then 'relative' else 'parent' end`;

/** SQL: every role of the person `p`, as rows role, begins, ends. */
const ROLES = `
  select 'student' as role, min(e.valid_from) as begins, case when bool_or(e.valid_to is null) then null else max(e.valid_to) end as ends, 1 as place
    from student t left join enrollment e on e.school_id = t.school_id and e.student_id = t.id and e.deleted_at is null
   where t.school_id = $1 and t.id = p.id group by t.id
  union all
  select ${ROLE}, min(d.valid_from), case when bool_or(d.valid_to is null) then null else max(d.valid_to) end,
         case when bool_or(d.role in ('teacher', 'class_teacher')) then 2 else 3 end
    from duty d where d.school_id = $1 and d.person_id = p.id and d.deleted_at is null group by ${ROLE}
  union all
  select 'aide', m.hired_on, m.dismissed_on, 4 from staff_member m
   where m.school_id = $1 and m.id = p.id
     and not exists (select from duty d where d.school_id = $1 and d.person_id = p.id and d.deleted_at is null)
  union all
  select ${GUARDIAN_ROLE}, min(g.valid_from), case when bool_or(g.valid_to is null and g.deleted_at is null) then null
         else max(coalesce(g.valid_to, (g.deleted_at at time zone asked.time_zone)::date)) end, 5
    from guardianship g where asked.personal and g.school_id = $1 and g.guardian_id = p.id
   group by ${GUARDIAN_ROLE}`;

/**
 * Students, people who work in the school and, where personal data may be told, guardians. Who has no role any more is
 * told as gone on the day after the last, and this counts as a change.
 */
export const USERS = pageSql(
  'users',
  `select p.id, greatest(${changedAt('array[p.id] || z.rows', 'p.created_at')}, case when z.left_on < asked.today
            then ${dayAfter('z.left_on')}::timestamp at time zone asked.time_zone end) as changed,
          p.deleted_at is not null or coalesce(z.left_on < asked.today, false) as gone,
          jsonb_build_object('givenName', p.given_name, 'familyName', p.family_name, 'middleName', p.patronymic,
            'username', p.id, 'userIds', '[]'::jsonb, 'enabledUser', case when p.deleted_at is not null or z.left_on < asked.today then 'false' else 'true' end,
            'roles', z.roles, 'primaryOrg', ${ORG}, 'grades', z.grades, 'identifier', case when asked.personal then t.file_number end,
            'email', case when asked.personal then p.email end, 'phone', case when asked.personal then p.phone end,
            'agents', case when asked.personal then z.agents end,
            'metadata', nullif(jsonb_strip_nulls(jsonb_build_object('position', nullif(m.position, ''), 'hiredOn', case when asked.personal then m.hired_on end,
              'guardianKinds', case when asked.personal then z.kinds end)), '{}')) as record
     from person p cross join asked
     left join student t on t.school_id = p.school_id and t.id = p.id
     left join staff_member m on m.school_id = p.school_id and m.id = p.id
     cross join lateral (
       select jsonb_agg(jsonb_build_object('roleType', case when r.place = 1 then 'primary' else 'secondary' end, 'role', r.role, 'org', ${ORG},
                'beginDate', r.begins, 'endDate', ${dayAfter('r.ends')}) order by r.place) as roles,
              case when bool_or(r.ends is null) then null else max(r.ends) end as left_on,
              (select coalesce(array_agg(x.id), '{}') from (
                 select e.id from enrollment e where e.school_id = $1 and e.student_id = p.id
                 union all select d.id from duty d where d.school_id = $1 and d.person_id = p.id
                 union all select g.id from guardianship g where g.school_id = $1 and (g.guardian_id = p.id or g.student_id = p.id)) x) as rows,
              (select jsonb_agg(distinct k.grade_level::text) from enrollment e
                 join school_class k on k.school_id = e.school_id and k.id = e.class_id
                where e.school_id = $1 and e.student_id = p.id and e.deleted_at is null and e.valid_to is null) as grades,
              (select jsonb_agg(${refTo('user', 'g.guardian_id')} order by g.guardian_id) from guardianship g
                where g.school_id = $1 and g.student_id = p.id and g.deleted_at is null and g.valid_to is null) as agents,
              (select jsonb_agg(g.kind order by g.guardian_id) from guardianship g
                where g.school_id = $1 and g.student_id = p.id and g.deleted_at is null and g.valid_to is null) as kinds
         from (select role, begins, ends, row_number() over (order by place, role) as place from (${ROLES}) q) r) z
    where p.school_id = $1 and z.roles is not null`,
);

/** Days of birth and sex of students and of people who work in the school. */
export const DEMOGRAPHICS = pageSql(
  'demographics',
  `select p.id, ${changedAt('array[p.id]', 'p.created_at')} as changed,
          p.deleted_at is not null or t.deleted_at is not null and m.id is null as gone,
          jsonb_build_object('birthDate', p.birth_date, 'sex', p.sex) as record
     from person p cross join asked
     left join student t on t.school_id = p.school_id and t.id = p.id
     left join staff_member m on m.school_id = p.school_id and m.id = p.id
    where p.school_id = $1 and asked.personal and (t.id is not null or m.id is not null)`,
);

const enrolled = (
  classId: string,
  user: string,
  role: string,
  primary: string,
  begins: string,
  ends: string,
): string =>
  `jsonb_build_object('class', ${refTo('class', classId)}, 'user', ${refTo('user', user)}, 'school', ${ORG}, 'role', '${role}',
    'primary', ${primary}, 'beginDate', ${begins}, 'endDate', ${dayAfter(ends)})`;

/** SQL: who is given lessons of a group: by the load, and where there is none by the timetable. */
const GIVEN = `
  select l.group_id, l.staff_id, bool_and(l.deleted_at is not null) as gone, array_agg(l.id) as rows, min(l.created_at) as born
    from teaching_load l where l.school_id = $1 group by l.group_id, l.staff_id
  union all
  select e.group_id, t.staff_id,
         bool_and(t.deleted_at is not null or e.deleted_at is not null or w.deleted_at is not null),
         array_agg(t.id) || array_agg(e.id) || array_agg(distinct w.id), min(t.created_at)
    from timetable_entry_teacher t
    join timetable_entry e on e.school_id = t.school_id and e.id = t.entry_id
    join timetable w on w.school_id = e.school_id and w.id = e.timetable_id
   where t.school_id = $1
     and not exists (select from teaching_load l where l.school_id = $1 and l.group_id = e.group_id)
   group by e.group_id, t.staff_id`;

/** Students and class teachers of classes; students and teachers of groups. Last days are told as the day after. */
export const ENROLLMENTS = pageSql(
  'enrollments',
  `select e.id::text as id, ${changedAt('array[e.id]', 'e.created_at')} as changed, e.deleted_at is not null as gone,
          ${enrolled('e.class_id', 'e.student_id', 'student', `'false'`, 'e.valid_from', 'e.valid_to')} as record
     from enrollment e where e.school_id = $1
   union all
   select d.id::text, ${changedAt('array[d.id]', 'd.created_at')}, d.deleted_at is not null,
          ${enrolled('d.class_id', 'd.person_id', 'teacher', `'true'`, 'd.valid_from', 'd.valid_to')}
     from duty d where d.school_id = $1 and d.class_id is not null and d.role = 'class_teacher'
   union all
   select e.id || '.' || p.id, ${changedAt('array[e.id, p.id]', 'greatest(e.created_at, p.created_at)')}, e.deleted_at is not null or p.deleted_at is not null,
          ${enrolled('p.group_id', 'e.student_id', 'student', `'false'`, 'e.valid_from', 'e.valid_to')}
     from teaching_group_part p join enrollment e on e.school_id = p.school_id and e.class_id = p.class_id
    where p.school_id = $1 and p.subgroup_id is null
   union all
   select m.id || '.' || e.id || '.' || p.id, ${changedAt('array[m.id, e.id, p.id]', 'greatest(m.created_at, e.created_at, p.created_at)')},
          m.deleted_at is not null or e.deleted_at is not null or p.deleted_at is not null
            or m.valid_from > coalesce(e.valid_to, 'infinity') or e.valid_from > coalesce(m.valid_to, 'infinity'),
          ${enrolled('p.group_id', 'e.student_id', 'student', `'false'`, 'greatest(m.valid_from, e.valid_from)', 'least(m.valid_to, e.valid_to)')}
     from teaching_group_part p
     join subgroup_member m on m.school_id = p.school_id and m.subgroup_id = p.subgroup_id
     join enrollment e on e.school_id = m.school_id and e.class_id = p.class_id and e.student_id = m.student_id
    where p.school_id = $1
   union all
   select v.group_id || '.' || v.staff_id, ${changedAt('v.rows || g.id', 'v.born')}, v.gone or g.deleted_at is not null,
          ${enrolled('v.group_id', 'v.staff_id', 'teacher', `'true'`, 'y.starts_on', 'y.ends_on')}
     from (${GIVEN}) v
     join teaching_group g on g.school_id = $1 and g.id = v.group_id
     join academic_year y on y.school_id = $1 and y.id = g.year_id`,
);
