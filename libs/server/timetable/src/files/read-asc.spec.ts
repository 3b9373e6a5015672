import { describe, expect, it } from '@jest/globals';
import { fileOf, findingsOf, readText, rowOf, spoil, textOf } from './fixtures/fixture.js';
import type { FileLesson } from './timetable-file.js';

const text = textOf('two-weeks.xml');
const reading = readText(text);
const file = fileOf(reading);

function lessonOf(key: string, from = file): FileLesson {
  const lesson = from.lessons.find((other) => other.key === key);
  if (!lesson) throw new Error(`no lesson ${key}`);
  return lesson;
}

describe('an aSc export of two weeks and two terms', () => {
  it('keeps the order of a week that begins on Sunday and reads days by long or short name', () => {
    expect(file.days.map(({ key, name, weekday }) => [key, name, weekday])).toEqual([
      ['1000', 'Воскресенье', 7],
      ['0100', 'Понедельник', 1],
      ['0010', 'День третий', 2],
      ['0001', 'Среда', 3],
    ]);
  });

  it('tells the weeks of the cycle, the terms and the times', () => {
    expect([file.format, file.cycle, file.weekNames]).toEqual(['asc', 2, ['Нечётная', 'Чётная']]);
    expect(file.terms.map(({ number, name }) => [number, name])).toEqual([
      [1, 'Первое полугодие'],
      [2, 'Второе полугодие'],
    ]);
    expect(file.slots.map(({ number, startsAt, endsAt }) => [number, startsAt, endsAt])).toEqual([
      [1, '08:00', '08:45'],
      [2, '08:55', '09:40'],
      [3, null, null],
    ]);
  });

  it('trims names and makes up a missing one from its parts', () => {
    expect(file.subjects[0]).toEqual({
      row: rowOf(text, 'id="S1"'),
      key: 'S1',
      name: 'Математика',
      shortName: 'Мат',
    });
    expect(file.teachers.map(({ name }) => name)).toEqual(['Лисина Анна', 'Зуев Пётр', 'Орлова']);
    expect(file.rooms.map(({ name, shortName, building }) => [name, shortName, building])).toEqual([
      ['Мастерская', '105', 'Корпус 2'],
      ['201', '201', null],
    ]);
  });

  it('takes the grade from the class or from its name, and its size from the group of all', () => {
    expect(
      file.classes.map(({ name, gradeLevel, letter, size }) => [name, gradeLevel, letter, size]),
    ).toEqual([
      ['7А', 7, 'А', 27],
      ['Кадеты', 7, null, null],
    ]);
  });

  it('has no subgroup for the entire class', () => {
    expect(
      file.subgroups.map(({ key, classKey, division, taught }) => [key, classKey, division, taught]),
    ).toEqual([
      ['G2', 'C1', '1', true],
      ['G3', 'C1', '1', true],
      ['G5', 'C2', '1', false],
      ['G6', 'C2', '1', true],
    ]);
    expect(lessonOf('L1').sets).toEqual([{ classKey: 'C1', subgroupKey: null }]);
    expect(lessonOf('L4').sets).toEqual([{ classKey: 'C2', subgroupKey: null }]);
  });

  it('takes a card for one period: a double lesson has two', () => {
    const { periods, teacherKeys, sets, placements } = lessonOf('L2');
    expect([periods, teacherKeys]).toEqual([2, ['T2', 'T3']]);
    expect(sets).toEqual([
      { classKey: 'C1', subgroupKey: 'G3' },
      { classKey: 'C2', subgroupKey: 'G6' },
    ]);
    expect(placements.map(({ dayKey, slotKey, roomKeys }) => [dayKey, slotKey, roomKeys])).toEqual([
      ['0010', '2', ['R1']],
      ['0010', '3', ['R1']],
    ]);
  });

  it('averages periods over the cycle, in whichever way the export counts them', () => {
    expect(lessonOf('L1').periods).toBe(1.5);
    expect(lessonOf('L1').placements.map(({ row, weeks }) => [row, weeks])).toEqual([
      [rowOf(text, '<card lessonid="L1"'), [1, 2]],
      [rowOf(text, '<card lessonid="L1"') + 1, [2]],
    ]);
    expect([lessonOf('L4').periods, lessonOf('L5').periods]).toEqual([0.5, 0.5]);
  });

  it('counts what the file counts', () => {
    expect(file.totals).toEqual({
      classes: 2,
      subgroups: 6,
      activities: 5,
      inactiveActivities: 0,
      weeklyPeriods: 6.5,
      placedPeriods: 6.5,
    });
  });

  it('sees no clash between weeks, terms or groups of one division', () => {
    expect(reading.findings).toEqual([]);
  });

  it('numbers days that have no definition, and asks which they are', () => {
    const bare = readText(text.replaceAll(/<daysdef .*\n/g, ''));
    expect(fileOf(bare).days.map(({ key, name }) => [key, name])).toEqual([
      ['1000', '1'],
      ['0100', '2'],
      ['0010', '3'],
      ['0001', '4'],
    ]);
    expect(findingsOf(bare, 'WEEKDAY_UNKNOWN')).toHaveLength(4);
  });

  it('spreads a card of several days and believes an export that states no number of periods', () => {
    const spread = spoil(
      text,
      [' periodsperweek="1.5"', ''],
      ['days="1000"/>\n    <card lessonid="L1"', 'days="1001"/>\n    <card lessonid="L1"'],
    );
    const lesson = lessonOf('L1', fileOf(readText(spread)));
    expect(lesson.placements.map(({ dayKey }) => dayKey)).toEqual(['1000', '0001', '0100']);
    expect(lesson.periods).toBe(2.5);
  });
});
