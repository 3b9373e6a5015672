/** What the bare server asks: one statement per page that answers the same columns as the product's page. */
export const BARE_JOURNAL = `
with lessons as (
  select l.id, l.date, l.slot, l.starts_at, l.ends_at, l.cancelled_at is not null as cancelled, r.held_at is not null as held,
    coalesce(r.topic, '') as topic, coalesce(r.version, 0) as version,
    (select count(*) from homework h where h.school_id = $1 and h.lesson_id = l.id and h.deleted_at is null) as homework,
    (select coalesce(string_agg(p.family_name, ', ' order by t.position), '') from lesson_teacher t join person p on p.school_id = t.school_id and p.id = t.staff_id
      where t.school_id = $1 and t.lesson_id = l.id and t.deleted_at is null) as teachers,
    (row_number() over (order by l.date, l.slot, l.id) - 1)::int as at
  from lesson l left join lesson_record r on r.school_id = l.school_id and r.id = l.id
  where l.school_id = $1 and l.group_id = $2 and l.date between $3 and $4 and l.deleted_at is null),
members as (
  select student_id, min(valid_from) as valid_from, max(valid_to) as valid_to from (
    select e.student_id, e.valid_from, e.valid_to from teaching_group_part p join enrollment e on e.school_id = p.school_id and e.class_id = p.class_id
      where p.school_id = $1 and p.group_id = $2 and p.subgroup_id is null and p.deleted_at is null and e.deleted_at is null
    union all
    select m.student_id, m.valid_from, m.valid_to from teaching_group_part p join subgroup_member m on m.school_id = p.school_id and m.subgroup_id = p.subgroup_id
      where p.school_id = $1 and p.group_id = $2 and p.deleted_at is null and m.deleted_at is null) every
  where valid_from <= $4 and (valid_to is null or valid_to >= $3) group by student_id),
students as (
  select m.*, s.family_name, s.given_name, s.patronymic, (row_number() over (order by s.family_name, s.given_name, s.patronymic, s.id) - 1)::int as at
  from members m join person s on s.school_id = $1 and s.id = m.student_id),
works as (
  select w.id, l.at as lesson, w.position, w.type, w.title, w.weight, w.scale, w.version, (row_number() over (order by l.at, w.position) - 1)::int as at
  from work w join lessons l on l.id = w.lesson_id where w.school_id = $1 and w.group_id = $2 and w.date between $3 and $4 and w.deleted_at is null)
select
  (select json_build_object('ids', json_agg(student_id order by at), 'familyNames', json_agg(family_name order by at), 'givenNames', json_agg(given_name order by at),
    'patronymics', json_agg(patronymic order by at), 'memberFrom', json_agg(valid_from order by at), 'memberTo', json_agg(valid_to order by at)) from students)::text as students,
  (select json_build_object('ids', json_agg(id order by at), 'dates', json_agg(date order by at), 'slots', json_agg(slot order by at), 'startsAt', json_agg(starts_at order by at),
    'endsAt', json_agg(ends_at order by at), 'held', json_agg(held order by at), 'cancelled', json_agg(cancelled order by at), 'topics', json_agg(topic order by at),
    'homeworkCounts', json_agg(homework order by at), 'teachers', json_agg(teachers order by at), 'recordVersions', json_agg(version order by at)) from lessons)::text as lessons,
  (select json_build_object('ids', json_agg(id order by at), 'lessons', json_agg(lesson order by at), 'positions', json_agg(position order by at), 'types', json_agg(type order by at),
    'titles', json_agg(title order by at), 'weights', json_agg(weight order by at), 'scales', json_agg(scale order by at), 'versions', json_agg(version order by at)) from works)::text as works,
  (select json_build_object('works', json_agg(w.at), 'students', json_agg(s.at), 'ordinals', json_agg(m.ordinal), 'values', json_agg(m.value), 'versions', json_agg(m.version), 'comments', json_agg(m.comment))
    from mark m join works w on w.id = m.work_id join students s on s.student_id = m.student_id
    where m.school_id = $1 and m.group_id = $2 and m.date between $3 and $4 and m.deleted_at is null)::text as marks,
  (select json_build_object('lessons', json_agg(l.at), 'students', json_agg(s.at), 'facts', json_agg(a.fact), 'reasons', json_agg(a.reason), 'versions', json_agg(a.version))
    from attendance a join lessons l on l.id = a.lesson_id join students s on s.student_id = a.student_id
    where a.school_id = $1 and a.group_id = $2 and a.date between $3 and $4 and a.deleted_at is null)::text as absences`;

/** The family's week of one student. */
export const BARE_WEEK = `
with groups as (
  select distinct p.group_id from enrollment e join teaching_group_part p on p.school_id = e.school_id and p.class_id = e.class_id and p.deleted_at is null
    left join subgroup_member m on m.school_id = p.school_id and m.subgroup_id = p.subgroup_id and m.student_id = e.student_id and m.deleted_at is null
      and m.valid_from <= $4 and (m.valid_to is null or m.valid_to >= $3)
  where e.school_id = $1 and e.student_id = $2 and e.deleted_at is null and e.valid_from <= $4 and (e.valid_to is null or e.valid_to >= $3)
    and (p.subgroup_id is null or m.id is not null))
select coalesce(json_agg(json_build_object(
  'id', l.id, 'date', l.date, 'slot', l.slot, 'startsAt', l.starts_at, 'endsAt', l.ends_at, 'subjectName', s.name, 'roomName', r.name,
  'cancelled', l.cancelled_at is not null, 'held', c.held_at is not null, 'topic', coalesce(c.topic, ''),
  'teacherName', (select string_agg(p.family_name, ', ') from lesson_teacher t join person p on p.school_id = t.school_id and p.id = t.staff_id where t.school_id = $1 and t.lesson_id = l.id),
  'homeworkGiven', (select json_agg(json_build_object('id', h.id, 'text', h.text, 'dueOn', h.due_on, 'minutes', h.minutes, 'postedAt', h.posted_at)) from homework h where h.school_id = $1 and h.lesson_id = l.id and h.deleted_at is null),
  'homeworkDue', (select json_agg(json_build_object('id', h.id, 'text', h.text, 'dueOn', h.due_on, 'minutes', h.minutes, 'postedAt', h.posted_at)) from homework h where h.school_id = $1 and h.group_id = l.group_id and h.due_on = l.date and h.deleted_at is null),
  'marks', (select json_agg(json_build_object('value', m.value, 'ordinal', m.ordinal, 'workType', w.type, 'weight', w.weight, 'title', w.title, 'comment', m.comment)) from mark m join work w on w.school_id = m.school_id and w.id = m.work_id
     where m.school_id = $1 and m.student_id = $2 and m.lesson_id = l.id and m.deleted_at is null),
  'absence', (select json_build_object('fact', a.fact, 'reason', a.reason) from attendance a where a.school_id = $1 and a.student_id = $2 and a.lesson_id = l.id and a.deleted_at is null)
) order by l.date, l.slot), '[]')::text as lessons
from lesson l join groups g on g.group_id = l.group_id join teaching_group t on t.school_id = l.school_id and t.id = l.group_id join subject s on s.school_id = t.school_id and s.id = t.subject_id
  left join room r on r.school_id = l.school_id and r.id = l.room_id left join lesson_record c on c.school_id = l.school_id and c.id = l.id
where l.school_id = $1 and l.date between $3 and $4 and l.deleted_at is null`;
