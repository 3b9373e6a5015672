import { describe, expect, it } from '@jest/globals';
import { isUuid } from '@zhurnal/platform';
import type { Day } from '@zhurnal/rules';
import { generateSchool } from './generate-school.js';
import type { DemoSchool } from './generate-school.js';
import type { DemoTable, DemoTables } from './rows/tables.js';
import { TABLES_IN_ORDER } from './rows/tables.js';
import { SeedError } from './seed.js';

interface Wish {
  readonly seed?: string;
  readonly time?: string;
  readonly number?: number;
}

const made = new Map<string, DemoTables>();

/** The tables of a small school; made once for each wish. */
function small(date: string, more: Wish = {}): DemoTables {
  const key = JSON.stringify([date, more]);
  const tables = made.get(key) ?? generateSchool({ date: date as Day, scale: 'small', ...more }).tables();
  made.set(key, tables);
  return tables;
}

const idOf = (row: object): string => ('id' in row ? String(row.id) : 'school');

/** Every row of the later tables, as text, by table and id. */
function indexRows(tables: DemoTables): ReadonlyMap<string, string> {
  const all = TABLES_IN_ORDER.flatMap((table) =>
    (tables[table] as readonly object[]).map(
      (row) => [`${table}/${idOf(row)}`, JSON.stringify(row)] as const,
    ),
  );
  return new Map(all);
}

function missingFrom(later: DemoTables, earlier: DemoTables): readonly string[] {
  const there = indexRows(later);
  return [...indexRows(earlier)].filter(([key, row]) => there.get(key) !== row).map(([key]) => key);
}

describe('a generated school', () => {
  it('is the same to the last byte for the same seed, date and time', () => {
    const again = generateSchool({ date: '2026-11-20' as Day, scale: 'small' }).tables();
    expect(JSON.stringify(again)).toBe(JSON.stringify(small('2026-11-20')));
  });

  it('is another one for another seed or number, without a common id', () => {
    const keys = new Set(indexRows(small('2026-09-10')).keys());
    for (const other of [small('2026-09-10', { seed: 'other' }), small('2026-09-10', { number: 2 })]) {
      const common = [...indexRows(other).keys()].filter((key) => keys.has(key) && !key.endsWith('/school'));
      expect(common).toEqual([]);
    }
  });

  it.each([
    ['the next day', '2026-11-20', '2026-11-21'],
    ['over the holidays', '2026-10-22', '2026-11-09'],
    ['half a year later', '2026-11-20', '2027-05-24'],
    ['from the first day on', '2026-09-01', '2026-10-20'],
  ])('only grows: %s', (_, earlier, later) => {
    const [before, after] = [small(earlier), small(later)];
    expect(missingFrom(after, before)).toEqual([]);
    expect(after.mark.length).toBeGreaterThan(before.mark.length);
  });

  it('only grows within a day', () => {
    const [before, after] = [small('2026-11-19', { time: '09:30' }), small('2026-11-19', { time: '21:30' })];
    expect(missingFrom(after, before)).toEqual([]);
    expect(after.lesson_record.length).toBeGreaterThan(before.lesson_record.length);
  });

  it('keeps its people when the next academic year begins', () => {
    const [before, after] = (['2026-11-20', '2027-09-15'] as Day[]).map((date) =>
      generateSchool({ date, classes: 11 }),
    ) as [DemoSchool, DemoSchool];
    const [old, now] = [before.standing(), after.standing()];
    const later = new Map(now.person.map((person) => [person.id, person]));
    const kept = old.person.filter((person) => later.has(person.id));
    // Ten grades of eleven stay, and so do the teachers.
    expect(kept.length).toBeGreaterThan(old.person.length * 0.75);
    expect(kept.filter((person) => JSON.stringify(later.get(person.id)) !== JSON.stringify(person))).toEqual(
      [],
    );
    const classes = new Set(old.school_class.map(({ id }) => id));
    expect(now.school_class.filter(({ id }) => classes.has(id))).toEqual([]);
  });

  it('writes nothing about lessons after its date', () => {
    const tables = small('2026-11-18', { time: '11:00' });
    const now = '2026-11-18T08:00:00.000Z';
    const written: readonly DemoTable[] = [
      'lesson_record',
      'roll_call',
      'work',
      'mark',
      'attendance',
      'homework',
    ];
    for (const table of written) {
      expect(
        (tables[table] as readonly { createdAt: string }[]).filter(({ createdAt }) => createdAt > now),
      ).toEqual([]);
    }
    expect(tables.mark.filter(({ date }) => date > '2026-11-18')).toEqual([]);
    expect(tables.lesson.some(({ date }) => date === '2027-05-20')).toBe(true);
  });

  it('gives every row an id of its own in the shape of a UUIDv7', () => {
    const tables = small('2026-11-20');
    for (const table of TABLES_IN_ORDER.filter((each) => each !== 'school')) {
      const ids = (tables[table] as readonly object[]).map(idOf);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => !isUuid(id) || id[14] !== '7')).toEqual([]);
    }
  });

  it('puts the time a lesson belongs to in front of its id', () => {
    const lessons = small('2026-11-20').lesson;
    const times = lessons.map(({ id }) => Number.parseInt(id.replace('-', '').slice(0, 12), 16));
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('refuses a seed that could not stand in the trail', () => {
    expect(() => small('2026-11-20', { seed: 'два слова' })).toThrow(SeedError);
  });
});
