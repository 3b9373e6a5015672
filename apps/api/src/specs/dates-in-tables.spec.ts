import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const PAGES = new URL('../../../staff/src/', import.meta.url).pathname;
const DATE = String.raw`(?:formatDays?|formatInstant|sayWholeDay)\(`;
/** A column of a table whose cell begins with a date, as sources write it. */
const COLUMN = new RegExp(
  String.raw`\{[^{}]*?\bcell: (?:\([^()]*\)|\w+) =>\s*(?:<Struck[^>]*>\{)?${DATE}`,
  'g',
);
/** A cell of a plain table that is a date. */
const CELL = new RegExp(String.raw`<t[dh]([^>]*)>\s*\{${DATE}`, 'g');

const sources = readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => ({
    name,
    text: readFileSync(`${PAGES}${name}`, 'utf8').replaceAll(/\(\{ [\w, ]+ \}\) =>/g, '(row) =>'),
  }));

describe('dates in tables', () => {
  it('are found where tables have them', () => {
    const found = sources.flatMap(({ text }) => [...text.matchAll(COLUMN), ...text.matchAll(CELL)]);
    expect(found.length).toBeGreaterThan(8);
  });

  it('are never broken over lines', () => {
    const broken = sources.flatMap(({ name, text }) => [
      ...[...text.matchAll(COLUMN)].filter(([column]) => !column.includes('isWhole: true')).map(() => name),
      ...[...text.matchAll(CELL)]
        .filter(([, attributes]) => !attributes?.includes('data-whole'))
        .map(() => name),
    ]);
    expect(broken).toEqual([]);
  });
});
