import { describe, expect, it } from '@jest/globals';
import { Findings } from './finding.js';
import { Replay, isSame } from './replay.js';
import type { TrailRow } from './trail-row.js';

const entry = (op: string, version: number, delta: object, rowId = 'r'): TrailRow => ({
  id: `${op}-${version}`,
  at: '2026-11-18T09:00:00.000000Z',
  accountId: null,
  personId: null,
  role: 'teacher',
  sessionId: null,
  requestId: 'q',
  reason: null,
  op,
  entity: 'mark',
  rowId,
  version,
  delta: JSON.stringify(delta),
});

function tell(entries: readonly TrailRow[], states: readonly object[]): string[] {
  const findings = new Findings();
  const replay = new Replay([{ entity: 'mark', personal: ['name'], defaults: { kind: 'usual' } }], findings);
  entries.forEach((each, seq) => replay.add(each, seq));
  for (const state of states) replay.compare({ entity: 'mark', rowId: 'r', fields: JSON.stringify(state) });
  replay.finish();
  return findings.list.map(({ kind, detail }) => `${kind} ${detail ?? ''}`.trim());
}

const MADE = entry('insert', 1, { value: [null, '4'] });

describe('the story of a row', () => {
  it('ends where the row is; personal columns and columns added later do not disturb', () => {
    const changed = entry('update', 2, { value: ['4', '5'], at: [null, '2026-11-18T12:00:00+03:00'] });
    const state = {
      value: '5',
      at: '2026-11-18T09:00:00+00:00',
      version: 2,
      name: 'x',
      kind: 'usual',
      note: null,
    };
    expect(tell([MADE, changed], [state])).toEqual([]);
  });

  it('tells where it ends elsewhere, has no beginning, jumps, or lost its row', () => {
    expect(tell([MADE], [{ value: '5', version: 1 }])).toEqual(['state value']);
    expect(tell([MADE], [{ value: '4', version: 2 }])).toEqual(['version 1 → 2']);
    expect(tell([MADE], [{ value: '4', kind: 'rare', version: 1 }])).toEqual(['state kind']);
    expect(tell([], [{ value: '4' }])).toEqual(['untrailed']);
    expect(tell([MADE], [])).toEqual(['gone']);
    expect(tell([MADE, entry('delete', 1, { value: ['4', null] })], [])).toEqual([]);
    expect(tell([MADE, entry('update', 2, { value: ['3', '5'] })], [{ value: '5', version: 2 }])).toEqual([
      'replay value',
    ]);
    expect(tell([MADE, entry('update', 3, { value: ['4', '5'] })], [{ value: '5', version: 3 }])).toEqual([
      'version 1 → 3',
    ]);
    expect(tell([entry('update', 2, { value: ['4', '5'] })], [{ value: '5', version: 2 }])).toEqual([
      'replay update',
    ]);
  });

  it('takes an instant for the same in every time zone, and nothing else', () => {
    expect(isSame('2026-11-18T12:00:00.5+03:00', '2026-11-18T09:00:00.500+00:00')).toBe(true);
    expect(isSame('2026-11-18T12:00:00.000001+03:00', '2026-11-18T09:00:00+00:00')).toBe(false);
    expect(isSame({ a: [1, null] }, { a: [1, null] })).toBe(true);
    expect(isSame([1], { 0: 1 })).toBe(false);
  });
});
