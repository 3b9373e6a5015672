import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { readPdf } from './testing/read-pdf.js';
import { readSquares } from './testing/read-squares.js';
import type { PaperMarks } from './paper.js';
import type { Sheet } from './sheet.js';
import { writeBook } from './write-book.js';
import { writeCsv } from './write-csv.js';
import { writePdf } from './write-pdf.js';

const sheetOf = (count: number, first = 'Ёлкин; «Пётр»'): Sheet => ({
  title: 'Ведомость',
  head: ['Школа № 1', 'Класс 8 А'],
  tables: [
    {
      key: 'students',
      title: 'Обучающиеся: 8/А',
      columns: [
        { key: 'name', title: 'ФИО', kind: 'text', width: 30 },
        { key: 'count', title: 'Число', kind: 'integer', width: 8 },
        { key: 'share', title: 'Доля', kind: 'percent', width: 8 },
        { key: 'day', title: 'День', kind: 'day', width: 10 },
      ],
      rows: Array.from({ length: count }, (_, at) => ({
        key: String(at),
        cells: [at === 0 ? first : `Ученик ${at}`, at, '58.40', '2026-11-18'],
      })),
      totals: [{ key: 'all', cells: ['Всего', count, null, null] }],
    },
  ],
  notes: ['Примечание'],
  signatures: [{ office: 'Директор', name: '' }],
  isLandscape: false,
});
const marks: PaperMarks = {
  running: 'Школа № 1 · Ведомость',
  foot: ['Сформировано 18.11.2026', 'Документ 1', 'SHA-256 0'],
  code: '1 0',
  madeAt: new Date('2026-11-18T09:00:00Z'),
  page: (number, count) => `стр. ${number} из ${count}`,
};
const paper = (sheet: Sheet, given = marks): Promise<Buffer> =>
  writePdf(sheet, given, { language: 'ru', seal: 'М. П.', empty: 'Записей нет.' });
const wordsOf = (pdf: Buffer): readonly string[] => readPdf(pdf).map((page) => page.replaceAll('\n', ' '));
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;

