import { describe, expect, it } from '@jest/globals';
import { leafOf, makeKey, readSigner, rootOf, signCheckpoint } from '@zhurnal/evidence';
import type { TrailRow } from '@zhurnal/evidence';
import { findTrailFaults } from './class-trail.js';

const SCHOOL = '011b7d10-d580-7612-8966-fff6874fe5df';
const signer = readSigner('zhurnal', makeKey());
const { published } = signer;
const rows = Array.from({ length: 5 }, (_, at): TrailRow => ({
  ...{
    id: `id-${at}`,
    at: `2026-11-18T06:35:2${at}.000000Z`,
    accountId: null,
    personId: null,
    role: 'teacher',
  },
  ...{ sessionId: null, requestId: `r${at}`, reason: null, op: 'update', entity: 'mark', rowId: `m${at}` },
  ...{ version: at, delta: `{"value": ["4", "${at}"]}` },
}));
const leaves = rows.map((row) => leafOf(SCHOOL, row));
const note = signCheckpoint(
  { schoolId: SCHOOL, size: 5, root: rootOf(leaves), at: '2026-11-18T06:36:00.000Z' },
  signer,
);
const lineOf = (seq: number, row: TrailRow): string => `${JSON.stringify({ seq, ...row })}\n`;
const lines = [1, 3].map((seq) => lineOf(seq, rows[seq] as TrailRow)).join('');
const trail = { lines, leaves: Buffer.concat(leaves), note };

describe('the trail of a class in a package', () => {
  it('TKK-56 is proven by the leaves and the signed checkpoint alone', () => {
    expect(findTrailFaults(SCHOOL, trail, published)).toEqual([]);
  });

  it('tells an entry that was rewritten', () => {
    const altered = { ...trail, lines: lines.replace('\\"4\\"', '\\"5\\"') };
    expect(altered.lines).not.toBe(lines);
    expect(findTrailFaults(SCHOOL, altered, published)).toEqual(['trail.ndjson']);
  });

  it('tells leaves that are not those which were signed, another school, another key', () => {
    const other = Buffer.from(trail.leaves);
    other[0] = (other[0] ?? 0) ^ 1;
    expect(findTrailFaults(SCHOOL, { ...trail, leaves: other }, published)).toEqual(['trail-leaves.bin']);
    expect(findTrailFaults(SCHOOL.replace('0', '1'), trail, published)).toEqual(['checkpoint.txt']);
    expect(findTrailFaults(SCHOOL, trail, readSigner('zhurnal', makeKey()).published)).toEqual([
      'checkpoint.txt',
    ]);
  });
});
