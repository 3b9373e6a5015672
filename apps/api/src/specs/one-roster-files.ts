import { parse } from 'csv-parse/sync';
import { columnsOf } from './one-roster-columns.js';
import type { OneRosterColumn } from './one-roster-columns.js';

export type OneRosterRow = Readonly<Record<string, string>>;

/** The rows of a file, read by the strict rules of RFC 4180. */
export const rowsOf = (files: ReadonlyMap<string, string>, file: string): readonly OneRosterRow[] =>
  parse(files.get(`${file}.csv`) ?? '', { columns: true }) as unknown as readonly OneRosterRow[];

const listOf = ({ isList }: OneRosterColumn, cell: string): readonly string[] =>
  cell === '' ? [] : isList ? cell.split(',') : [cell];

/** Names of the data files of a bundle, without the manifest. */
export const namesOf = (files: ReadonlyMap<string, string>): readonly string[] =>
  [...files.keys()].filter((name) => name !== 'manifest.csv').map((name) => name.replace(/\.csv$/, ''));

/** Where a bundle departs from the CSV binding 1.2.1, cell by cell; each kind of fault once a column. */
export function faultsOfBundle(files: ReadonlyMap<string, string>): readonly string[] {
  const ids = new Map(
    namesOf(files).map((file) => [file, new Set(rowsOf(files, file).map((row) => row['sourcedId'] ?? ''))]),
  );
  const faults = new Set<string>();
  for (const file of namesOf(files)) {
    const columns = columnsOf(file);
    if (!columns) {
      faults.add(`${file}: no file of the binding`);
      continue;
    }
    const [head = ''] = (files.get(`${file}.csv`) ?? '').split('\r\n');
    const names = head.split(',');
    const wanted = columns.map(({ name }) => name);
    if (names.slice(0, wanted.length).join() !== wanted.join()) faults.add(`${file}: columns ${head}`);
    if (names.slice(wanted.length).some((name) => !name.startsWith('metadata.')))
      faults.add(`${file}: columns of no standard behind those of the binding`);
    const rows = rowsOf(files, file);
    if (rows.length === 0) faults.add(`${file}: no rows`);
    if (ids.get(file)?.size !== rows.length) faults.add(`${file}: an id stands twice`);
    for (const row of rows)
      for (const column of columns) {
        const cell = row[column.name] ?? '';
        if (/[\r\n]/.test(cell)) faults.add(`${file}.${column.name}: more than a line`);
        if (column.mustStand && cell === '') faults.add(`${file}.${column.name}: empty`);
        for (const value of listOf(column, cell)) {
          if (column.isWrong(value)) faults.add(`${file}.${column.name}: ${value}`);
          if (column.target !== undefined && !ids.get(column.target)?.has(value))
            faults.add(`${file}.${column.name}: no row of ${column.target}`);
        }
      }
  }
  return [...faults].sort();
}
