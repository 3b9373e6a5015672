import type pg from 'pg';
import { TABLES_IN_ORDER } from '../rows/tables.js';
import type { DemoTable, DemoTables } from '../rows/tables.js';
import { copyIn } from './copy-in.js';
import { columnOf, encodeRows } from './encode-row.js';
import { listMissing } from './what-is-there.js';

/** Adds rows of a school to a table. Rows that exist are an error: they are sorted out before. */
async function insertRows(
  client: pg.Client,
  schoolId: string,
  table: DemoTable,
  rows: readonly object[],
): Promise<void> {
  const fields = Object.keys(rows[0] ?? {});
  const columns = ['school_id', ...fields.map(columnOf)].join(', ');
  await copyIn(client, `copy ${table} (${columns}) from stdin`, encodeRows(rows, fields, `${schoolId}\t`));
}

/** Where no triggers fire, the school follows its profile only when it is told so. */
export async function followProfile(client: pg.Client, schoolId: string): Promise<void> {
  await client.query(
    `insert into regulation (school_id, id, base_profile, created_at)
     select s.school_id, new_uuid(), s.profile, s.created_at from school s where s.school_id = $1`,
    [schoolId],
  );
  await client.query(`update school set regulation = profile where school_id = $1`, [schoolId]);
}

/**
 * Adds to the tables what they lack, each after those it refers to; answers how many rows where there were any. With
 * `isNew` none of the rows is there yet, which saves looking.
 */
export async function addTables(
  client: pg.Client,
  schoolId: string,
  tables: Partial<DemoTables>,
  { isNew }: { readonly isNew: boolean },
): Promise<Readonly<Record<string, number>>> {
  const added: Record<string, number> = {};
  for (const table of TABLES_IN_ORDER) {
    const rows: readonly object[] = tables[table] ?? [];
    const missing = isNew ? rows : await listMissing(client, schoolId, table, rows);
    if (missing.length === 0) continue;
    await insertRows(client, schoolId, table, missing);
    added[table] = missing.length;
  }
  return added;
}
