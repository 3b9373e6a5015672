import { ORG, instantOf, pageSql, refTo } from '../page.sql.js';
import { plainPageSql } from '../plain-page.sql.js';

/** SQL: the name of a kind of work by the school's list. */
const nameOf = (code: string): string => `coalesce(asked.names ->> ${code}, ${code})`;

/** Kinds of works that were given. */
export const CATEGORIES = pageSql(
  'categories',
  `select w.type as id, min(w.created_at) as changed, false as gone,
          jsonb_build_object('title', ${nameOf('w.type')}, 'metadata', jsonb_build_object('code', w.type)) as record
     from work w cross join asked where w.school_id = $1 group by w.type, asked.names`,
);

const WORK_RECORD = `jsonb_build_object('title', case when x.title = '' then ${nameOf('x.type')} else x.title end,
            'assignDate', ${instantOf('x.date')}, 'dueDate', ${instantOf('x.date')}, 'class', ${refTo('class', 'x.group_id')},
            'school', ${ORG}, 'category', ${refTo('category', 'x.type')}, 'academicSession', ${refTo('academicSession', 'g.year_id')},
            'gradingPeriod', case when q.id is not null then ${refTo('academicSession', `'g-' || q.id`)} end,
            'resultValueMin', case x.scale when 'five' then 2 end, 'resultValueMax', case x.scale when 'five' then 5 end,
            'metadata', jsonb_build_object('weight', x.weight::text, 'scale', x.scale))`;
const WORK_JOINS = `join teaching_group g on g.school_id = x.school_id and g.id = x.group_id
     left join lateral (
       select q.id from grading_period q
        where q.school_id = $1 and q.year_id = g.year_id and q.deleted_at is null and x.date between q.starts_on and q.ends_on
          and exists (select from teaching_group_part p join school_class k on k.school_id = p.school_id and k.id = p.class_id
                       where p.school_id = $1 and p.group_id = g.id and k.grade_level between q.grade_from and q.grade_to)
        order by q.id limit 1) q on true`;

const MARK_RECORD = `jsonb_build_object('lineItem', ${refTo('lineItem', 'x.work_id')}, 'student', ${refTo('user', 'x.student_id')},
            'class', ${refTo('class', 'x.group_id')}, 'scoreDate', x.date, 'comment', nullif(x.comment, ''),
            'scoreStatus', case when x.value is null then 'not submitted' when x.value = 'due' then 'submitted' else 'fully graded' end,
            'score', case when x.value in ('2', '3', '4', '5') then x.value::int end,
            'textScore', case when x.value in ('pass', 'fail', 'due') then x.value end,
            'metadata', jsonb_build_object('ordinal', x.ordinal))`;

/**
 * SQL: the rows of a table that grows with every lesson. When each changed is read at one go, and where it is asked what
 * changed since, only of those.
 */
const manyRows = (table: string, record: string, joins: string): string =>
  `select x.id, coalesce(f.at, x.created_at) as changed, x.deleted_at is not null as gone, ${record} as record
     from ${table} x cross join asked
     ${joins}
     left join (
       select a.row_id, max(a.at) as at from audit a
        where a.school_id = $1 and a.entity = '${table}' and ($16::timestamptz is null or a.at > $16)
        group by a.row_id) f on f.row_id = x.id
    where x.school_id = $1 and ($16::timestamptz is null or f.row_id is not null)`;

const GONE = 'x.deleted_at is not null';

/** Works: what marks are given for. */
export const LINE_ITEMS = pageSql('line-items', manyRows('work', WORK_RECORD, WORK_JOINS));
export const LINE_ITEMS_BY_ID = plainPageSql({
  ...{ name: 'line-items', table: 'work', record: WORK_RECORD, joins: WORK_JOINS, gone: GONE },
  narrowedBy: { 'class.sourcedId': 'group_id' },
});

/** Marks. A mark that was taken back is gone. */
export const RESULTS = pageSql('results', manyRows('mark', MARK_RECORD, ''));
export const RESULTS_BY_ID = plainPageSql({
  ...{ name: 'results', table: 'mark', record: MARK_RECORD, gone: GONE },
  narrowedBy: {
    'class.sourcedId': 'group_id',
    'lineItem.sourcedId': 'work_id',
    'student.sourcedId': 'student_id',
  },
});
