import { sql } from '@zhurnal/platform';

const NAME = (person: string): string =>
  `json_build_object('familyName', ${person}.family_name, 'givenName', ${person}.given_name, 'patronymic', ${person}.patronymic)`;

/** The class of a name in the year of a name. $2 class, $3 year. */
export const CLASS_BY_NAME = sql(
  'archive.class-by-name',
  `select c.id from school_class c join academic_year y on y.school_id = $1 and y.id = c.year_id
    where c.school_id = $1 and replace(lower(c.name), ' ', '') = replace(lower($2), ' ', '') and y.name = $3
      and c.deleted_at is null and y.deleted_at is null order by c.id`,
);

/** A class and its year: periods, students, marks of periods, remarks. $2 class. */
export const CLASS_HEAD = sql(
  'archive.class-head',
  `with own as materialized (
     select c.id, c.name, c.grade_level, c.year_id, y.name as year, y.starts_on, y.ends_on
       from school_class c join academic_year y on y.school_id = $1 and y.id = c.year_id
      where c.school_id = $1 and c.id = $2 and c.deleted_at is null),
   member as materialized (
     select e.student_id as id, min(e.valid_from) as since, case when bool_and(e.valid_to is not null) then max(e.valid_to) end as until
       from enrollment e where e.school_id = $1 and e.class_id = $2 and e.deleted_at is null group by e.student_id)
   select $1::uuid as "schoolId", o.id as "classId", o.name as "className", o.grade_level as "gradeLevel", o.year, o.starts_on as "from", o.ends_on as "to",
     (select coalesce(json_agg(json_build_object('id', d.id, 'name', d.name, 'startsOn', d.starts_on, 'endsOn', d.ends_on) order by d.starts_on, d.id), '[]')
        from grading_period d where d.school_id = $1 and d.year_id = o.year_id and d.deleted_at is null and d.kind <> 'year'
         and coalesce(o.grade_level between d.grade_from and d.grade_to, true)) as periods,
     (select coalesce(json_agg(json_build_object('id', p.id, 'name', ${NAME('p')}, 'since', m.since, 'until', m.until)
         order by p.family_name, p.given_name, p.patronymic nulls first, p.id), '[]')
        from member m join person p on p.school_id = $1 and p.id = m.id) as students,
     (select coalesce(json_agg(json_build_object('studentId', x.student_id, 'subjectId', x.subject_id, 'subject', u.name, 'short', u.short_name, 'kind', x.kind,
         'periodId', x.period_id, 'value', x.value) order by u.name, x.kind, x.period_id, x.student_id, x.id), '[]')
        from period_mark x join subject u on u.school_id = $1 and u.id = x.subject_id
       where x.school_id = $1 and x.year_id = o.year_id and x.class_id = $2 and x.deleted_at is null) as finals,
     (select coalesce(json_agg(json_build_object('date', r.date, 'studentId', r.student_id, 'subject', u.name, 'kind', r.kind, 'text', r.text,
         'by', ${NAME('q')}) order by r.date, r.written_at, r.id), '[]')
        from remark r
        join teaching_group g on g.school_id = $1 and g.id = r.group_id
        join subject u on u.school_id = $1 and u.id = g.subject_id
        join person q on q.school_id = $1 and q.id = r.written_by
       where r.school_id = $1 and r.deleted_at is null and r.date between o.starts_on and o.ends_on
         and r.student_id in (select id from member)
         and r.group_id in (select p.group_id from teaching_group_part p where p.school_id = $1 and p.class_id = $2 and p.deleted_at is null)) as remarks
     from own o`,
);

