import { describe, expect, it } from '@jest/globals';
import { OTHER, chosenOf, draftOf, nextPrintOf, openTermOf } from './paper-model.js';
import type { PaperQueue } from './paper-model.js';

const line = (studentId: string, isHanded = false) => ({
  studentId,
  name: studentId,
  printedAt: null,
  handed: isHanded
    ? { id: 'h', version: 1, handedOn: '2026-11-10', to: 'Агеева А.', by: 'Орлова А.', note: '' }
    : null,
});
const queue = (owed: readonly [number, number]): PaperQueue => ({
  ...{ classId: 'c', today: '2026-11-25', studentCount: 2, nextDue: '2026-12-07', clause: 'G24-25' },
  terms: [
    { from: '2026-11-10', to: '2026-11-23', owed: owed[0], lines: [line('a'), line('b')] },
    { from: '2026-10-27', to: '2026-11-09', owed: owed[1], lines: [line('a', true), line('b')] },
  ],
  recipients: [
    { studentId: 'a', personId: 'mother', name: 'Агеева', hasAsked: true },
    { studentId: 'a', personId: 'father', name: 'Агеев', hasAsked: false },
  ],
});

describe('print-outs to be handed over', () => {
  it('begin with the oldest term that owes any, else with the newest', () => {
    expect(openTermOf(queue([2, 1]), undefined)?.to).toBe('2026-11-09');
    expect(openTermOf(queue([0, 0]), undefined)?.to).toBe('2026-11-23');
    expect(openTermOf(queue([2, 1]), '2026-11-23')?.to).toBe('2026-11-23');
    expect(openTermOf({ ...queue([0, 0]), terms: [] }, undefined)).toBeUndefined();
  });

  it('have one next day: the earlier of the hand-over and of the rhythm since the last print', () => {
    const asked = queue([0, 0]);
    expect(nextPrintOf('2026-12-02', asked)).toEqual({ day: '2026-12-02', cause: 'rhythm' });
    expect(nextPrintOf('2026-12-09', asked)).toEqual({ day: '2026-12-07', cause: 'handover' });
    expect(nextPrintOf('2026-12-07', asked)).toEqual({ day: '2026-12-07', cause: 'handover' });
    expect(nextPrintOf(null, asked)).toEqual({ day: '2026-12-07', cause: 'handover' });
    expect(nextPrintOf('2026-12-09', { ...asked, studentCount: 0 })?.day).toBe('2026-12-09');
    expect(nextPrintOf(null, { ...asked, nextDue: null })).toBeNull();
    expect(nextPrintOf(null, undefined)).toBeNull();
  });

  it('go to who asked for them, or to somebody in words where nobody of the family is known', () => {
    expect(draftOf(queue([2, 1]), 'a')).toEqual({ isChosen: true, to: 'mother', words: '' });
    expect(draftOf(queue([2, 1]), 'b').to).toBe(OTHER);
  });

  it('are those of the chosen students that are still owed', () => {
    const asked = queue([2, 1]);
    const [, older] = asked.terms;
    const drafts = new Map([['b', { words: 'Бабушке' }]]);
    expect(older && chosenOf(asked, older, drafts)).toEqual([
      { studentId: 'b', toPersonId: null, toWords: 'Бабушке' },
    ]);
    const [newer] = asked.terms;
    expect(newer && chosenOf(asked, newer, new Map([['b', { isChosen: false }]]))).toEqual([
      { studentId: 'a', toPersonId: 'mother', toWords: '' },
    ]);
  });
});
