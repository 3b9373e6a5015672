import { TODAY } from '@zhurnal/attendance';
import { sql } from '@zhurnal/platform';

/** SQL: a person as JSON. */
export const PERSON = (person: string): string =>
  `json_build_object('familyName', ${person}.family_name, 'givenName', ${person}.given_name, 'patronymic', ${person}.patronymic)`;

/** SQL: does the row belong to the day? */
export const onDay = (row: string, day: string): string =>
  `${row}.valid_from <= ${day} and (${row}.valid_to is null or ${row}.valid_to >= ${day})`;

/** SQL: the period `$4` with the last of its days that has come, as the table `span`. $3 now. */
const SPAN = `
  span as materialized (
    select d.id, d.year_id, d.kind, d.name, d.starts_on, d.ends_on, d.grade_from, d.grade_to, greatest(d.starts_on, least(d.ends_on, t.day)) as day, t.day as today
      from grading_period d cross join today t where d.school_id = $1 and d.id = $4 and d.deleted_at is null)`;

/** SQL: family names of who gave lessons of the groups that `which` names in the days of the period, substitutes apart. */
const givers = (which: string): string => `
  (select coalesce(string_agg(distinct q.family_name, ', '), '')
     from lesson l
     join lesson_teacher h on h.school_id = $1 and h.lesson_id = l.id and not h.substitute and h.deleted_at is null
     join person q on q.school_id = $1 and q.id = h.staff_id
    where l.school_id = $1 and l.deleted_at is null and l.date between n.starts_on and n.ends_on and ${which})`;

/**
 * A class at the end of a period, or today while it is going on: its students, their subjects with teachers, their marks of
 * the period, and who came and went since its first day. $2 class, $3 now, $4 period.
 */
export const CLASS_PERIOD = sql(
  'reports.class-period',
  `with ${TODAY}, ${SPAN},
   own as materialized (
     select c.id, c.name, c.grade_level from school_class c join span n on n.year_id = c.year_id
      where c.school_id = $1 and c.id = $2 and c.deleted_at is null
        and coalesce(c.grade_level between n.grade_from and n.grade_to, true)),
   pupil as materialized (
     select distinct e.student_id as id from enrollment e cross join span n join own o on o.id = e.class_id
      where e.school_id = $1 and e.deleted_at is null and ${onDay('e', 'n.day')}),
   taught as materialized (
     select g.subject_id, u.name, u.short_name, array_agg(distinct g.id) as groups
       from teaching_group_part p
       join own o on o.id = p.class_id
       join teaching_group g on g.school_id = $1 and g.id = p.group_id and g.deleted_at is null
       join subject u on u.school_id = $1 and u.id = g.subject_id
      where p.school_id = $1 and p.deleted_at is null
      group by g.subject_id, u.name, u.short_name)
   select o.name as "className", o.grade_level as "gradeLevel", n.name as "periodName", n.starts_on as "from", n.ends_on as "to", n.day, n.today,
     (select coalesce(json_agg(json_build_object('id', q.id, 'name', ${PERSON('q')})
         order by q.family_name, q.given_name, q.patronymic nulls first, q.id), '[]')
        from pupil p join person q on q.school_id = $1 and q.id = p.id) as students,
     (select coalesce(json_agg(json_build_object('id', t.subject_id, 'name', t.name, 'shortName', t.short_name,
         'teachers', ${givers('l.group_id = any(t.groups)')}) order by t.name, t.subject_id), '[]') from taught t) as subjects,
     (select coalesce(json_agg(json_build_array(m.student_id, m.subject_id, m.value)), '[]')
        from period_mark m
       where m.school_id = $1 and m.kind = 'period' and m.period_id = n.id and m.deleted_at is null
         and m.student_id in (select id from pupil)) as marks,
     (select coalesce(json_agg(distinct jsonb_build_array(m.student_id, g.subject_id)), '[]')
        from group_member m
        join teaching_group g on g.school_id = $1 and g.id = m.group_id and g.deleted_at is null
       where m.school_id = $1 and m.class_id = o.id and ${onDay('m', 'n.day')}) as learnt,
     (select json_build_object(
         'atStart', count(*) filter (where ${onDay('e', 'n.starts_on')}),
         'arrived', count(*) filter (where e.valid_from > n.starts_on and e.valid_from <= n.day),
         'left', count(*) filter (where e.valid_to >= n.starts_on and e.valid_to < n.day),
         'atEnd', count(*) filter (where ${onDay('e', 'n.day')}))
        from enrollment e where e.school_id = $1 and e.class_id = o.id and e.deleted_at is null) as counts,
     (select ${PERSON('q')} from duty d join person q on q.school_id = $1 and q.id = d.person_id
       where d.school_id = $1 and d.class_id = o.id and d.role = 'class_teacher' and d.deleted_at is null and ${onDay('d', 'n.day')}
       order by d.valid_from desc, q.id limit 1) as keeper
     from own o cross join span n`,
);

