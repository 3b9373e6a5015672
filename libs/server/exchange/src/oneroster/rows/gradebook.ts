import { ORG, changedAt, instantOf, pageSql, refTo } from '../page.sql.js';

/** SQL: the name of a kind of work by the school's list. */
const nameOf = (code: string): string => `coalesce(asked.names ->> ${code}, ${code})`;

/** Kinds of works that were given. */
export const CATEGORIES = pageSql(
  'categories',
  `select w.type as id, min(w.created_at) as changed, false as gone,
          jsonb_build_object('title', ${nameOf('w.type')}, 'metadata', jsonb_build_object('code', w.type)) as record
     from work w cross join asked where w.school_id = $1 group by w.type, asked.names`,
);

/** Works: what marks are given for. */
export const LINE_ITEMS = pageSql(
  'line-items',
  `select w.id, ${changedAt('array[w.id]', 'w.created_at')} as changed, w.deleted_at is not null as gone,
          jsonb_build_object('title', case when w.title = '' then ${nameOf('w.type')} else w.title end,
            'assignDate', ${instantOf('w.date')}, 'dueDate', ${instantOf('w.date')}, 'class', ${refTo('class', 'w.group_id')},
            'school', ${ORG}, 'category', ${refTo('category', 'w.type')}, 'academicSession', ${refTo('academicSession', 'g.year_id')},
            'gradingPeriod', case when q.id is not null then ${refTo('academicSession', `'g-' || q.id`)} end,
            'resultValueMin', case w.scale when 'five' then 2 end, 'resultValueMax', case w.scale when 'five' then 5 end,
            'metadata', jsonb_build_object('weight', w.weight::text, 'scale', w.scale)) as record
     from work w cross join asked
     join teaching_group g on g.school_id = w.school_id and g.id = w.group_id
     left join lateral (
       select q.id from grading_period q
        where q.school_id = $1 and q.year_id = g.year_id and q.deleted_at is null and w.date between q.starts_on and q.ends_on
          and exists (select from teaching_group_part p join school_class k on k.school_id = p.school_id and k.id = p.class_id
                       where p.school_id = $1 and p.group_id = g.id and k.grade_level between q.grade_from and q.grade_to)
        order by q.id limit 1) q on true
    where w.school_id = $1`,
);

/** Marks. A mark that was taken back is gone. There are many: their changes are read at one go, and only those since. */
export const RESULTS = pageSql(
  'results',
  `select m.id, coalesce(f.at, m.created_at) as changed, m.deleted_at is not null as gone,
          jsonb_build_object('lineItem', ${refTo('lineItem', 'm.work_id')}, 'student', ${refTo('user', 'm.student_id')},
            'class', ${refTo('class', 'm.group_id')}, 'scoreDate', m.date, 'comment', nullif(m.comment, ''),
            'scoreStatus', case when m.value is null then 'not submitted' when m.value = 'due' then 'submitted' else 'fully graded' end,
            'score', case when m.value in ('2', '3', '4', '5') then m.value::int end,
            'textScore', case when m.value in ('pass', 'fail', 'due') then m.value end,
            'metadata', jsonb_build_object('ordinal', m.ordinal)) as record
     from mark m
     left join (
       select a.row_id, max(a.at) as at from audit a
        where a.school_id = $1 and a.entity = 'mark' and ($16::timestamptz is null or a.at > $16)
        group by a.row_id) f on f.row_id = m.id
    where m.school_id = $1 and ($16::timestamptz is null or f.row_id is not null)`,
);
