import type { QueryRunner } from 'typeorm';

/** Columns that say whose row it is and in which version: the entry has them beside the delta. */
const NAMING = ['school_id', 'id', 'version'];

interface Column {
  readonly name: string;
  readonly type: string;
}

/** SQL: a field as `[old, new]` where it changed, else `otherwise`. */
const fieldOf = (was: string, becomes: string, field: string, otherwise = 'null'): string =>
  `case when ${was} is distinct from ${becomes} then ${field} else ${otherwise} end`;

/** SQL: the fields of a row that came or went as `{field: [old, new]}`; those without a value are left out. */
const wholeOf = (columns: readonly Column[], pair: (column: Column) => readonly [string, string]): string => {
  const fields = columns.map((column) => {
    const [was, becomes] = pair(column);
    return `'${column.name}', ${fieldOf(was, becomes, `jsonb_build_array(${was}, ${becomes})`)}`;
  });
  return `jsonb_strip_nulls(jsonb_build_object(${fields.join(', ')}))`;
};

/** SQL: the changed fields of a row that stayed, put together: of a dozen columns one or two change. */
const changesOf = (columns: readonly Column[]): string =>
  columns
    .map(({ name }) =>
      fieldOf(
        `o.${name}`,
        `n.${name}`,
        `jsonb_build_object('${name}', jsonb_build_array(o.${name}, n.${name}))`,
        `'{}'`,
      ),
    )
    .join(' || ');

/** SQL: takes the rows of a statement into the arrays of the function. */
const takenFrom = (delta: string, row: string, from: string, where = ''): string => `
  select array_agg(x.school_id), array_agg(x.id), array_agg(x.version), array_agg(x.delta) into schools, ids, versions, deltas
    from (select ${row}.school_id, ${row}.id, ${row}.version, ${delta} as delta from ${from}) x ${where};`;

/**
 * A trail like that of `leave_trail`, entry for entry, written once a statement instead of once a row: for tables that
 * are written by the batch. It names the columns of the table as they are now: whoever adds one calls this again. Tables
 * with personal columns keep the trigger for each row. The rows are taken into arrays first, because a distributed table
 * cannot be joined with the rows of a statement.
 */
export async function trailBatches(run: QueryRunner, table: string): Promise<void> {
  const all: Column[] = await run.query(
    `select a.attname::text as name, format_type(a.atttypid, null) as type from pg_attribute a
      where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`,
    [table],
  );
  const columns = all.filter(({ name }) => !NAMING.includes(name));
  // Fields without a value are taken out of the delta, and would be taken out of such a value, too.
  if (columns.some(({ type }) => type.startsWith('json'))) throw new Error(`${table} holds JSON`);
  await run.query(`create or replace function leave_trail_of_${table}() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      actor text[] := string_to_array(nullif(current_setting('app.actor', true), ''), '/');
      account uuid := nullif(actor[1], '')::uuid; person uuid := nullif(actor[2], '')::uuid;
      session uuid := nullif(actor[4], '')::uuid;
      why text := nullif(current_setting('app.reason', true), ''); act text := lower(tg_op);
      schools uuid[]; ids uuid[]; versions int[]; deltas jsonb[];
    begin
      if tg_op = 'UPDATE' then
        ${takenFrom(changesOf(columns), 'n', 'new_rows n join old_rows o on o.school_id = n.school_id and o.id = n.id', `where x.delta <> '{}'`)}
      elsif tg_op = 'INSERT' then
        ${takenFrom(
          wholeOf(columns, ({ name, type }) => [`null::${type}`, `n.${name}`]),
          'n',
          'new_rows n',
        )}
      else
        ${takenFrom(
          wholeOf(columns, ({ name, type }) => [`o.${name}`, `null::${type}`]),
          'o',
          'old_rows o',
        )}
      end if;
      if ids is null then return null; end if;
      if actor is null then
        raise exception 'change of ${table} without a named actor' using errcode = 'ZH001';
      end if;
      insert into audit (school_id, id, at, account_id, person_id, role, session_id, request_id, reason, op, entity, row_id, version, delta)
      select x.school_id, new_uuid(), clock_timestamp(), account, person, actor[3], session, actor[5], why, act,
        '${table}', x.id, x.version, x.delta
        from unnest(schools, ids, versions, deltas) x(school_id, id, version, delta);
      return null;
    end $$`);
  await run.query(`drop trigger if exists ${table}_trail on ${table}`);
  for (const [act, rows] of [
    ['insert', 'new table as new_rows'],
    ['update', 'old table as old_rows new table as new_rows'],
    ['delete', 'old table as old_rows'],
  ])
    await run.query(`create or replace trigger ${table}_trail_${act} after ${act} on ${table} referencing ${rows}
      for each statement execute function leave_trail_of_${table}('${table}', '', '')`);
}