/** The groups of a teacher in a period, with lessons and marks of who is in them at its end. $2 teacher, $3 now, $4 period. */
export const TEACHER_PERIOD = sql(
  'reports.teacher-period',
  `with ${TODAY}, ${SPAN},
   mine as materialized (
     select distinct x.group_id
       from span n
       join lesson_teacher h on h.school_id = $1 and h.staff_id = $2 and not h.substitute and h.deleted_at is null
       join lesson x on x.school_id = $1 and x.id = h.lesson_id and x.date between n.starts_on and n.ends_on and x.deleted_at is null),
   given as materialized (
     select l.group_id, count(*) filter (where l.cancelled_at is null)::int as planned,
            count(*) filter (where l.cancelled_at is not null)::int as cancelled,
            count(r.held_at) filter (where l.cancelled_at is null)::int as given
       from mine i
       cross join span n
       join lesson l on l.school_id = $1 and l.group_id = i.group_id and l.date between n.starts_on and n.ends_on and l.deleted_at is null
       left join lesson_record r on r.school_id = $1 and r.id = l.id and r.deleted_at is null
      group by l.group_id),
   pupil as materialized (
     select distinct m.group_id, m.student_id from mine i cross join span n
       join group_member m on m.school_id = $1 and m.group_id = i.group_id and ${onDay('m', 'n.day')})
   select ${PERSON('q')} as teacher, n.year_id as "yearId", n.name as "periodName", n.starts_on as "from", n.ends_on as "to", n.day, n.today,
     (select coalesce(json_agg(json_build_object('id', g.id, 'group', g.name, 'subject', u.name, 'classes', k.names, 'grade', k.lowest,
         'planned', v.planned, 'cancelled', v.cancelled, 'given', v.given,
         'weekly', (select sum(w.weekly)::text from teaching_load w
                     where w.school_id = $1 and w.group_id = g.id and w.staff_id = $2 and w.deleted_at is null),
         'controls', (select count(*) from work w where w.school_id = $1 and w.group_id = g.id and w.type = 'control_work'
                        and w.date between n.starts_on and n.day and w.deleted_at is null),
         'students', (select count(*) from pupil m where m.group_id = g.id),
         'absences', (select json_build_object(
               'missed', count(*) filter (where a.fact = 'absent'), 'late', count(*) filter (where a.fact = 'late'),
               'ill', count(*) filter (where a.fact = 'absent' and a.reason = 'ill'),
               'excused', count(*) filter (where a.fact = 'absent' and a.reason = 'excused'),
               'unexcused', count(*) filter (where a.fact = 'absent' and a.reason = 'unexcused'),
               'unknown', count(*) filter (where a.fact = 'absent' and coalesce(a.reason, 'unknown') = 'unknown'))
             from attendance a
             join lesson x on x.school_id = $1 and x.id = a.lesson_id and x.cancelled_at is null and x.deleted_at is null
            where a.school_id = $1 and a.group_id = g.id and a.date between n.starts_on and n.day and a.deleted_at is null
              and a.student_id in (select m.student_id from pupil m where m.group_id = g.id)),
         'marks', (select coalesce(json_agg(p.value), '[]') from period_mark p
                    where p.school_id = $1 and p.subject_id = g.subject_id and p.kind = 'period' and p.period_id = n.id and p.deleted_at is null
                      and p.student_id in (select m.student_id from pupil m where m.group_id = g.id)))
         order by k.lowest nulls last, k.names, u.name, g.name, g.id), '[]')
        from given v
        join teaching_group g on g.school_id = $1 and g.id = v.group_id and g.deleted_at is null
         and g.year_id = n.year_id
        join subject u on u.school_id = $1 and u.id = g.subject_id
        cross join lateral (
          select coalesce(string_agg(distinct c.name, ', '), '') as names, min(c.grade_level) as lowest
            from teaching_group_part p join school_class c on c.school_id = $1 and c.id = p.class_id
           where p.school_id = $1 and p.group_id = g.id and p.deleted_at is null) k
       where coalesce(k.lowest between n.grade_from and n.grade_to, true)) as groups
     from staff_member s join person q on q.school_id = $1 and q.id = s.id cross join span n
    where s.school_id = $1 and s.id = $2 and s.deleted_at is null`,
);

