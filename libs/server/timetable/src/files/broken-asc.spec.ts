import { describe, expect, it } from '@jest/globals';
import { describeFinding } from '@zhurnal/rules';
import { readText, rowOf, spoil, textOf } from './fixtures/fixture.js';
import type { Slip } from './fixtures/fixture.js';

const asc = textOf('two-weeks.xml');
const maths = 'Математика · 7А';
const lessonL1 = rowOf(asc, '<lesson id="L1"');
const cardOfL1 = rowOf(asc, '<card lessonid="L1"');

const SLIPS: readonly Slip[] = [
  [
    'a card beyond the last day',
    'UNKNOWN_DAY',
    cardOfL1,
    maths,
    spoil(asc, ['days="1000"/>\n    <card', 'days="00001"/>\n    <card']),
  ],
  [
    'a card in a third week',
    'UNKNOWN_WEEK',
    cardOfL1,
    maths,
    spoil(asc, ['weeks="11" terms="11" days="1000"', 'weeks="001" terms="11" days="1000"']),
  ],
  [
    'a card in no term',
    'UNKNOWN_TERM',
    cardOfL1,
    maths,
    spoil(asc, ['terms="11" days="1000"', 'terms="год" days="1000"']),
  ],
  [
    'a card in an eighth period',
    'UNKNOWN_SLOT',
    cardOfL1,
    maths,
    spoil(asc, ['classroomids="R2" period="1"', 'classroomids="R2" period="8"']),
  ],
  [
    'a card in no room',
    'UNKNOWN_ROOM',
    cardOfL1,
    maths,
    spoil(asc, ['classroomids="R2" period="1"', 'classroomids="R9" period="1"']),
  ],
  [
    'a lesson of no subject',
    'UNKNOWN_SUBJECT',
    lessonL1,
    'S9 · 7А',
    spoil(asc, ['subjectid="S1"', 'subjectid="S9"']),
  ],
  [
    'a lesson of a stranger',
    'UNKNOWN_TEACHER',
    lessonL1,
    maths,
    spoil(asc, ['teacherids="T1"', 'teacherids="T1,T9"']),
  ],
  [
    'a lesson of no class',
    'UNKNOWN_STUDENTS',
    lessonL1,
    'Математика',
    spoil(asc, ['classids="C1" subjectid="S1"', 'classids="C1,C9" subjectid="S1"']),
  ],
  [
    'a lesson of a missing group',
    'UNKNOWN_GROUP',
    lessonL1,
    'Математика',
    spoil(asc, ['groupids="G1"', 'groupids="G9"']),
  ],
  [
    'a group of no class',
    'UNKNOWN_GROUP',
    rowOf(asc, 'id="G4"'),
    'Весь класс',
    spoil(asc, ['classid="C2" entireclass="1"', 'classid="C9" entireclass="1"']),
  ],
  [
    'a card of no lesson',
    'UNKNOWN_LESSON',
    cardOfL1,
    'L9',
    spoil(asc, ['<card lessonid="L1"', '<card lessonid="L9"']),
  ],
  [
    'a lesson without cards',
    'LESSON_UNPLACED',
    lessonL1 + 4,
    'ОБЗР · Кадеты',
    spoil(asc, ['period="1" weeks="10" terms="01"', 'period="" weeks="10" terms="01"']),
  ],
  [
    'cards missing',
    'LESSON_PARTLY_PLACED',
    lessonL1,
    maths,
    spoil(asc, ['periodsperweek="1.5"', 'periodsperweek="4.0"']),
  ],
  [
    'a lesson of no periods',
    'ZERO_DURATION',
    lessonL1,
    maths,
    spoil(asc, ['periodsperweek="1.5"', 'periodsperweek="0.0"']),
  ],
  [
    'two cards in one place',
    'LESSON_PLACED_TWICE',
    cardOfL1 + 1,
    maths,
    spoil(asc, [
      'period="2" weeks="01" terms="11" days="0100"',
      'period="1" weeks="01" terms="11" days="1000"',
    ]),
  ],
  ['one id twice', 'DUPLICATE_ID', rowOf(asc, 'id="T2"'), 'Зуев Пётр', spoil(asc, ['id="T2"', 'id="T1"'])],
  [
    'two classes of one name',
    'DUPLICATE_NAME',
    rowOf(asc, 'Кадеты'),
    '7А',
    spoil(asc, ['name="Кадеты"', 'name="7А"']),
  ],
  ['no card placed', 'NOT_SOLVED', null, 'file', asc.replaceAll(/<card .*\n/g, '')],
  [
    'one lesson twice',
    'DUPLICATE_ID',
    lessonL1 + 1,
    'lesson',
    spoil(asc, ['<lesson id="L2"', '<lesson id="L1"']),
  ],
  [
    'a lesson without id',
    'NAME_MISSING',
    lessonL1,
    'lesson',
    spoil(asc, ['<lesson id="L1"', '<lesson id=""']),
  ],
  ['a subject without name', 'NAME_MISSING', rowOf(asc, 'id="S4"'), 'S4', asc.replaceAll('ОБЗР', '')],
  ['a slot twice', 'DUPLICATE_ID', rowOf(asc, 'period="2"'), '2', spoil(asc, ['period="2"', 'period="1"'])],
  [
    'a slot of no number',
    'NAME_MISSING',
    rowOf(asc, 'period="2"'),
    '2',
    spoil(asc, ['period="2"', 'period=""']),
  ],
  ['a day twice', 'DUPLICATE_ID', rowOf(asc, 'id="D4"'), 'Среда', spoil(asc, ['days="0001"', 'days="0010"'])],
  [
    'a lesson that states no periods and has no cards',
    'LESSON_UNPLACED',
    lessonL1 + 4,
    'ОБЗР · Кадеты',
    spoil(
      asc,
      [' periodsperweek="0.5"', ''],
      ['period="1" weeks="10" terms="01"', 'period="" weeks="10" terms="01"'],
    ),
  ],
  ['no lessons', 'NO_LESSONS', null, 'file', asc.replaceAll(/<lesson .*\n/g, '')],
  ['no days', 'NO_DAYS', null, 'file', asc.replaceAll(/<(?:daysdef|card) .*\n/g, '')],
  ['no slots', 'NO_SLOTS', null, 'file', asc.replaceAll(/<period .*\n/g, '')],
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
