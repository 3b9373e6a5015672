import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_WORK_TYPES } from '../marks/work-types.js';
import { plainText } from '../text/plain-text.js';
import { readPlanRows } from './read-plan-rows.js';
import { writePlanRows } from './write-plan-rows.js';

const HEADING = ['№', 'Раздел', 'Тема', 'Часы', 'Вид работы', 'Домашнее задание', 'Примечание'];
const text = (least: number, most: number) =>
  fc
    .oneof(
      fc.string({ maxLength: most }),
      fc.constantFrom('Итого', '=SUM(A1)', 'Тема 1', '12', 'Часы', '«Ёж», § 5'),
    )
    .map(plainText)
    .filter((value) => value.length >= least && !/^[-–—]$/.test(value));
const item = fc.record({
  section: text(0, 30),
  topic: text(1, 60),
  hours: fc.integer({ min: 1, max: 40 }),
  workType: fc.option(fc.constantFrom(...DEFAULT_WORK_TYPES.map(({ code }) => code))),
  homework: text(0, 40),
  note: text(0, 40),
});

describe('a written plan', () => {
  it('is read back as it was, whatever its topics are called', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 20 }), (items) => {
        const reading = readPlanRows(
          [HEADING, ...writePlanRows(items, DEFAULT_WORK_TYPES)],
          DEFAULT_WORK_TYPES,
        );
        expect(reading).toEqual({ items, findings: [] });
      }),
    );
  });
});