/** SQL: classes of the year of `span` that `which` names, each with its students of the last day and those of their marks that `marks` names. */
const classesWith = (which: string, marks: string): string => `
     (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name, 'grade', c.grade_level, 'students', (
           select coalesce(json_agg(json_build_array(x.id, x.values) order by x.id), '[]')
             from (select e.student_id as id, (
                       select coalesce(json_agg(m.value), '[]') from period_mark m
                        where m.school_id = $1 and m.student_id = e.student_id and ${marks} and m.deleted_at is null) as values
                     from (select distinct e.student_id from enrollment e
                            where e.school_id = $1 and e.class_id = c.id and e.deleted_at is null and ${onDay('e', 'n.day')}) e) x))
         order by c.grade_level nulls last, c.letter, c.name, c.id), '[]')
        from school_class c
       where c.school_id = $1 and c.year_id = n.year_id and c.deleted_at is null and ${which}) as classes`;

/** Every class of the grades of a period with the marks of its students. $2 nobody, $3 now, $4 period. */
export const SCHOOL_PERIOD = sql(
  'reports.school-period',
  `with ${TODAY}, ${SPAN}
   select n.name as "periodName", n.starts_on as "from", n.ends_on as "to", n.day, n.today,
     (select b.id from grading_period b
       where b.school_id = $1 and b.year_id = n.year_id and b.kind = n.kind and b.grade_from = n.grade_from and b.ends_on < n.starts_on
         and b.deleted_at is null order by b.ends_on desc, b.id limit 1) as "previousId",
     ${classesWith('c.grade_level between n.grade_from and n.grade_to', `m.kind = 'period' and m.period_id = n.id`)}
     from span n where $2::uuid is null`,
);

/** Every class of a year with the marks of its students for the year. $2 nobody, $3 now, $4 a day of the year. */
export const SCHOOL_YEAR = sql(
  'reports.school-year',
  `with ${TODAY}, span as materialized (
     select y.id as year_id, y.name, y.starts_on, y.ends_on, greatest(y.starts_on, least(y.ends_on, t.day)) as day, t.day as today
       from academic_year y cross join today t
      where y.school_id = $1 and $4::date between y.starts_on and y.ends_on and y.deleted_at is null
      order by y.starts_on, y.id limit 1)
   select n.name as "periodName", n.starts_on as "from", n.ends_on as "to", n.day, n.today, null::uuid as "previousId",
     ${classesWith('true', `m.kind = 'year' and m.year_id = n.year_id`)}
     from span n where $2::uuid is null`,
);
