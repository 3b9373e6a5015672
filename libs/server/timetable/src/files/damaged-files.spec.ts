import { describe, expect, it } from '@jest/globals';
import { describeFinding, mayBeImported } from '@zhurnal/rules';
import fc from 'fast-check';
import { textOf } from './fixtures/fixture.js';
import type { FixtureName } from './fixtures/fixture.js';
import { readTimetableFile } from './read-timetable-file.js';

const FIXTURES: readonly FixtureName[] = ['grades.fet', 'classes.fet', 'two-weeks.xml'];
const RUNS = { seed: 20260901, numRuns: 60 };

/** Whatever the bytes, there is an answer; it has a file exactly when nothing in it is an error. */
function expectAnswer(bytes: Uint8Array): void {
  const { file, findings } = readTimetableFile(bytes, 'damaged');
  expect(file !== null).toBe(mayBeImported(findings));
  for (const finding of findings) {
    expect(finding.row === null || finding.row >= 1).toBe(true);
    expect(describeFinding(finding).text.length).toBeGreaterThan(0);
  }
}

describe.each(FIXTURES)('%s, damaged at random', (name) => {
  const text = textOf(name);

  it('gives findings, never a fault, when bytes are overwritten or lost', () => {
    const bytes = new TextEncoder().encode(text);
    const place = fc.nat({ max: bytes.length - 1 });
    fc.assert(
      fc.property(place, fc.uint8Array({ minLength: 1, maxLength: 4 }), place, (at, garbage, end) => {
        const damaged = bytes.slice();
        damaged.set(garbage.slice(0, damaged.length - at), at);
        expectAnswer(damaged);
        expectAnswer(damaged.subarray(0, end));
      }),
      RUNS,
    );
  });

  it('gives findings, never a fault, when values change places', () => {
    const values = [...text.matchAll(/(?<=>)[^<\n]+(?=<)|(?<==")[^"]*(?=")/g)];
    const value = fc.nat({ max: values.length - 1 });
    fc.assert(
      fc.property(value, value, (to, from) => {
        const [target, source] = [values[to], values[from]];
        if (!target || !source) return;
        const end = target.index + target[0].length;
        const mixed = text.slice(0, target.index) + source[0] + text.slice(end);
        expectAnswer(new TextEncoder().encode(mixed));
      }),
      RUNS,
    );
  });
});