/** The journals of a class, one row a group, with the students of this class only. $2 class, $3 first day, $4 last day. */
export const CLASS_JOURNALS = sql(
  'archive.class-journals',
  `select g.id as "groupId", g.name as "group", g.subject_id as "subjectId", u.name as subject, u.short_name as short,
     (select coalesce(json_agg(x.name order by x.family_name, x.id), '[]')
        from (select q.id, q.family_name, ${NAME('q')}::jsonb as name from person q
               where q.school_id = $1 and q.id in (
                 select t.staff_id from lesson_teacher t join lesson l on l.school_id = $1 and l.id = t.lesson_id
                  where t.school_id = $1 and l.group_id = g.id and l.date between $3::date and $4::date
                    and l.deleted_at is null and t.deleted_at is null and not t.substitute)) x) as teachers,
     (select coalesce(json_agg(json_build_object('id', m.student_id, 'since', m.since, 'until', m.until)
         order by p.family_name, p.given_name, p.patronymic nulls first, p.id), '[]')
        from (select x.student_id, min(x.valid_from) as since, case when bool_and(x.valid_to is not null) then max(x.valid_to) end as until
                from group_member x
               where x.school_id = $1 and x.group_id = g.id and x.class_id = $2 and x.valid_from <= $4::date
                 and (x.valid_to is null or x.valid_to >= $3::date)
               group by x.student_id) m
        join person p on p.school_id = $1 and p.id = m.student_id) as students,
     (select coalesce(json_agg(json_build_object('id', l.id, 'date', l.date, 'slot', l.slot, 'cancelled', l.cancelled_at is not null,
         'held', r.held_at is not null, 'topic', coalesce(r.topic, ''),
         'homework', (select coalesce(string_agg(h.text, '; ' order by h.due_on, h.id), '') from homework h
                       where h.school_id = $1 and h.lesson_id = l.id and h.deleted_at is null))
         order by l.date, l.slot, l.id), '[]')
        from lesson l left join lesson_record r on r.school_id = $1 and r.id = l.id and r.deleted_at is null
       where l.school_id = $1 and l.group_id = g.id and l.date between $3::date and $4::date and l.deleted_at is null) as lessons,
     (select coalesce(json_agg(json_build_array(k.lesson_id, k.student_id, w.type, k.value) order by k.date, k.lesson_id, k.student_id, w.position, k.ordinal, k.id), '[]')
        from mark k join work w on w.school_id = $1 and w.id = k.work_id
       where k.school_id = $1 and k.group_id = g.id and k.date between $3::date and $4::date and k.value is not null and k.deleted_at is null
         and k.student_id in (select x.student_id from group_member x where x.school_id = $1 and x.group_id = g.id and x.class_id = $2)) as marks,
     (select coalesce(json_agg(json_build_array(a.lesson_id, a.student_id, a.fact, a.reason) order by a.date, a.lesson_id, a.student_id), '[]')
        from attendance a
       where a.school_id = $1 and a.group_id = g.id and a.date between $3::date and $4::date and a.fact is not null and a.deleted_at is null
         and a.student_id in (select x.student_id from group_member x where x.school_id = $1 and x.group_id = g.id and x.class_id = $2)) as absences
     from teaching_group g join subject u on u.school_id = $1 and u.id = g.subject_id
    where g.school_id = $1 and g.deleted_at is null
      and g.id in (select p.group_id from teaching_group_part p where p.school_id = $1 and p.class_id = $2 and p.deleted_at is null)
    order by u.name, g.name, g.id`,
);

/** Ids of the rows whose trail is that of the class. $2 class, $3 first day, $4 last day. */
export const CLASS_ROWS = sql(
  'archive.class-rows',
  `with lessons as materialized (
     select l.id from lesson l
      where l.school_id = $1 and l.date between $3::date and $4::date
        and l.group_id in (select p.group_id from teaching_group_part p where p.school_id = $1 and p.class_id = $2)),
   member as materialized (
     select distinct e.student_id as id from enrollment e where e.school_id = $1 and e.class_id = $2)
   select x.id from (
     select id from lessons
     union select w.id from work w where w.school_id = $1 and w.lesson_id in (select id from lessons)
     union select h.id from homework h where h.school_id = $1 and h.lesson_id in (select id from lessons)
     union select m.id from mark m where m.school_id = $1 and m.lesson_id in (select id from lessons) and m.student_id in (select id from member)
     union select a.id from attendance a where a.school_id = $1 and a.lesson_id in (select id from lessons) and a.student_id in (select id from member)
     union select r.id from remark r where r.school_id = $1 and r.lesson_id in (select id from lessons) and r.student_id in (select id from member)
     union select f.id from period_mark f where f.school_id = $1 and f.class_id = $2) x
   order by x.id`,
);
