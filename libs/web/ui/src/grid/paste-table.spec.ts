import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parsePastedTable, writeCopiedTable } from './paste-table.js';

describe('a table pasted into the journal', () => {
  it('comes from Excel with CRLF lines and a closing line break', () => {
    expect(parsePastedTable('5\t4\r\nН\t\r\n')).toEqual([
      ['5', '4'],
      ['Н', ''],
    ]);
  });

  it('comes from LibreOffice with LF lines and no closing line break', () => {
    expect(parsePastedTable('5\n4\n3')).toEqual([['5'], ['4'], ['3']]);
  });

  it('keeps an empty row between two marks, so that the list does not shift', () => {
    expect(parsePastedTable('5\n\n4\n')).toEqual([['5'], [''], ['4']]);
  });

  it('keeps the empty cells at both ends of a row', () => {
    expect(parsePastedTable('\t5\t')).toEqual([['', '5', '']]);
  });

  it('reads quoted fields with tabs, line breaks and doubled quotes', () => {
    expect(parsePastedTable('"4\n5"\t"он сказал ""да"""\n"a\tb"')).toEqual([
      ['4\n5', 'он сказал "да"'],
      ['a\tb'],
    ]);
  });

  it('takes a stray quote as it stands', () => {
    expect(parsePastedTable('"5\t4')).toEqual([['"5', '4']]);
    expect(parsePastedTable('"5"x\t4')).toEqual([['"5"x', '4']]);
  });

  it('drops the byte order mark and the spaces around a value', () => {
    expect(parsePastedTable('\uFEFF 5 \t 4')).toEqual([['5', '4']]);
  });

  it('has no rows when nothing was copied', () => {
    expect(parsePastedTable('')).toEqual([]);
  });
});

describe('a range copied from the journal', () => {
  it('keeps its empty last row', () => {
    expect(parsePastedTable(writeCopiedTable([['5'], ['']]))).toEqual([['5'], ['']]);
  });

  it('comes back the same through the clipboard', () => {
    const field = fc.string().map((text) => text.replace(/\r/g, '').replaceAll('\uFEFF', '').trim());
    const table = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    fc.assert(
      fc.property(table, (rows) => {
        expect(parsePastedTable(writeCopiedTable(rows))).toEqual(rows);
      }),
    );
  });
});
