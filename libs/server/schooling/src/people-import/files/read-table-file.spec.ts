import { describe, expect, it } from '@jest/globals';
import { archive, cp1251, cp866, day, sheet, utf16, utf8, workbook } from '../fixtures/make-files.fixture.js';
import { packBook, unpackBook } from './keep-book.js';
import { readTableFile } from './read-table-file.js';
import { isBook } from './table-book.js';
import type { TableBook } from './table-book.js';

async function bookOf(bytes: Uint8Array): Promise<TableBook> {
  const reading = await readTableFile(bytes);
  if (!isBook(reading)) throw new Error(`there is no book: ${reading.fault.code}`);
  return reading.book;
}

async function faultOf(bytes: Uint8Array): Promise<string> {
  const reading = await readTableFile(bytes);
  return isBook(reading) ? 'a book' : reading.fault.code;
}

const textsOf = (book: TableBook, at = 0): string[][] =>
  (book.sheets[at]?.rows ?? []).map(({ cells }) => cells.map(({ text }) => text));

describe('a workbook', () => {
  it('is read with its days as days, its numbers without exponents, its texts without outer spaces', async () => {
    const book = await bookOf(
      await sheet([
        ['ФИО ', 'Дата\u00a0рождения', 'Телефон', 'Да'],
        ['  Иванов   Пётр\u00a0', day('2012-02-29'), 79001234567, true],
        [null, null, null, null],
        ['Семенов Олег', 40968.5, 0.1 + 0.2, null],
      ]),
    );
    expect(book.sheets[0]?.rows.map(({ row }) => row)).toEqual([1, 2, 4]);
    expect(textsOf(book)).toEqual([
      ['ФИО', 'Дата рождения', 'Телефон', 'Да'],
      ['Иванов Пётр', '29.02.2012', '79001234567', 'true'],
      ['Семенов Олег', '40968.5', '0.3', ''],
    ]);
    expect(book.sheets[0]?.rows[1]?.cells.map(({ kind }) => kind)).toEqual([
      undefined,
      'date',
      'number',
      undefined,
    ]);
  });

  it('that counts days from 1904 says so, and its days are the same', async () => {
    const book = await bookOf(await workbook([{ rows: [['Дата'], [day('2015-03-05')]] }], '1904'));
    expect(book.isFrom1904).toBe(true);
    expect(textsOf(book)).toEqual([['Дата'], ['05.03.2015']]);
  });

  it('has the value of joined cells in each of them', async () => {
    const book = await bookOf(
      await sheet(
        [
          ['Класс', 'ФИО'],
          ['5 А', 'Иванов Пётр'],
          [null, 'Семенов Олег'],
        ],
        { merges: [{ startRow: 1, endRow: 2, startCol: 0, endCol: 0 }] },
      ),
    );
    expect(textsOf(book)).toEqual([
      ['Класс', 'ФИО'],
      ['5 А', 'Иванов Пётр'],
      ['5 А', 'Семенов Олег'],
    ]);
    expect(book.sheets[0]?.merges).toEqual([{ fromRow: 2, toRow: 3, fromColumn: 0, toColumn: 0 }]);
  });

  it('gives the last value of a formula and never computes one', async () => {
    const book = await bookOf(
      await sheet([['ФИО'], [null], ['=HYPERLINK("http://x","y")']], {
        formulas: { '1,0': { formula: 'A9&B9', value: 'Иванов Пётр' } },
      }),
    );
    expect(textsOf(book)).toEqual([['ФИО'], ['Иванов Пётр'], ['=HYPERLINK("http://x","y")']]);
    expect(book.sheets[0]?.formulas).toBe(1);
  });

  it('has several sheets; hidden and empty ones are none', async () => {
    const book = await bookOf(
      await workbook([
        { name: 'Пустой', rows: [] },
        { name: '5 А', rows: [['Иванов']] },
        { name: 'Тайный', rows: [['Петров']], hidden: true },
        { name: '5 Б', rows: [['Семенов']] },
      ]),
    );
    expect(book.sheets.map(({ name }) => name)).toEqual(['5 А', '5 Б']);
  });

  it('is put away and taken out again unchanged', async () => {
    const book = await bookOf(
      await sheet([
        ['ФИО', 'Дата'],
        ['Иванов', day('2012-02-29')],
      ]),
    );
    expect(await unpackBook(await packBook(book))).toEqual(book);
  });
});