describe('a sheet in files', () => {
  it('is the same bytes for the same input, and others for another moment', async () => {
    const pdf = await paper(sheetOf(3));
    expect((await paper(sheetOf(3))).equals(pdf)).toBe(true);
    const later = { ...marks, madeAt: new Date('2026-11-18T09:01:00Z') };
    expect((await paper(sheetOf(3), later)).equals(pdf)).toBe(false);
  });

  it('breaks a long table over pages, and no page begins for the foot alone', async () => {
    expect(pagesOf(await paper(sheetOf(3)))).toBe(1);
    expect(pagesOf(await paper(sheetOf(120)))).toBe(3);
  });

  it('does not tear a table of which a few rows would stand at the foot of a page', async () => {
    const [long] = sheetOf(30).tables;
    const [other] = sheetOf(28).tables;
    if (!long || !other) throw new Error('there are no tables');
    const both = { ...sheetOf(0), tables: [long, { ...other, key: 'other', title: 'Другая' }] };
    const [first = '', second = ''] = wordsOf(await paper(both));
    expect(first).not.toContain('Другая');
    for (const word of ['Другая', 'Ученик 1', 'Ученик 27', 'Директор']) expect(second).toContain(word);
  });

  it('does not tear a table that takes half a page at most', async () => {
    const [long] = sheetOf(22).tables;
    const [short] = sheetOf(12).tables;
    if (!long || !short) throw new Error('there are no tables');
    const both = await paper({ ...sheetOf(0), tables: [long, { ...short, key: 'other', title: 'Другая' }] });
    const [first = '', second = ''] = wordsOf(both);
    expect(first).not.toContain('Другая');
    for (const word of ['Другая', 'Ученик 1', 'Ученик 11', 'Примечание', 'Директор'])
      expect(second).toContain(word);
  });

  it('does not tear the rows that tell of one student', async () => {
    const [table] = sheetOf(0).tables;
    if (!table) throw new RangeError('no table');
    const columns = table.columns.map((column, at) => ({ ...column, isOnce: at === 0 }));
    const rows = Array.from({ length: 105 }, (_, at) => ({
      key: String(at),
      cells: [`Ученик ${Math.floor(at / 7)}`, at % 7, null, null],
    }));
    const pages = wordsOf(await paper({ ...sheetOf(0), tables: [{ ...table, columns, rows }] }));
    expect(pages.length).toBeGreaterThan(2);
    // The name is said again on the page where its rows go on: on one page only, they stand together.
    for (let student = 0; student < 15; student += 1)
      expect(pages.filter((page) => page.includes(`Ученик ${student} `))).toHaveLength(1);
  });

  it('has a table that is to stand on one page there with lower rows, and one that cannot on several', async () => {
    const [table] = sheetOf(33).tables;
    if (!table) throw new RangeError('no table');
    const pagesWith = async (count: number, isOnePage: boolean): Promise<number> => {
      const { rows } = sheetOf(count).tables[0] ?? { rows: [] };
      const wide = { ...sheetOf(count), isLandscape: true, notes: [], signatures: [] };
      return pagesOf(await paper({ ...wide, tables: [{ ...table, rows, totals: [], isOnePage }] }));
    };
    expect([await pagesWith(33, false), await pagesWith(33, true)]).toEqual([2, 1]);
    expect(await pagesWith(200, true)).toBe(await pagesWith(200, false));
  });

  it('bears the notes above the hands on each of its sheets that are handed out one by one', async () => {
    const [table] = sheetOf(2).tables;
    if (!table) throw new Error('there is no table');
    const signers = [{ office: 'Учитель', name: '' }];
    const tables = ['one', 'two'].map((key) => ({ ...table, key, isNewPage: true, signers }));
    const pages = wordsOf(await paper({ ...sheetOf(0), tables, signatures: [] }));
    expect(pages).toHaveLength(2);
    for (const page of pages) expect(page).toMatch(/Всего[^]*Примечание[^]*Учитель/);
  });

  it('says of a table without rows that there is nothing', async () => {
    const [table] = sheetOf(0).tables;
    if (!table) throw new Error('there is no table');
    const [page] = wordsOf(await paper({ ...sheetOf(0), tables: [{ ...table, rows: [], totals: [] }] }));
    expect(page).toContain('Записей нет.');
  });

  it('bears on every page a square that tells what was given', async () => {
    const code =
      'https://journal.example/check/01a206ba-73f7-7f8b-b40a-b510abf4a89a#01a206ba-73f7-7f8b-b40a-b510abf4a89b';
    expect(readSquares(await paper(sheetOf(120), { ...marks, code }))).toEqual([code, code, code]);
  });

  it('is a workbook with numbers and days as such', async () => {
    const { sheets } = await readXlsx(await writeBook(sheetOf(1)));
    expect(sheets[0]?.name).toBe('Обучающиеся  8 А');
    expect(sheets[0]?.rows[0]).toEqual(['ФИО', 'Число', 'Доля, %', 'День']);
    expect(sheets[0]?.rows[1]).toEqual(['Ёлкин; «Пётр»', 0, 58.4, new Date('2026-11-18T00:00:00Z')]);
  });

  it('is text that a program for tables opens, and computes nothing there', () => {
    const options = { delimiter: ';', bom: true, relax_column_count: true } as const;
    const lines = parse(writeCsv(sheetOf(1), 'ru'), options) as string[][];
    expect(lines).toEqual([
      ['Обучающиеся: 8/А'],
      ['ФИО', 'Число', 'Доля, %', 'День'],
      ['Ёлкин; «Пётр»', '0', '58,40', '18.11.2026'],
      ['Всего', '1', '', ''],
    ]);
    const [, , row] = parse(writeCsv(sheetOf(1, '=1+1'), 'en'), options) as string[][];
    expect(row).toEqual(["'=1+1", '0', '58.40', '2026-11-18']);
  });
});
