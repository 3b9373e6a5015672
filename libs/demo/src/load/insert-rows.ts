import type pg from 'pg';
import type { DemoTable } from '../rows/rows.js';
import { copyIn } from './copy-in.js';
import { columnOf, encodeRows } from './encode-row.js';

/** Adds rows of a school to a table; answers how many. Rows that exist are an error: sort them out before. */
export async function insertRows(
  client: pg.Client,
  schoolId: string,
  table: DemoTable,
  rows: readonly object[],
): Promise<number> {
  const first = rows[0];
  if (!first) return 0;
  const fields = Object.keys(first);
  const columns = ['school_id', ...fields.map(columnOf)].join(', ');
  await copyIn(client, `copy ${table} (${columns}) from stdin`, encodeRows(rows, fields, `${schoolId}\t`));
  return rows.length;
}
