import { sql } from '@zhurnal/platform';
import type { Sql } from '@zhurnal/platform';

/** Rows of one table that are records of a collection. */
export interface PlainRows {
  readonly name: string;
  /** The table, and how the trail calls its rows. */
  readonly table: string;
  /** SQL: the record of the row `x`, and what is joined to it for that. */
  readonly record: string;
  readonly joins?: string;
  readonly gone: string;
  /** Columns by the fields of the record that may narrow the list. */
  readonly narrowedBy: Readonly<Record<string, string>>;
}

/** A statement for pages in the usual order, and what may narrow them. */
export interface PlainPage {
  readonly sql: Sql;
  readonly narrowedBy: readonly string[];
}

const FIRST_NARROWING = 8;

/**
 * One page by id of a collection that is a table: the rows of the page are found by index, and only theirs is the trail
 * that is read. Parameters: $2 nothing that changed later, $3 the page begins behind this id, $4 only these ids, $5 how many, $6 how
 * many are passed over, $7 names of the kinds of works, $8 and on what each narrowing field is.
 */
export function plainPageSql({ name, table, record, joins = '', gone, narrowedBy }: PlainRows): PlainPage {
  const narrowed = Object.values(narrowedBy)
    .map((column, at) => {
      const value = `$${FIRST_NARROWING + at}::uuid`;
      return `and (${value} is null or x.${column} = ${value})`;
    })
    .join(' ');
  const wanted = `x.school_id = $1 and ($4::uuid[] is null or x.id = any($4::uuid[])) ${narrowed}`;
  const text = `with asked as materialized (select $7::jsonb as names),
     late as materialized (
       select distinct a.row_id as id from audit a
        where a.school_id = $1 and a.entity = '${table}' and a.at >= $2::timestamptz + interval '1 millisecond'),
     picked as materialized (
       select x.* from ${table} x
        where ${wanted} and x.id > coalesce($3::uuid, '00000000-0000-0000-0000-000000000000')
          and not exists (select from late l where l.id = x.id)
        order by x.id limit $5::int offset $6::int),
     told as (
       select x.id, jsonb_strip_nulls(${record}) || jsonb_build_object(
                'sourcedId', x.id::text, 'status', case when ${gone} then 'tobedeleted' else 'active' end,
                'dateLastModified', to_char(date_trunc('milliseconds', f.changed) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as record
         from picked x
         cross join asked
         ${joins}
         cross join lateral (
           select coalesce(max(a.at), x.created_at) as changed from audit a
            where a.school_id = $1 and a.row_id = x.id and a.entity = '${table}') f)
     select ((select count(*) from ${table} x where ${wanted})
             - (select count(*) from late l join ${table} x on x.school_id = $1 and x.id = l.id where ${wanted}))::int as total,
            coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'key', t.id, 'record', t.record) order by t.id) from told t), '[]') as items`;
  return { sql: sql(`exchange.oneroster.${name}-by-id`, text), narrowedBy: Object.keys(narrowedBy) };
}
