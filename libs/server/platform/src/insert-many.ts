import type { EntityMetadata } from 'typeorm';

/** From how many rows on one array a column is cheaper than one parameter a value. */
export const MANY_ROWS = 20;

/** Types whose values travel in an array as they are; of others nothing is assumed. */
const PLAIN = new Set(['uuid', 'text', 'date', 'timestamptz', 'int', 'smallint', 'boolean', 'jsonb']);

type Row = Readonly<Record<string, unknown>>;

/**
 * One statement for any number of rows, with one parameter a column: the database reads a few arrays instead of
 * thousands of parameters. Columns that no row names keep their default. Undefined: the rows differ in what they name,
 * or hold what does not travel so.
 */
export function insertMany(
  { tableName, columns }: EntityMetadata,
  rows: readonly Row[],
): { readonly text: string; readonly values: unknown[] } | undefined {
  const named = columns.filter(({ propertyName }) => rows[0]?.[propertyName] !== undefined);
  const isAlike = rows.every((row) =>
    columns.every((column) => (row[column.propertyName] !== undefined) === named.includes(column)),
  );
  const isPlain = named.every(
    ({ type, isArray, transformer }) => PLAIN.has(String(type)) && !isArray && transformer === undefined,
  );
  if (!isAlike || !isPlain || named.length === 0) return undefined;
  const names = named.map(({ databaseName }) => `"${databaseName}"`).join(', ');
  const arrays = named.map(({ type }, at) => `$${at + 1}::${String(type)}[]`).join(', ');
  const values = named.map(({ propertyName, type }) =>
    rows.map((row) => {
      const value = row[propertyName];
      return type === 'jsonb' && value !== null ? JSON.stringify(value) : value;
    }),
  );
  return { text: `insert into "${tableName}" (${names}) select * from unnest(${arrays})`, values };
}
