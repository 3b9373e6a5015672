import { describe, expect, it } from '@jest/globals';
import { columnFaceOf, faceOf, plainTextOf, textOf } from './cell-face.js';
import { column } from './grid-page.fixture.js';
import { EMPTY_CELL } from './grid-types.js';
import type { CellView, MarkTone } from './grid-types.js';

const marks = (...texts: readonly [text: string, tone?: MarkTone][]): CellView => ({
  ...EMPTY_CELL,
  marks: texts.map(([text, tone = 'normal'], index) => ({
    ordinal: index + 1,
    text,
    tone,
    hasComment: false,
  })),
});
const absent = { letter: 'Н', kind: 'absence' } as const;

describe('the text of a cell', () => {
  it.each([
    [marks(), ''],
    [marks(['5']), '5'],
    [marks(['4'], ['5']), '4/5'],
    [marks(['4'], ['5'], ['3']), '4/5\n3'],
    [marks(['4'], ['5'], ['3'], ['2']), '4/5\n3/2'],
    [{ ...marks(), attendance: absent }, 'Н'],
    [{ ...marks(['4']), attendance: absent }, 'Н 4'],
    [{ ...marks(['4'], ['5']), attendance: absent }, 'Н\n4/5'],
    [{ ...marks(['4']), state: 'conflict', theirs: '5' } as const, '4|5'],
    [{ ...marks(['4']), state: 'conflict', theirs: '' } as const, '4|–'],
  ])('%#', (view, text) => {
    expect(textOf(view)).toBe(text);
  });

  it('is one line for the clipboard', () => {
    expect(plainTextOf({ ...marks(['4'], ['5'], ['3']), attendance: absent })).toBe('Н 4/5/3');
  });
});

describe('the face of a cell', () => {
  it('says trouble before absence and absence before a low mark', () => {
    const low = marks(['2', 'low']);
    expect(faceOf(low, '')).toBe(' low');
    expect(faceOf({ ...low, attendance: absent }, '')).toBe(' absence');
    expect(faceOf({ ...low, attendance: absent, state: 'conflict', theirs: '' }, '')).toContain(' conflict');
  });

  it('tells what is not yet saved, and what has a comment', () => {
    expect(faceOf({ ...marks(['5']), state: 'queued' }, '')).toBe(' queued');
    expect(
      faceOf({ ...marks(), marks: [{ ordinal: 1, text: '5', tone: 'normal', hasComment: true }] }, ''),
    ).toBe(' noted');
  });

  it('takes smaller letters for long text', () => {
    expect(faceOf(marks(['нзач']), '')).toBe(' tight');
    expect(faceOf(marks(['4'], ['5'], ['3']), '')).toBe(' tall');
  });

  it('keeps the face of its column', () => {
    const today = column({ id: 'a', isToday: true, access: 'locked', monthLabel: 'октябрь' });
    expect(columnFaceOf(today, column({ id: 'b' }))).toBe(' today locked month');
    expect(columnFaceOf(column({ id: 'q', kind: 'period', monthLabel: '' }), today)).toBe(' period');
    expect(columnFaceOf(column({ id: 'h', isHoliday: true, access: 'read' }), undefined)).toBe(' holiday');
  });
});
