import type pg from 'pg';
import { TABLES_IN_ORDER } from '../rows/tables.js';
import type { DemoTable, DemoTables } from '../rows/tables.js';
import { copyIn } from './copy-in.js';
import { columnOf, encodeRows } from './encode-row.js';
import { listMissing } from './what-is-there.js';

/** Adds rows of a school to a table. Rows that exist are an error: they are sorted out before. */
async function insertRows(
  client: pg.ClientBase,
  schoolId: string,
  table: DemoTable,
  rows: readonly object[],
): Promise<void> {
  const fields = Object.keys(rows[0] ?? {});
  const columns = ['school_id', ...fields.map(columnOf)].join(', ');
  await copyIn(client, `copy ${table} (${columns}) from stdin`, encodeRows(rows, fields, `${schoolId}\t`));
}

/** The school's row as it is born after its regulation, which triggers would tell it of otherwise. */
async function withRegulation(
  client: pg.ClientBase,
  schoolId: string,
  schools: readonly object[],
): Promise<readonly object[]> {
  const found = await client.query<{ regulation: string }>('select regulation_text($1) as regulation', [
    schoolId,
  ]);
  return schools.map((school) => ({ ...school, regulation: found.rows[0]?.regulation }));
}

/**
 * Adds to the tables what they lack, each after those it refers to; answers how many rows where there were any. With
 * `isNew` none of the rows is there yet, which saves looking.
 */
export async function addTables(
  client: pg.ClientBase,
  schoolId: string,
  tables: Partial<DemoTables>,
  { isNew }: { readonly isNew: boolean },
): Promise<Readonly<Record<string, number>>> {
  const added: Record<string, number> = {};
  for (const table of TABLES_IN_ORDER) {
    const rows: readonly object[] = tables[table] ?? [];
    const missing = isNew ? rows : await listMissing(client, schoolId, table, rows);
    if (missing.length === 0) continue;
    const whole = table === 'school' ? await withRegulation(client, schoolId, missing) : missing;
    await insertRows(client, schoolId, table, whole);
    added[table] = missing.length;
  }
  return added;
}
