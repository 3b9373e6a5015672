import { zipSync } from 'fflate';
import type { Clock, ReadTx } from '@zhurnal/platform';
import { getSchool } from '@zhurnal/schooling';
import type { Collection } from '../collections.js';
import type { OneRoster, OneRosterRecord } from '../one-roster.js';
import { WHOLE } from '../read-query.js';
import type { CollectionQuery } from '../read-query.js';
import { ABSENT_FILES, BUNDLE_FILES } from './files.js';
import { WrittenRows } from './written-rows.js';

/** The bundle, and how many people are in it. */
export interface Bundle {
  readonly bytes: Buffer;
  readonly userCount: number;
}

/** Records that are read at one go: each page is paid for with a look through the whole collection. */
const AT_ONCE = 100_000;

/** A cell is one line. */
const lineOf = (text: string): string => text.replaceAll(/\s*[\r\n]+\s*/g, ' ');
const quote = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const csvOf = (rows: readonly (readonly string[])[]): Uint8Array =>
  Buffer.from(rows.map((row) => `${row.map(quote).join(',')}\r\n`).join(''), 'utf8');

/** What stands in the school: what is gone is left out, as the binding wants it of whole files. */
async function* recordsOf(
  tx: ReadTx,
  roster: OneRoster,
  collection: Collection,
): AsyncGenerator<OneRosterRecord> {
  let query: CollectionQuery = { ...WHOLE, limit: AT_ONCE };
  for (;;) {
    const page = await roster.page(tx, collection, query, true, { fixed: { status: 'active' } });
    yield* page.records;
    if (!page.next) return;
    query = { ...query, after: page.next };
  }
}

/** The school as a bundle by the CSV binding of OneRoster 1.2: `manifest.csv` and all files, zipped. */
export async function writeBundle(tx: ReadTx, roster: OneRoster, clock: Clock): Promise<Bundle> {
  const { name } = await getSchool(tx);
  const files: Record<string, Uint8Array> = {};
  const written = new WrittenRows();
  let userCount = 0;
  for (const { name: file, collection, columns, rowsOf } of BUNDLE_FILES) {
    const rows: string[][] = [[...columns]];
    for await (const record of recordsOf(tx, roster, collection)) {
      if (file === 'users') userCount += 1;
      for (const row of rowsOf(record))
        if (written.admit(file, row))
          rows.push(
            columns.map((column) =>
              column === 'status' || column === 'dateLastModified' ? '' : lineOf(row[column] ?? ''),
            ),
          );
    }
    if (written.hasRowsOf(file)) files[`${file}.csv`] = csvOf(rows);
  }
  const manifest = [
    ['propertyName', 'value'],
    ['manifest.version', '1.0'],
    ['oneroster.version', '1.2'],
    ...[
      ...BUNDLE_FILES.map(({ name: file }) => [`file.${file}`, written.hasRowsOf(file) ? 'bulk' : 'absent']),
      ...ABSENT_FILES.map((file) => [`file.${file}`, 'absent']),
    ].sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
    ['source.systemName', `Журнал: ${name}`],
    ['source.systemCode', 'zhurnal'],
  ];
  const bytes = zipSync({ 'manifest.csv': csvOf(manifest), ...files }, { level: 6, mtime: clock.now() });
  return { bytes: Buffer.from(bytes), userCount };
}
