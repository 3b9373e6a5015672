import { sql } from '@zhurnal/platform';
import type { Sql } from '@zhurnal/platform';

/** SQL: when one of the rows, whose ids are `ids` (a uuid[]), was changed last; `born`: since when the first of them is. */
export const changedAt = (ids: string, born: string): string =>
  `coalesce((select max(a.at) from audit a where a.school_id = $1 and a.row_id = any(${ids})), ${born})`;

/** SQL: a reference to another record; the address is added when it is told. */
export const refTo = (type: string, id: string): string =>
  `jsonb_build_object('sourcedId', ${id}, 'type', '${type}')`;

export const ORG = refTo('org', '$1::uuid');

/** SQL: the day after, because last days are told as the first day that does not count any more. */
export const dayAfter = (day: string): string => `(${day} + 1)::date`;

/** SQL: a day as the instant with which it begins in UTC. */
export const instantOf = (day: string): string => `to_char(${day}, 'YYYY-MM-DD') || 'T00:00:00.000Z'`;

const VALUE = `v #>> '{}'`;

/** SQL: is one value `v` at the path of the condition `c` so? Text is compared by its signs, without regard to case. */
const COMPARED = `case
    when jsonb_typeof(v) = 'number' and c ? 'number' then sign((v #>> '{}')::numeric - (c ->> 'number')::numeric)
    when lower(${VALUE}) collate "C" < lower(c ->> 'value') collate "C" then -1
    when lower(${VALUE}) collate "C" = lower(c ->> 'value') collate "C" then 0
    else 1 end`;

const HOLDS = `case c ->> 'op'
    when '!=' then not exists (select from jsonb_path_query(r.record, (c ->> 'path')::jsonpath) v where ${COMPARED} = 0)
    else exists (select from jsonb_path_query(r.record, (c ->> 'path')::jsonpath) v where
      case c ->> 'op'
        when '=' then ${COMPARED} = 0
        when '>' then ${COMPARED} > 0
        when '>=' then ${COMPARED} >= 0
        when '<' then ${COMPARED} < 0
        when '<=' then ${COMPARED} <= 0
        when '~' then strpos(lower(${VALUE}), lower(c ->> 'value')) > 0 end) end`;

/**
 * One page of a collection. `rows` answers id, changed (timestamptz), gone (boolean) and record (jsonb). Parameters:
 * $2 nothing that changed later, $3 conditions `[{path, op, value, number?}]` of which all or one hold, as $4 says («and»,
 * «or»), $5 conditions that hold as well, $6 only these ids, $7 path to sort by, $8 from the last, $9 and $10 key and id
 * behind which the page begins, $11 how many, $12 how many are passed over, $13 may personal data be told, $14 now,
 * $15 names of the kinds of works, $16 only what may have changed since (a collection may pass it by). Nothing of a
 * request is ever a part of the statement.
 */
export function pageSql(name: string, rows: string): Sql {
  return sql(
    `exchange.oneroster.${name}`,
    `with asked as materialized (
       select $2::timestamptz as horizon, $3::jsonb as conditions, $4::text as joiner, $5::jsonb as fixed, $6::text[] as ids,
              $7::text::jsonpath as path, $8::boolean as backwards, $9::jsonb as after_key, $10::text as after_id,
              $13::boolean as personal, $14::timestamptz as now, $15::jsonb as names, $16::timestamptz as since,
              ($14::timestamptz at time zone s.time_zone)::date as today, s.time_zone
         from school s where s.school_id = $1),
     told as materialized (
       select x.id::text as id, jsonb_strip_nulls(x.record) || jsonb_build_object(
                'sourcedId', x.id::text, 'status', case when x.gone then 'tobedeleted' else 'active' end,
                'dateLastModified', to_char(date_trunc('milliseconds', x.changed) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as record
         from (${rows}) x
        where date_trunc('milliseconds', x.changed) <= (select horizon from asked)),
     hit as materialized (
       select r.id, r.record, coalesce(jsonb_path_query_first(r.record, asked.path), 'null') as key
         from told r, asked
        where (asked.ids is null or r.id = any(asked.ids))
          and (jsonb_array_length(asked.fixed) = 0 or (select bool_and(${HOLDS}) from jsonb_array_elements(asked.fixed) c))
          and (jsonb_array_length(asked.conditions) = 0 or
            case asked.joiner
              when 'or' then (select bool_or(${HOLDS}) from jsonb_array_elements(asked.conditions) c)
              else (select bool_and(${HOLDS}) from jsonb_array_elements(asked.conditions) c) end)),
     page as (
       select h.id, h.key, h.record,
              row_number() over (order by case when not asked.backwards then h.key end, case when not asked.backwards then h.id collate "C" end,
                case when asked.backwards then h.key end desc, case when asked.backwards then h.id collate "C" end desc) as place
         from hit h, asked
        where asked.after_id is null
           or case when asked.backwards
                then h.key < asked.after_key or h.key = asked.after_key and h.id collate "C" < asked.after_id
                else h.key > asked.after_key or h.key = asked.after_key and h.id collate "C" > asked.after_id end
        order by place limit $11::int offset $12::int)
     select (select count(*)::int from hit) as total,
            coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'key', p.key, 'record', p.record) order by p.place) from page p), '[]') as items`,
  );
}
