import { TODAY } from '@zhurnal/attendance';
import { sql } from '@zhurnal/platform';

const NAME = (person: string): string =>
  `json_build_object('familyName', ${person}.family_name, 'givenName', ${person}.given_name, 'patronymic', ${person}.patronymic)`;

/** SQL: a class, its periods and its students over the year, as the tables `own`, `periods`, `member`. $2 class. */
const OWN_CLASS = `
   own as materialized (
     select c.id, c.name, c.grade_level, c.year_id, y.name as year
       from school_class c join academic_year y on y.school_id = $1 and y.id = c.year_id
      where c.school_id = $1 and c.id = $2 and c.deleted_at is null),
   periods as materialized (
     select d.id, d.name, d.starts_on, d.ends_on
       from grading_period d join own o on d.year_id = o.year_id
      where d.school_id = $1 and d.deleted_at is null and d.kind <> 'year' and coalesce(o.grade_level between d.grade_from and d.grade_to, true)),
   member as materialized (
     select e.student_id as id, min(e.valid_from) as since, case when bool_and(e.valid_to is not null) then max(e.valid_to) end as until
       from enrollment e where e.school_id = $1 and e.class_id = $2 and e.deleted_at is null group by e.student_id)`;

const PERIODS = `(select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'startsOn', p.starts_on, 'endsOn', p.ends_on)
         order by p.starts_on, p.ends_on), '[]') from periods p)`;

const STUDENTS = `(select coalesce(json_agg(json_build_object('id', q.id, 'name', ${NAME('q')}, 'since', m.since, 'until', m.until)
         order by q.family_name, q.given_name, q.patronymic nulls first, q.id), '[]')
        from member m join person q on q.school_id = $1 and q.id = m.id)`;

const RELEASES = `(select coalesce(json_agg(json_build_object('periodId', r.period_id, 'at', r.released_at, 'by', ${NAME('q')})), '[]')
        from period_release r join person q on q.school_id = $1 and q.id = r.released_by
       where r.school_id = $1 and r.class_id = $2 and r.deleted_at is null)`;

/** The marks of a class over all subjects and columns. $2 class, $3 now. */
export const CLASS_FINALS = sql(
  'grading.class',
  `with ${TODAY}, ${OWN_CLASS}
   select o.name as "className", o.grade_level as "gradeLevel", o.year, t.day as today, t.profile,
     ${PERIODS} as periods, ${STUDENTS} as students, ${RELEASES} as releases,
     (select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name, 'shortName', s.short_name, 'teachers', s.teachers) order by s.name, s.id), '[]')
        from (select u.id, u.name, u.short_name, coalesce(string_agg(distinct q.family_name, ', '), '') as teachers
                from teaching_group_part x
                join teaching_group g on g.school_id = $1 and g.id = x.group_id and g.deleted_at is null
                join subject u on u.school_id = $1 and u.id = g.subject_id
                left join timetable_entry n on n.school_id = $1 and n.group_id = g.id and n.deleted_at is null
                left join timetable_entry_teacher h on h.school_id = $1 and h.entry_id = n.id and h.deleted_at is null
                left join person q on q.school_id = $1 and q.id = h.staff_id
               where x.school_id = $1 and x.class_id = $2 and x.deleted_at is null
               group by u.id, u.name, u.short_name) s) as subjects,
     (select coalesce(json_agg(json_build_array(x.student_id, x.subject_id, x.kind, x.period_id, x.value)), '[]')
        from period_mark x join member m on m.id = x.student_id
       where x.school_id = $1 and x.year_id = o.year_id and x.deleted_at is null) as marks,
     (select coalesce(json_agg(distinct jsonb_build_array(m.student_id, g.subject_id, p.id)), '[]')
        from periods p
        join group_member m on m.school_id = $1 and m.class_id = $2 and p.starts_on <= t.day
         and m.valid_from <= least(p.ends_on, t.day) and (m.valid_to is null or m.valid_to >= least(p.ends_on, t.day))
        join teaching_group g on g.school_id = $1 and g.id = m.group_id and g.deleted_at is null) as taught
     from own o cross join today t`,
);

/** Who has stated to have seen the marks of a class. $2 class, $3 now. */
export const CLASS_SEEN = sql(
  'grading.class.seen',
  `with ${TODAY}, ${OWN_CLASS}
   select o.name as "className", o.year_id as "yearId", t.day as today, t.profile,
     ${PERIODS} as periods, ${STUDENTS} as students, ${RELEASES} as releases,
     (select coalesce(json_agg(json_build_array(x.student_id, x.kind, x.period_id, x.at)), '[]')
        from (select k.student_id, case when k.kind = 'period' then 'period' else 'year' end as kind, k.period_id, max(k.set_at) as at
                from period_mark k join member m on m.id = k.student_id
               where k.school_id = $1 and k.year_id = o.year_id and k.deleted_at is null
               group by 1, 2, 3) x) as marks,
     (select coalesce(json_agg(json_build_object('studentId', s.student_id, 'kind', s.kind, 'periodId', s.period_id, 'at', s.seen_at,
         'isPaper', s.is_paper, 'question', s.question, 'by', ${NAME('q')}) order by s.seen_at, s.id), '[]')
        from period_seen s join member m on m.id = s.student_id
        join person q on q.school_id = $1 and q.id = s.recorded_by
       where s.school_id = $1 and s.year_id = o.year_id and s.deleted_at is null) as seen
     from own o cross join today t`,
);

/**
 * Marks that are missing at the end of a period: students of the class then, in subjects that they are taught, without a
 * mark. $2 class, $3 period.
 */
export const MISSING_MARKS = sql(
  'grading.missing',
  `select distinct m.student_id as "studentId", g.subject_id as "subjectId", g.id as "groupId", u.name as subject,
          ${NAME('q')}::text as student, q.family_name, q.given_name,
          (select regulation from school where school_id = $1) as profile, c.grade_level as "gradeLevel", p.ends_on as "endsOn"
     from grading_period p
     join school_class c on c.school_id = $1 and c.id = $2 and c.year_id = p.year_id
     join group_member m on m.school_id = $1 and m.class_id = c.id
      and m.valid_from <= p.ends_on and (m.valid_to is null or m.valid_to >= p.ends_on)
     join teaching_group g on g.school_id = $1 and g.id = m.group_id and g.deleted_at is null
     join subject u on u.school_id = $1 and u.id = g.subject_id
     join person q on q.school_id = $1 and q.id = m.student_id
    where p.school_id = $1 and p.id = $3 and p.deleted_at is null
      and not exists (
        select from period_mark x
         where x.school_id = $1 and x.student_id = m.student_id and x.subject_id = g.subject_id and x.kind = 'period'
           and x.period_id = p.id and x.deleted_at is null)
    order by u.name, q.family_name, q.given_name`,
);
