import { describe, expect, it } from '@jest/globals';
import { describeFinding } from '@zhurnal/rules';
import { readText, rowOf, spoil, textOf } from './fixtures/fixture.js';
import type { Slip } from './fixtures/fixture.js';

const fet = textOf('grades.fet');
const algebra = 'Алгебра · 8 а · Id 1';
const firstActivity = rowOf(fet, '<Activity>');
const firstStart = rowOf(fet, '<ConstraintActivityPreferredStartingTime>');

const SLIPS: readonly Slip[] = [
  [
    'a day that is not there',
    'UNKNOWN_DAY',
    firstStart,
    algebra,
    spoil(fet, ['<Preferred_Day>Понедельник', '<Preferred_Day>Пятница']),
  ],
  [
    'a slot that is not there',
    'UNKNOWN_SLOT',
    firstStart,
    algebra,
    spoil(fet, ['<Preferred_Hour>9:25 - 10:10', '<Preferred_Hour>7']),
  ],
  [
    'a mistyped subject',
    'UNKNOWN_SUBJECT',
    firstActivity,
    'Агебра · 8 а · Id 1',
    spoil(fet, ['<Subject>Алгебра', '<Subject>Агебра']),
  ],
  [
    'a teacher who is not there',
    'UNKNOWN_TEACHER',
    firstActivity,
    algebra,
    spoil(fet, ['<Teacher>Волкова', '<Teacher>Волков']),
  ],
  [
    'a room that is not there',
    'UNKNOWN_ROOM',
    firstStart,
    algebra,
    spoil(fet, ['<Room>21</Room>', '<Room>99</Room>']),
  ],
  [
    'a class that is not there',
    'UNKNOWN_STUDENTS',
    firstActivity,
    'Алгебра · 9 а · Id 1',
    spoil(fet, ['<Students>8 а<', '<Students>9 а<']),
  ],
  [
    'a place for no activity',
    'UNKNOWN_LESSON',
    firstStart,
    'Activity 77',
    spoil(fet, ['<Activity_Id>1</Activity_Id>', '<Activity_Id>77</Activity_Id>']),
  ],
  [
    'an activity without a place',
    'LESSON_UNPLACED',
    firstActivity,
    algebra,
    spoil(fet, ['<Activity_Id>1</Activity_Id>', '<Activity_Id>2</Activity_Id>']),
  ],
  [
    'an activity with two places',
    'LESSON_PLACED_TWICE',
    firstStart + 8,
    'Алгебра · 8 а весь класс · Id 2',
    spoil(fet, ['<Activity_Id>1</Activity_Id>', '<Activity_Id>2</Activity_Id>']),
  ],
  [
    'an activity of no duration',
    'ZERO_DURATION',
    firstActivity,
    algebra,
    spoil(fet, ['<Duration>2</Duration>', '<Duration>0</Duration>']),
  ],
  [
    'a double activity in the last slot',
    'PAST_LAST_SLOT',
    firstStart,
    algebra,
    spoil(fet, ['<Preferred_Hour>9:25 - 10:10', '<Preferred_Hour>11:25 - 12:10']),
  ],
  [
    'one Id twice',
    'DUPLICATE_ID',
    firstActivity + 10,
    'Алгебра · 8 а весь класс · Id 1',
    spoil(fet, ['<Id>2</Id>', '<Id>1</Id>']),
  ],
  [
    'an activity without Id',
    'NAME_MISSING',
    firstActivity,
    'Activity',
    spoil(fet, ['<Id>1</Id>', '<Id></Id>']),
  ],
  [
    'one teacher twice',
    'DUPLICATE_NAME',
    rowOf(fet, '<Name>Гусева'),
    'Волкова',
    spoil(fet, ['<Name>Гусева', '<Name>Волкова']),
  ],
  [
    'a group called like its year',
    'DUPLICATE_NAME',
    rowOf(fet, '<Name>8 б<') - 1,
    '8',
    spoil(fet, ['<Name>8 б</Name>', '<Name>8</Name>']),
  ],
  [
    'a group without name',
    'NAME_MISSING',
    rowOf(fet, '<Name>8 б<') - 1,
    'Group',
    spoil(fet, ['<Name>8 б</Name>', '<Name></Name>']),
  ],
  [
    'no place for anything',
    'NOT_SOLVED',
    null,
    'file',
    fet.replaceAll('ConstraintActivityPreferredStartingTime', 'ConstraintActivityPreferredTimeSlots'),
  ],
  ['no activities', 'NO_LESSONS', null, 'file', fet.replace(/<Activities_List>.*<\/Activities_List>/s, '')],
  ['no days', 'NO_DAYS', null, 'file', fet.replace(/<Days_List>.*<\/Days_List>/s, '')],
  ['no hours', 'NO_SLOTS', null, 'file', fet.replace(/<Hours_List>.*<\/Hours_List>/s, '')],
  [
    'a mode of half days',
    'MODE_UNSUPPORTED',
    null,
    'file',
    spoil(fet, ['<Mode>Official', '<Mode>Mornings-Afternoons']),
  ],
];

describe.each(SLIPS)('%s: %s', (_slip, code, row, object, text) => {
  it('is an error that points at its place, tells the cure and stops the import', () => {
    const { file, findings } = readText(text);
    expect(findings.find((other) => other.code === code)).toMatchObject({ severity: 'error', row, object });
    expect(file).toBeNull();
    for (const found of findings) {
      const words = describeFinding(found);
      expect(words.cure.length).toBeGreaterThan(20);
      expect(words.text).not.toMatch(/undefined|«—»/);
    }
  });
});

describe('a file with very many slips', () => {
  it('shows the first of each kind and counts the rest', () => {
    const teachers = Array.from({ length: 250 }, (_, index) => `<Teacher>Никто ${String(index)}</Teacher>`);
    const { findings } = readText(spoil(fet, ['<Teacher>Волкова</Teacher>', teachers.join('')]));
    expect(findings.filter(({ code }) => code === 'UNKNOWN_TEACHER')).toHaveLength(200);
    expect(findings.at(-1)).toMatchObject({
      code: 'MORE_FINDINGS',
      object: 'UNKNOWN_TEACHER',
      params: { count: '50', shown: '200' },
    });
  });
});
