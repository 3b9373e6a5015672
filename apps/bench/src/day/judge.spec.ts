import { describe, expect, it } from '@jest/globals';
import { judgeLive, listFaults } from './judge-live.js';
import { judgeRows } from './judge-rows.js';
import type { Asking } from './judge-rows.js';
import { Ledger } from './ledger.js';

interface Kept {
  readonly row: string;
  readonly content: string;
  readonly version: number;
  readonly trail: readonly number[];
}

/** A database that holds these marks and nothing else. */
function holding(marks: readonly Kept[], keys = { known: 1, all: 1 }): Asking {
  const query = (text: string): Promise<object> => {
    if (text.includes('from mark t')) return Promise.resolve({ rows: marks });
    return Promise.resolve({ rows: text.includes('from idempotency') ? [keys] : [] });
  };
  return { query } as unknown as Asking;
}

/** An actor was told that a mark was stored, and then that it was changed. */
function told(): Ledger {
  const ledger = new Ledger();
  ledger.store({ table: 'mark', row: 'a', version: 1, content: '4' });
  ledger.store({ table: 'mark', row: 'a', version: 2, content: '5' });
  ledger.commands.push({ key: 'k', operation: 'SetMarks' });
  return ledger;
}

const whole: Kept = { row: 'a', content: '5', version: 2, trail: [1, 2] };

async function differences(
  marks: readonly Kept[],
  ledger = told(),
  keys?: { known: number; all: number },
): Promise<string[]> {
  await judgeRows(holding(marks, keys), 'school', 'begun', ledger);
  return ledger.differences;
}

describe('the judge of rows', () => {
  it('finds nothing where everything is as it was told', async () => {
    expect(await differences([whole])).toEqual([]);
  });

  it.each([
    ['a row that is not there', [], '1 lost'],
    ['other content than the last that was acknowledged', [{ ...whole, content: '4' }], '1 lost'],
    ['an older version in force', [{ ...whole, version: 1, trail: [1] }], '1 lost, 1 doubled'],
    ['a change that nobody was told of', [{ ...whole, version: 3, trail: [1, 2, 3] }], '1 doubled'],
    ['a row that nobody was told of', [whole, { ...whole, row: 'b' }], '1 doubled'],
    ['a trail with a gap', [{ ...whole, trail: [2] }], '1 with a wrong trail'],
    ['a trail that says something twice', [{ ...whole, trail: [1, 2, 2] }], '1 with a wrong trail'],
  ])('finds %s', async (_, marks, words) => {
    expect(await differences(marks)).toEqual([expect.stringContaining(words)]);
  });

  it('finds one version that was acknowledged to two, and a version that was acknowledged to nobody', async () => {
    const twice = told();
    twice.store({ table: 'mark', row: 'a', version: 2, content: '5' });
    expect(await differences([whole], twice)).toEqual([expect.stringContaining('1 doubled')]);
    const gap = new Ledger();
    gap.store({ table: 'mark', row: 'a', version: 2, content: '5' });
    expect(await differences([whole], gap, { known: 0, all: 0 })).toEqual([
      expect.stringContaining('1 lost'),
    ]);
  });

  it('finds a command without a key, and a key without a command', async () => {
    expect(await differences([whole], told(), { known: 0, all: 0 })).toHaveLength(1);
    expect(await differences([whole], told(), { known: 1, all: 2 })).toHaveLength(1);
  });
});

describe('the judge of open pages', () => {
  const id = (at: number, end: string): string =>
    `${at
      .toString(16)
      .padStart(12, '0')
      .replace(/^(.{8})/, '$1-')}-7000-8000-${end}`;
  const student = 'student:s';
  const rows = [
    { id: id(1000, '000000000001'), changes: [{ topic: 'marks', keys: ['group:g', student] }] },
    { id: id(2000, '000000000002'), changes: [{ topic: 'lesson', keys: ['group:g'] }] },
    { id: id(3000, '000000000003'), changes: [{ topic: 'marks', keys: ['group:g', 'student:other'] }] },
  ];
  const client = {
    query: (text: string) =>
      Promise.resolve({ rows: text.includes('live_change') ? rows : [{ student: 's', key: 'group:g' }] }),
  } as unknown as Asking;

  async function judge(
    heard: readonly number[],
    unknown: readonly (readonly [number, number])[] = [],
  ): Promise<readonly string[]> {
    const events = heard.flatMap((at) => (rows[at] ? [{ id: rows[at].id, at: 5000, isLive: true }] : []));
    const found = await judgeLive(client, { schoolId: 'school', day: '2026-11-18', until: 9000 }, [
      {
        app: 'family',
        keys: [student],
        heard: new Map(events.map((event) => [event.id, event])),
        since: 500,
        unknown,
        losses: 0,
        resets: 0,
      },
    ]);
    return listFaults(found);
  }

  it('expects of a family’s page what concerns its student, and what concerns all of its group', async () => {
    expect(await judge([0, 1])).toEqual([]);
  });

  it('finds what did not come, and what should not have come', async () => {
    expect(await judge([0])).toEqual([expect.stringContaining('1 of 2 events')]);
    expect(await judge([0, 1, 2])).toEqual([expect.stringContaining('1 events reached')]);
  });

  it('excuses what the product said it could not tell', async () => {
    expect(await judge([0], [[1500, 2500]])).toEqual([]);
  });
});