describe('a text file', () => {
  const TEXT = 'Фамилия;Имя;Класс\r\nЁлкин;"Пётр; мл.";5 «А»\r\n\r\nЩукина;Юлия;7 Б\r\n';
  const READ = [
    ['Фамилия', 'Имя', 'Класс'],
    ['Ёлкин', 'Пётр; мл.', '5 «А»'],
    ['Щукина', 'Юлия', '7 Б'],
  ];

  it.each([
    ['UTF-8', utf8(TEXT), 'UTF-8'],
    ['UTF-8 with its mark', utf8(`\uFEFF${TEXT}`), 'UTF-8'],
    ['the code page of Windows', cp1251(TEXT), 'Windows-1251'],
    ['UTF-16 with its mark', utf16(TEXT), 'UTF-16LE'],
    ['UTF-16 without its mark', utf16(TEXT, ''), 'UTF-16LE'],
  ])('is read in %s', async (_, bytes, encoding) => {
    const book = await bookOf(bytes);
    expect(textsOf(book)).toEqual(READ);
    expect(book.csv).toEqual({ encoding, delimiter: 'semicolon' });
    expect(book.sheets[0]?.rows.map(({ row }) => row)).toEqual([1, 2, 4]);
  });

  it('is read in the code page of DOS', async () => {
    const book = await bookOf(cp866('Фамилия;Имя\r\nСеменов;Олег\r\nАгеева;Ирина\r\n'));
    expect(textsOf(book)).toEqual([
      ['Фамилия', 'Имя'],
      ['Семенов', 'Олег'],
      ['Агеева', 'Ирина'],
    ]);
    expect(book.csv?.encoding).toBe('DOS (866)');
  });

  it.each([
    [';', 'Иванов;Пётр, мл.;5 А'],
    [',', 'Иванов,Пётр; мл.,5 А'],
    ['\t', 'Иванов\tПётр, мл.\t5 А'],
  ])('is cut at «%s»', async (delimiter, line) => {
    const header = ['Фамилия', 'Имя', 'Класс'].join(delimiter);
    const book = await bookOf(utf8(`${header}\n${line}\n${line}\n`));
    expect(book.sheets[0]?.width).toBe(3);
  });

  it('takes the delimiter that Excel declares', async () => {
    const book = await bookOf(utf8('sep=,\nФамилия,Имя\nИванов;Петров,Олег\n'));
    expect(textsOf(book)).toEqual([
      ['Фамилия', 'Имя'],
      ['Иванов;Петров', 'Олег'],
    ]);
  });
});

const PARTS = ['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml'];
const hollow = PARTS.map((name) => ({ name, content: utf8('<x/>') }));
const zeros = new Uint8Array(80 * 1024 * 1024);

