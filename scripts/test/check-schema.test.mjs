import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compare } from '../check-schema.mjs';

const BEFORE = `
type Query {
  classes: [String!]!
  old: String @deprecated(reason: "Use classes. Not before 2027-06-15.")
  older: String @deprecated(reason: "Use classes. Not before 2027-01-15.")
  oldest: String @deprecated(reason: "Use classes.")
}
enum Fact { absent late }
`;
const without = (name) => BEFORE.replace(new RegExp(`  ${name}:.*\\n`), '');
const objectionsTo = (after, today) =>
  compare(BEFORE, after, today).breaking.map(({ objection }) => objection);

describe('a change of the contract', () => {
  it('that breaks programs is refused when nobody was told of it', () => {
    assert.deepEqual(objectionsTo(without('classes').replace('"Use', '"Take'), '2027-07-01'), [
      'it was not deprecated in the last release',
    ]);
    assert.match(objectionsTo(without('oldest'), '2027-07-01')[0], /names no day/);
  });

  it('is refused before its day, and on days while school is on', () => {
    assert.match(objectionsTo(without('old'), '2027-06-14')[0], /has not come/);
    assert.match(objectionsTo(without('older'), '2027-07-01')[0], /between 1 June and 31 August/);
  });

  it('may be made when its day has come', () => {
    assert.deepEqual(objectionsTo(without('old'), '2027-06-15'), [undefined]);
  });

  it('that only adds is no break, and is told of', () => {
    const after = BEFORE.replace('late', 'late excused').replace(
      'classes:',
      'subjects: [String!]!\n  classes:',
    );
    const { breaking, dangerous, fields } = compare(BEFORE, after, '2026-11-18');
    assert.deepEqual(breaking, []);
    assert.equal(dangerous.length, 1);
    assert.deepEqual(fields, ['Query.subjects']);
  });
});
