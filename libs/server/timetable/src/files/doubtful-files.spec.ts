import { describe, expect, it } from '@jest/globals';
import { describeFinding } from '@zhurnal/rules';
import { readText, rowOf, spoil, textOf } from './fixtures/fixture.js';
import type { Slip } from './fixtures/fixture.js';

const fet = textOf('grades.fet');
const algebra = 'Алгебра · 8 а · Id 1';
const firstActivity = rowOf(fet, '<Activity>');
const asc = textOf('two-weeks.xml');
const lessonL1 = rowOf(asc, '<lesson id="L1"');

/** Slips a person has to decide upon, then slips only worth knowing. */
const SLIPS: readonly Slip[] = [
  [
    'a room nobody chose',
    'ROOM_NOT_CHOSEN',
    rowOf(fet, '<Activity_Id>4') - 2,
    'Английский язык · 8 б девочки, 8 б мальчики · Id 4',
    fet,
  ],
  [
    'two subjects of one name',
    'SAME_NAME',
    rowOf(asc, 'id="S3"'),
    'Труд',
    spoil(asc, ['name="Музыка"', 'name="Труд "']),
  ],
  [
    'a day of no known name',
    'WEEKDAY_UNKNOWN',
    rowOf(asc, 'id="D3"'),
    'День третий',
    spoil(asc, ['name="День третий" short="Вт"', 'name="День третий" short="3"']),
  ],
  [
    'two Mondays',
    'WEEKDAY_REPEATED',
    rowOf(asc, 'id="D3"'),
    'понедельник.',
    spoil(asc, ['name="День третий" short="Вт"', 'name="понедельник." short="3"']),
  ],
  [
    'more cards than periods',
    'MORE_PLACED_THAN_DECLARED',
    lessonL1 + 4,
    'ОБЗР · Кадеты',
    spoil(asc, ['periodsperweek="0.5"', 'periodsperweek="0.2"']),
  ],
  [
    'a teacher in two places',
    'TEACHER_CLASH',
    rowOf(asc, '<card lessonid="L3"'),
    'Лисина Анна',
    spoil(asc, [
      'period="2" weeks="01" terms="11" days="0100"',
      'period="2" weeks="01" terms="11" days="0010"',
    ]),
  ],
  [
    'a class and its group at one time',
    'STUDENTS_CLASH',
    rowOf(asc, '<card lessonid="L3"'),
    '7А',
    spoil(asc, [
      'period="2" weeks="01" terms="11" days="0100"',
      'period="2" weeks="01" terms="11" days="0010"',
    ]),
  ],
  [
    'two lessons in one room',
    'ROOM_CLASH',
    rowOf(asc, '<card lessonid="L3"'),
    'Мастерская',
    spoil(asc, ['classroomids="" period="2"', 'classroomids="R1" period="2"']),
  ],
  [
    'a class of no known grade',
    'GRADE_LEVEL_UNKNOWN',
    rowOf(asc, 'Кадеты'),
    'Кадеты',
    spoil(asc, ['grade="7"', 'grade=""']),
  ],
  [
    'a time in words',
    'SLOT_TIME_UNREADABLE',
    rowOf(asc, 'starttime="8:55"'),
    '2',
    spoil(asc, ['starttime="8:55"', 'starttime="восемь"']),
  ],
  [
    'a vacancy',
    'LESSON_WITHOUT_TEACHER',
    firstActivity,
    algebra,
    spoil(fet, ['<Teacher>Волкова</Teacher>', '']),
  ],
  [
    'a meeting',
    'LESSON_WITHOUT_STUDENTS',
    firstActivity,
    'Алгебра · Id 1',
    spoil(fet, ['<Students>8 а</Students>', '']),
  ],
];

describe.each(SLIPS)('%s: %s', (_slip, code, row, object, text) => {
  it('points at its place, tells the cure and leaves the file to be imported', () => {
    const { file, findings } = readText(text);
    const finding = findings.find((other) => other.code === code);
    expect(finding).toMatchObject({ row, object });
    expect(finding?.severity).toMatch(/question|note/);
    expect(file).not.toBeNull();
    for (const found of findings) expect(describeFinding(found).cure.length).toBeGreaterThan(20);
  });
});