describe('a hostile or foreign file', () => {
  it.each<[string, Uint8Array | Promise<Uint8Array>, string]>([
    ['nothing', new Uint8Array(), 'FILE_EMPTY'],
    ['only spaces', utf8('  \r\n \t'), 'FILE_EMPTY'],
    ['too much', new Uint8Array(10 * 1024 * 1024 + 1).fill(65), 'FILE_TOO_LARGE'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0), 'FORMAT_UNKNOWN'],
    ['a document', utf8('%PDF-1.7 ...'), 'FORMAT_UNKNOWN'],
    ['a page that calls itself a workbook', utf8('<html><table><tr><td>1'), 'FORMAT_UNKNOWN'],
    [
      'a workbook of old Excel, or one under a password',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2),
      'FILE_ENCRYPTED',
    ],
    [
      'bytes that are no text',
      Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 256),
      'FORMAT_UNKNOWN',
    ],
    [
      'a cut archive',
      sheet([['Иванов']]).then((bytes) => bytes.subarray(0, bytes.length - 30)),
      'FILE_DAMAGED',
    ],
    ['the beginning of an archive', utf8('PK\u0003\u0004'), 'FILE_DAMAGED'],
    ['an archive of something else', archive([{ name: 'a.txt', content: utf8('a') }]), 'FORMAT_UNKNOWN'],
    ['a workbook of nothing', archive(hollow), 'FILE_DAMAGED'],
    [
      'a bomb that says how large it is',
      archive([...hollow, { name: 'xl/a.xml', content: zeros }]),
      'FILE_TOO_COMPLEX',
    ],
    [
      'a bomb that lies',
      archive([...hollow, { name: 'xl/worksheets/sheet1.xml', content: zeros, told: 10 }]),
      'FILE_DAMAGED',
    ],
    [
      'a bomb that keeps silent',
      archive([...hollow, { name: 'xl/a.xml', content: zeros, told: 0 }]),
      'FILE_DAMAGED',
    ],
    [
      'an entry under a password',
      archive([...hollow, { name: 'a', content: utf8('a'), flags: 1 }]),
      'FILE_ENCRYPTED',
    ],
    [
      'thousands of entries',
      archive(Array.from({ length: 501 }, (_, at) => ({ name: `${at}`, content: utf8('a') }))),
      'FILE_TOO_COMPLEX',
    ],
    ['too many rows', utf8('a;b\n'.repeat(5_051)), 'TOO_MANY_ROWS'],
    ['too many columns', utf8(`${'a;'.repeat(100)}a\n`), 'TOO_MANY_COLUMNS'],
    ['too many rows of a workbook', sheet(Array.from({ length: 5_051 }, () => ['a', 'b'])), 'TOO_MANY_ROWS'],
    ['too many columns of a workbook', sheet([Array.from({ length: 101 }, () => 'a')]), 'TOO_MANY_COLUMNS'],
    ['only empty sheets', workbook([{ rows: [[null]] }]), 'FILE_EMPTY'],
  ])('gives a finding: %s', async (_, bytes, code) => {
    expect(await faultOf(await bytes)).toBe(code);
  });

  it('with one cell in the last corner of the sheet is read up to where people may stand', async () => {
    const bytes = await sheet([['ФИО'], ['Иванов Пётр']]);
    const far = await (async () => {
      const { readXlsx, writeXlsx } = await import('hucre/xlsx');
      const book = await readXlsx(bytes);
      return writeXlsx({
        sheets: [
          {
            name: 'Лист1',
            rows: book.sheets[0]?.rows ?? [],
            cells: new Map([['20000,9000', { value: 'там', type: 'string' }]]),
          },
        ],
      });
    })();
    expect(textsOf(await bookOf(far))).toEqual([['ФИО'], ['Иванов Пётр']]);
  });

  it('with entities that would grow without end stays as small as it is', async () => {
    const rels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const link = (id: string, type: string, target: string): string =>
      `<Relationship Id="${id}" Type="${rels}/${type}" Target="${target}"/>`;
    const growing = `<!DOCTYPE x [<!ENTITY a "ааааааааааааааааааааааааааааааааааааааааааааааааааааааааааааааааа">${Array.from(
      { length: 20 },
      (_, at) => `<!ENTITY a${at} "${`&a${at === 0 ? '' : at - 1};`.repeat(20)}">`,
    ).join('')}]>`;
    const parts: Record<string, string> = {
      '[Content_Types].xml': '<Types/>',
      '_rels/.rels': `<Relationships>${link('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
      'xl/workbook.xml': `<workbook xmlns:r="${rels}"><sheets><sheet name="Л" sheetId="1" r:id="r1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships>${link('r1', 'worksheet', 'worksheets/sheet1.xml')}</Relationships>`,
      'xl/worksheets/sheet1.xml': `${growing}<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Иванов &a19;</t></is></c></row></sheetData></worksheet>`,
    };
    const book = await bookOf(
      archive(Object.entries(parts).map(([name, content]) => ({ name, content: utf8(content) }))),
    );
    expect(textsOf(book)).toEqual([['Иванов &a19;']]);
  });
});
