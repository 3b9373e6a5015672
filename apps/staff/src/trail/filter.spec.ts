import { describe, expect, it } from '@jest/globals';
import { addressOf, addressOfPast, filterOf, justBefore, monthOf } from './filter.js';

const ID = '01a201b7-9df3-7187-a8d5-34fca01f071a';

describe('the address of the trail', () => {
  it('holds all conditions, and leaves out what cannot be one', () => {
    const address = addressOf({
      who: ID,
      kind: 'marks',
      act: 'removed',
      from: '2026-11-12',
      table: 'mark',
      row: ID,
    });
    expect(filterOf(new URLSearchParams(address.split('?')[1]))).toMatchObject({
      personId: ID,
      kind: 'marks',
      act: 'removed',
      from: '2026-11-12',
      entity: 'mark',
      rowId: ID,
    });
    const wrong = filterOf(new URLSearchParams({ who: 'x', kind: 'x', from: '2026-02-30', row: ID }));
    expect(Object.values(wrong).filter((value) => value !== undefined)).toEqual([]);
  });

  it('leads to the month of a lesson, as it stood', () => {
    expect(monthOf('2026-02-12')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    expect(addressOfPast('g', '2026-12-31', '2026-12-31T10:00:00.5Z')).toBe(
      '/trail/page/g?from=2026-12-01&to=2026-12-31&at=2026-12-31T10%3A00%3A00.5Z',
    );
  });

  it('steps back by the smallest time there is', () => {
    expect(justBefore('2026-11-22T05:26:10.818265Z')).toBe('2026-11-22T05:26:10.818264Z');
    expect(justBefore('2026-11-22T05:26:10.000001Z')).toBe('2026-11-22T05:26:10.000000Z');
    expect(justBefore('2026-11-22T05:26:10.000000Z')).toBe('2026-11-22T05:26:09.999999Z');
  });
});
