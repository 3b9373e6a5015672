import 'fake-indexeddb/auto';
import { describe, expect, it } from '@jest/globals';
import { addReceipt, findLost, keepReceipt, readReceipts } from './kept-receipts.js';

const receipt = (requestId: string, note = 'note') => ({ requestId, at: '2026-11-18T06:40:00Z', note });
const PLACE = { schoolId: 's', personId: 'p', lessonId: 'l', studentId: 'a' };

describe('receipts of a cell', () => {
  it('come back for the same person and cell only', async () => {
    expect(await keepReceipt(PLACE, receipt('r1'), 1)).toBe(true);
    expect(await keepReceipt(PLACE, receipt('r2'), 2)).toBe(true);
    expect(await readReceipts(PLACE)).toEqual([receipt('r1'), receipt('r2')]);
    expect(await readReceipts({ ...PLACE, studentId: 'b' })).toEqual([]);
    expect(await readReceipts({ ...PLACE, personId: 'q' })).toEqual([]);
  });

  it('are one for each request, and the newest twenty', () => {
    expect(addReceipt([receipt('r1', 'old')], receipt('r1', 'new'))).toEqual([receipt('r1', 'new')]);
    const many = Array.from({ length: 20 }, (_, at) => receipt(`r${at}`));
    const kept = addReceipt(many, receipt('last'));
    expect([kept.length, kept[0]?.requestId, kept.at(-1)?.requestId]).toEqual([20, 'r1', 'last']);
  });

  it('tell of a change that the history has no more', () => {
    const kept = [receipt('r1'), receipt('r2')];
    expect(findLost(kept, [{ requestId: 'r2' }, { requestId: 'r1' }, { requestId: 'r3' }])).toEqual([]);
    expect(findLost(kept, [{ requestId: 'r2' }])).toEqual([receipt('r1')]);
  });
});
