import { PRIVATE_TRAIL_TABLES } from '@zhurnal/rules';
import { sql } from '@zhurnal/platform';
import type { Sql } from '@zhurnal/platform';
import { ROWS_OF_OBJECTS } from './trail-rows.sql.js';

/*
 * Entries of the trail by filter, newest first. Each statement walks one index from its end and stops when the page is
 * full, whatever the size of the trail; which one is asked depends on what the filter names. All take the same values:
 * $2 from, $3 before this instant, $4 and $5 instant and id to go on after, $6 how many, $7 tables, $8 whether all but
 * these tables, $9 act, $10 who acted, $11 role, $12 request, $13 session.
 */

/** SQL: what was done with the row of the entry `a`. */
const ACT = `case when a.op = 'delete' then 'removed' when a.op <> 'update' then 'added'
  when not a.delta ? 'deleted_at' then 'changed' when a.delta -> 'deleted_at' ->> 1 is null then 'restored' else 'removed' end`;

/** SQL: an instant to the last figure, as the contract writes it. */
const iso = (instant: string): string =>
  `to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** SQL: the entry `a` and who acted, `p`. The instant is told to the last figure: a page is asked for as it stood then. */
const TOLD = `
  select a.id, ${iso('a.at')} as at, a.person_id as "personId", a.role, a.session_id as "sessionId",
         a.request_id as "requestId", a.reason, a.entity, a.row_id as "rowId", a.version, a.delta, ${ACT} as act,
         p.family_name as "familyName", p.given_name as "givenName", p.patronymic`;

const COLUMNS = `a.id, a.at, a.person_id, a.role, a.session_id, a.request_id, a.reason, a.op, a.entity, a.row_id, a.version, a.delta`;

const PRIVATE = `('${PRIVATE_TRAIL_TABLES.join("', '")}')`;

/** SQL: is the table one of those asked for, and not a family's own? */
const isTable = (table: string): string =>
  `(${table} = any($7::text[])) is distinct from $8::boolean and ${table} not in ${PRIVATE}`;

/** SQL: is the time of the entry wanted? */
const IN_TIME = `
  a.at >= coalesce($2::timestamptz, '-infinity') and a.at < coalesce($3::timestamptz, 'infinity') and a.at <= coalesce($4::timestamptz, 'infinity')
  and (a.at, a.id) < (coalesce($4::timestamptz, 'infinity'), coalesce($5::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))`;
/** SQL: is the rest of it? As a case, because the planner takes every other form of the question for a rare yes. */
const WANTED = `case when
  ($9::text is null or ${ACT} = $9)
  and ($10::uuid is null or a.person_id = $10)
  and ($11::text is null or case when $11 = 'program' then a.person_id is null else $11 = any(string_to_array(a.role, '+')) end)
  and ($12::text is null or a.request_id = $12)
  and ($13::uuid is null or a.session_id = $13) then true else false end`;

/** How the statements are asked; see the head of the file. */
export interface TrailStatements {
  readonly most: number;
  readonly byTime: Sql;
  readonly byPeople: Sql;
  readonly ofProgram: Sql;
  readonly ofRemoved: Sql;
  readonly byObject: Sql;
}

/** The statements for pages of at most `most` entries; the planner has to know how few are wanted. */
function statementsFor(most: number, name: string): TrailStatements {
  const inner = `order by a.at desc, a.id desc limit ${most}`;
  /** SQL: the page of what `found` finds, with the names of who acted. */
  const told = (found: string): string => `
