import { describe, expect, it } from '@jest/globals';
import { compareSheets, isRedrawn } from './compare-sheets.js';
import { markOfDrawing } from './drawing-mark.js';
import { digestOf } from './make-run.js';
import type { KeptSheet } from './make-run.js';

const ASK = {
  code: 'class_progress',
  ...{ classId: null, studentId: null, teacherId: null, periodId: null, from: null, to: null },
};
const DRAWING = { timeZone: 'Europe/Moscow', checkUrl: undefined };

/** A sheet with one number in it. */
const sheetOf = ({ value = 5, width = 10, drawnBy = 'one' } = {}): KeptSheet => ({
  title: 'Ведомость',
  head: [],
  tables: [
    {
      key: 'all',
      title: 'Обучающиеся',
      columns: [
        { key: 'name', title: 'Кто', kind: 'text', width: 20 },
        { key: 'mark', title: 'Отметка', kind: 'integer', width },
      ],
      rows: [{ key: 'anna', cells: ['Анна', value] }],
      totals: [],
    },
  ],
  notes: [],
  signatures: [],
  isLandscape: false,
  drawnBy,
});

describe('two sheets of one report', () => {
  const was = sheetOf();

  it.each([
    ['are the same', {}, [], false],
    ['tell another number', { value: 4 }, [['Анна', 'Отметка', 5, 4]], false],
    ['are drawn by a newer program', { drawnBy: 'two' }, [], true],
    ['are laid out otherwise', { width: 14 }, [], true],
    ['tell another number in a newer layout', { value: 4, width: 14 }, [['Анна', 'Отметка', 5, 4]], true],
  ])('%s', (_, other, differences, redrawn) => {
    const now = sheetOf(other);
    const seen = compareSheets(was, now).map((one) => [one.row, one.column, one.was, one.now]);
    expect([seen, isRedrawn(was, now)]).toEqual([differences, redrawn]);
    // The digest of the numbers knows nothing of how they are laid out.
    expect(digestOf(ASK, now) === digestOf(ASK, was)).toBe(differences.length === 0);
  });

  it('from before it was noted how they are drawn are other files than those of today', () => {
    const { drawnBy: _, ...old } = was;
    expect([compareSheets(old, was), isRedrawn(old, was)]).toEqual([[], true]);
  });
});

it('the way of drawing has a name that stays, and another one with other words or another address', async () => {
  const mark = await markOfDrawing('ru', DRAWING);
  expect(mark).toMatch(/^[0-9a-f]{12}$/);
  expect(await markOfDrawing('ru', { ...DRAWING })).toBe(mark);
  const others = [
    await markOfDrawing('en', DRAWING),
    await markOfDrawing('ru', { ...DRAWING, checkUrl: 'https://journal.example/check/1' }),
  ];
  expect(new Set([mark, ...others]).size).toBe(3);
});
