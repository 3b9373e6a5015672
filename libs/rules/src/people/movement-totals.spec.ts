import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays } from '../calendar/day.js';
import type { Day } from '../calendar/day.js';
import { listMovements, totalMovement } from './movement-totals.js';
import type { StayOfStudent } from './movement-totals.js';

const day = (text: string): Day => text as Day;
const stay = (
  studentId: string,
  classId: string,
  from: string,
  to: string | null = null,
  isByOrder = false,
): StayOfStudent => ({ studentId, classId, from: day(from), to: to === null ? null : day(to), isByOrder });
const quarter = { from: day('2026-09-01'), to: day('2026-10-24') };

const STAYS = [
  stay('there', 'a', '2026-09-01'),
  stay('ordered', 'a', '2026-09-01', null, true),
  stay('new', 'a', '2026-10-05'),
  stay('gone', 'a', '2026-09-01', '2026-09-20'),
  stay('gone-on-the-last-day', 'a', '2026-09-01', '2026-10-24'),
  stay('moved', 'a', '2026-09-01', '2026-09-30'),
  stay('moved', 'b', '2026-10-01'),
  stay('moves-tomorrow', 'a', '2026-09-01', '2026-10-24'),
  stay('moves-tomorrow', 'b', '2026-10-25'),
  stay('back', 'b', '2026-09-01', '2026-09-10'),
  stay('back', 'a', '2026-10-20'),
];

describe('the movement of a stretch of days', () => {
  it('TKK-62 tells who came, changed the class and went, by day', () => {
    expect(
      listMovements(STAYS, quarter).map(({ kind, studentId, day: on, fromClassId, toClassId }) =>
        [kind, studentId, on, fromClassId, toClassId].join(' '),
      ),
    ).toEqual([
      'arrival ordered 2026-09-01  a',
      'departure back 2026-09-10 b ',
      'departure gone 2026-09-20 a ',
      'transfer moved 2026-10-01 a b',
      'arrival new 2026-10-05  a',
      'return back 2026-10-20  a',
      'departure gone-on-the-last-day 2026-10-24 a ',
    ]);
  });

  it('TKK-62 is totalled for each class', () => {
    expect(totalMovement(STAYS, 'a', quarter)).toEqual({
      began: 5,
      arrived: 3,
      cameFromClass: 0,
      wentToClass: 1,
      left: 2,
      ended: 5,
    });
    expect(totalMovement(STAYS, 'b', quarter)).toEqual({
      began: 1,
      arrived: 0,
      cameFromClass: 1,
      wentToClass: 0,
      left: 1,
      ended: 1,
    });
  });

  it('balances, and the next stretch begins where this one ended', () => {
    const start = day('2026-09-01');
    const student = fc
      .array(
        fc.record({
          gap: fc.integer({ min: 0, max: 3 }),
          length: fc.integer({ min: 0, max: 12 }),
          classId: fc.constantFrom('a', 'b'),
          isByOrder: fc.boolean(),
        }),
        { maxLength: 4 },
      )
      .map((pieces) => {
        let next = 0;
        return pieces.map(({ gap, length, classId, isByOrder }) => {
          const from = next + gap;
          next = from + length + 1;
          return { classId, isByOrder, from: addDays(start, from), to: addDays(start, next - 1) };
        });
      });
    fc.assert(
      fc.property(
        fc.array(student, { maxLength: 6 }),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 20 }),
        (students, first, length) => {
          const stays = students.flatMap((own, at) => own.map((one) => ({ ...one, studentId: String(at) })));
          const range = { from: addDays(start, first), to: addDays(start, first + length) };
          const after = { from: addDays(range.to, 1), to: addDays(range.to, 9) };
          for (const classId of ['a', 'b']) {
            const now = totalMovement(stays, classId, range);
            expect(now.began + now.arrived + now.cameFromClass - now.wentToClass - now.left).toBe(now.ended);
            const next = totalMovement(stays, classId, after);
            // Only a list that begins on its first day, without an order, is there from nowhere.
            const lists = stays.filter(
              (one) => one.classId === classId && one.from === after.from && !one.isByOrder,
            );
            if (lists.length === 0) expect(next.began).toBe(now.ended);
          }
        },
      ),
      { seed: 62, numRuns: 400 },
    );
  });
});
