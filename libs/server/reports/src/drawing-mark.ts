import { createHash } from 'node:crypto';
import type { ColumnKind, Sheet, SheetLanguage } from '@zhurnal/documents';
import { drawRun } from './draw-run.js';
import type { Drawing } from './draw-run.js';

const KINDS: readonly ColumnKind[] = ['text', 'mark', 'integer', 'decimal', 'percent', 'day'];
const CELLS = ['Проба — Ёж', 'н/а', 12, '3.50', '66.67', '2026-09-01'] as const;
/** Lines of a high row: a few of them fill a page. */
const HIGH = '1\n'.repeat(14);

const columns = KINDS.map((kind, at) => ({
  key: kind,
  title: `${kind} столбец`,
  kind,
  width: 6 + at,
  isOnce: at === 0,
}));
const rowsOf = (count: number, first: string = CELLS[0]) =>
  Array.from({ length: count }, (_, at) => ({ key: String(at), cells: [first, ...CELLS.slice(1)] }));
const signers = [{ office: 'Директор', name: 'Проба П. П.' }];

/** A sheet with everything that sheets have. */
const SPECIMEN: Sheet = {
  title: 'Проба',
  head: ['Школа', 'Класс'],
  tables: [
    { key: 'long', title: 'Длинная', columns, rows: rowsOf(3, HIGH), totals: rowsOf(1) },
    { key: 'empty', title: 'Пустая', columns, rows: [], totals: [] },
    { key: 'own', title: 'Своя', columns, rows: rowsOf(1), totals: [], isNewPage: true, signers },
  ],
  notes: ['Примечание.'],
  signatures: signers,
  isLandscape: true,
};
const RUN = { id: '00000000-0000-0000-0000-000000000000', sha256: '0'.repeat(64), runAt: new Date(0) };

/** Drawn once for each language: it takes a moment. */
const known = new Map<SheetLanguage, Promise<string>>();

/**
 * Names the way in which sheets are drawn now: the digest of a specimen and of where it is. With the program, its libraries, its
 * words or the address in the square the name changes, and sheets of the same numbers are other files then.
 */
export async function markOfDrawing(
  language: SheetLanguage,
  { timeZone, checkUrl = '' }: Drawing,
): Promise<string> {
  const specimen = known.get(language) ?? draw(language);
  known.set(language, specimen);
  return digestOf(`${await specimen} ${timeZone} ${checkUrl}`).slice(0, 12);
}

const draw = async (language: SheetLanguage): Promise<string> =>
  digestOf(await drawRun({ ...RUN, language }, SPECIMEN, 'pdf', { timeZone: 'UTC', checkUrl: undefined }));

const digestOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
