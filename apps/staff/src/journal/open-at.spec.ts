import { describe, expect, it } from '@jest/globals';
import { addressAtLesson, cellAtLesson } from './open-at.js';
import type { Sheet } from './enter-intent.js';
import type { JournalModel } from './page-model.js';

const lesson = (id: string, date: string) => ({ id, date, works: [{ id: `work of ${id}` }] });
const student = (id: string, memberFrom: string) => ({ id, memberFrom, memberTo: null });

/** As much of a page as the place of the cursor depends on. */
const sheetOf = (model: object) => ({ model: model as JournalModel }) as Sheet;
const sheet = sheetOf({
  today: '2026-11-18',
  lessons: [lesson('mon', '2026-11-16'), lesson('wed', '2026-11-18'), lesson('fri', '2026-11-20')],
  students: [student('new', '2026-11-17'), student('old', '2026-09-01')],
});

describe('where the journal opens', () => {
  it.each([
    ['fri', { row: 'new', column: 'work of fri' }],
    ['mon', { row: 'old', column: 'work of mon' }],
    ['gone', { row: 'new', column: 'work of wed' }],
    [null, { row: 'new', column: 'work of wed' }],
  ])('at the lesson %p', (lessonId, cell) => {
    expect(cellAtLesson(sheet, lessonId)).toEqual(cell);
  });

  it('nowhere without lessons or students', () => {
    expect(cellAtLesson(sheetOf({ today: '2026-11-18', lessons: [], students: [] }), 'mon')).toBeUndefined();
  });

  it('by an address that names the day, so that the right period is shown', () => {
    const address = addressAtLesson({ id: 'l', groupId: 'g', date: '2026-11-16' }, 'homework');
    expect(address).toBe('/journal/g?day=2026-11-16&lesson=l&open=homework');
  });
});