${TOLD}
    from (${found} order by a.at desc, a.id desc limit $6::int) a
    left join person p on p.school_id = $1 and p.id = a.person_id
   order by a.at desc, a.id desc`;
  return {
    most,
    // Table by table, because every table has its own order by time.
    byTime: sql(
      `audit.trail.by-time.${name}`,
      `with recursive t as (
         (select a.entity from audit a where a.school_id = $1 order by a.entity limit 1)
         union all
         select (select a.entity from audit a where a.school_id = $1 and a.entity > t.entity order by a.entity limit 1)
           from t where t.entity is not null)
       ${told(`
         select ${COLUMNS} from t
          cross join lateral (
            select ${COLUMNS} from audit a
             where a.school_id = $1 and a.entity = t.entity and ${IN_TIME} and ${WANTED} ${inner}) a
          where t.entity is not null and ${isTable('t.entity')}`)}`,
    ),
    // One person, or all who hold or held a role.
    byPeople: sql(
      `audit.trail.by-people.${name}`,
      `with w as (
         select $10::uuid as id where $10 is not null
         union select d.person_id from duty d where d.school_id = $1 and $10 is null and d.role = $11
         union select g.guardian_id from guardianship g where g.school_id = $1 and $10 is null and $11 = 'guardian'
         union select s.id from student s where s.school_id = $1 and $10 is null and $11 = 'student')
       ${told(`
         select ${COLUMNS} from w
          cross join lateral (
            select ${COLUMNS} from audit a
             where a.school_id = $1 and a.person_id = w.id and ${IN_TIME} and ${isTable('a.entity')} and ${WANTED} ${inner}) a`)}`,
    ),
    ofProgram: sql(
      `audit.trail.of-program.${name}`,
      told(
        `select ${COLUMNS} from audit a where a.school_id = $1 and a.person_id is null and ${IN_TIME} and ${isTable('a.entity')} and ${WANTED}`,
      ),
    ),
    // Removed or brought back.
    ofRemoved: sql(
      `audit.trail.of-removed.${name}`,
      told(`
        select ${COLUMNS} from audit a
         where a.school_id = $1 and (a.op = 'delete' or a.op = 'update' and a.delta ? 'deleted_at')
           and ${IN_TIME} and ${isTable('a.entity')} and ${WANTED}`),
    ),
    // $14 person, $15 lesson, $16 group, $17 class, $18 and $19 table and row; $20 how many of them are named.
    byObject: sql(
      `audit.trail.by-object.${name}`,
      `with c as (
         select distinct p.group_id as id from teaching_group_part p where p.school_id = $1 and p.class_id = $17::uuid),
       g as (select $16::uuid as id where $16 is not null union select id from c),
       l as materialized (
         select l.id from lesson l where l.school_id = $1 and l.group_id = any(array(select id from g))
         union select l.id from lesson l where l.school_id = $1 and l.id = $15::uuid),
       r as (${ROWS_OF_OBJECTS}),
       k as materialized (
         select r.entity, r.id from r where ${isTable('r.entity')}
          group by r.entity, r.id having count(distinct r.arm) >= $20::int)
       ${told(`
         select ${COLUMNS} from k
           join audit a on a.school_id = $1 and a.row_id = k.id and a.entity = k.entity
          where ${IN_TIME} and ${WANTED}`)}`,
    ),
  };
}

/** For a page of the screen. */
export const PAGE_STATEMENTS = statementsFor(101, 'page');
/** For a part of a file. */
export const FILE_STATEMENTS = statementsFor(1001, 'file');

/**
 * Plans are made for the values at hand: what finds one day at once takes the whole trail to find a year. And they are
 * not compiled: that takes longer than any page of the trail, which stops long before the planner expects. $2 first day,
 * $3 last day, $4 the entry to go on after, $5 session; answers the instants they mean, and whose session it is.
 */
export const PLAN_EACH = sql(
  'audit.trail.plan-each',
  `select set_config('plan_cache_mode', 'force_custom_plan', true) as mode, set_config('jit', 'off', true) as jit,
          ${iso('($2::date::timestamp at time zone s.time_zone)')} as "from", ${iso('(($3::date + 1)::timestamp at time zone s.time_zone)')} as until,
          (select ${iso('a.at')} from audit a where a.school_id = $1 and a.id = $4) as "afterAt",
          (select (array_agg(m.person_id))[1] from session x join membership m on m.account_id = x.account_id
            where m.school_id = $1 and m.school_id = (select current_school()) and x.session_id = $5 having count(*) = 1) as "sessionOf"
     from school s where s.school_id = $1`,
);

/** One entry. $2 the entry. */
export const ONE_ENTRY = sql(
  'audit.trail.one',
  `${TOLD} from audit a left join person p on p.school_id = $1 and p.id = a.person_id where a.school_id = $1 and a.id = $2 and a.entity not in ${PRIVATE}`,
);

/** The session of an entry, of an account that belongs to the school. $2 the entry. */
export const SESSION_OF_ENTRY = sql(
  'audit.trail.session',
  `select s.user_agent as device, s.created_at as "openedAt"
     from audit a join session s on s.session_id = a.session_id
    where a.school_id = $1 and a.school_id = (select current_school()) and a.id = $2 and a.entity not in ${PRIVATE}
      and exists (select from membership m where m.account_id = s.account_id and m.school_id = $1)`,
);
