import { sql } from '@zhurnal/platform';

/** Stays of the old year end. $2 stays, $3 their last days. Answers what they were before. */
export const END_STAYS = sql(
  'grading.turn.end-stays',
  `with before as (
     select e.id, e.valid_to, greatest(e.valid_from, u.last_day) as left_to
       from unnest($2::uuid[], $3::date[]) as u(id, last_day) join enrollment e on e.school_id = $1 and e.id = u.id
      where e.valid_to is null or e.valid_to > u.last_day)
   update enrollment e set valid_to = b.left_to, version = e.version + 1 from before b
    where e.school_id = $1 and e.id = b.id
   returning e.id, b.valid_to as "wasTo", b.left_to as "leftTo"`,
);

/** Places in subgroups of the old year end with them. $2 students, $3 their last days, $4 the old year. */
export const END_MEMBERS = sql(
  'grading.turn.end-members',
  `with before as (
     select m.id, m.valid_to, greatest(m.valid_from, u.last_day) as left_to
       from unnest($2::uuid[], $3::date[]) as u(student, last_day)
       join subgroup_member m on m.school_id = $1 and m.student_id = u.student and m.deleted_at is null
       join subgroup b on b.school_id = $1 and b.id = m.subgroup_id
       join school_class c on c.school_id = $1 and c.id = b.class_id and c.year_id = $4
      where m.valid_to is null or m.valid_to > u.last_day)
   update subgroup_member m set valid_to = b.left_to, version = m.version + 1 from before b
    where m.school_id = $1 and m.id = b.id
   returning m.id, m.student_id as "studentId", b.valid_to as "wasTo", b.left_to as "leftTo"`,
);

/** Duties with classes of the old year end with it. $2 the old year, $3 the last day. */
export const END_DUTIES = sql(
  'grading.turn.end-duties',
  `with before as (
     select d.id, d.valid_to, greatest(d.valid_from, $3::date) as left_to
       from duty d join school_class c on c.school_id = $1 and c.id = d.class_id and c.year_id = $2
      where d.school_id = $1 and d.deleted_at is null and (d.valid_to is null or d.valid_to > $3::date))
   update duty d set valid_to = b.left_to, version = d.version + 1 from before b
    where d.school_id = $1 and d.id = b.id
   returning d.id, b.valid_to as "wasTo", b.left_to as "leftTo"`,
);

/** What belongs to the year that was made. $2 year. */
export const ROWS_OF_YEAR = sql(
  'grading.turn.rows-of-year',
  `select 'period' as kind, p.id from grading_period p where p.school_id = $1 and p.year_id = $2
   union all select 'holiday', h.id from holiday h where h.school_id = $1 and h.year_id = $2
   union all select 'bells', b.id from bell_schedule b where b.school_id = $1 and b.year_id = $2
   union all select 'bell', s.id from bell_slot s join bell_schedule b on b.school_id = $1 and b.id = s.schedule_id
    where s.school_id = $1 and b.year_id = $2`,
);

/** Parts of the groups that were made. $2 year. */
export const PARTS_OF_YEAR = sql(
  'grading.turn.parts-of-year',
  `select p.id from teaching_group_part p join teaching_group g on g.school_id = $1 and g.id = p.group_id
    where p.school_id = $1 and g.year_id = $2`,
);
