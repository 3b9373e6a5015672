import { describe, expect, it } from '@jest/globals';
import { fileOf, findingsOf, readText, rowOf, spoil, textOf } from './fixtures/fixture.js';
import type { FileLesson } from './timetable-file.js';

const grades = textOf('grades.fet');
const classes = textOf('classes.fet');

function lessonOf(text: string, key: string): FileLesson {
  const lesson = fileOf(readText(text)).lessons.find((other) => other.key === key);
  if (!lesson) throw new Error(`no lesson ${key}`);
  return lesson;
}

describe('a FET file whose years are grades', () => {
  const reading = readText(grades);
  const file = fileOf(reading);

  it('tells the school, its week and its times, in the languages of three countries', () => {
    expect(file.format).toBe('fet');
    expect(file.institution).toBe('Школа "Берёзка"');
    expect([file.cycle, file.weekNames, file.terms]).toEqual([1, [null], []]);
    expect(file.days.map(({ key, weekday }) => [key, weekday])).toEqual([
      ['Понедельник', 1],
      ['Вт', 2],
      ['Сряда', 3],
    ]);
    expect(file.slots[1]).toEqual({
      row: rowOf(grades, '<Hour><Name>9:25'),
      key: '9:25 - 10:10',
      name: '9:25 - 10:10',
      number: 2,
      startsAt: '09:25',
      endsAt: '10:10',
    });
  });

  it('takes the groups for classes, and a subgroup that is the whole class for the class', () => {
    expect(
      file.classes.map(({ name, gradeLevel, letter, size }) => [name, gradeLevel, letter, size]),
    ).toEqual([
      ['8 а', 8, 'А', 28],
      ['8 б', 8, 'Б', 26],
    ]);
    expect(
      file.subgroups.map(({ name, classKey, division, size }) => [name, classKey, division, size]),
    ).toEqual([
      ['8 б девочки', '8 б', '1', 14],
      ['8 б мальчики', '8 б', '1', 12],
    ]);
    expect(lessonOf(grades, '2').sets).toEqual([{ classKey: '8 а', subgroupKey: null }]);
  });

  it('spreads a double activity over two slots, one after another, in the same room', () => {
    const { row, periods, placements } = lessonOf(grades, '1');
    expect([row, periods]).toEqual([rowOf(grades, '<Activity>'), 2]);
    expect(
      placements.map(({ dayKey, slotKey, weeks, roomKeys }) => [dayKey, slotKey, weeks, roomKeys]),
    ).toEqual([
      ['Понедельник', '9:25 - 10:10', [1], ['21']],
      ['Понедельник', '10:30 - 11:15', [1], ['21']],
    ]);
  });

  it('keeps all joint teachers and all classes of a cross-class activity', () => {
    const lesson = lessonOf(grades, '3');
    const boys = file.subgroups.find(({ name }) => name === '8 б мальчики');
    expect(lesson.teacherKeys).toEqual(['Гусева', 'Ёжиков']);
    expect(lesson.sets).toEqual([
      { classKey: '8 а', subgroupKey: null },
      { classKey: '8 б', subgroupKey: boys?.key },
    ]);
  });

  it('places by weight 100 alone, and takes a room that is the only one possible', () => {
    expect(lessonOf(grades, '3').placements).toEqual([
      {
        row: rowOf(grades, '<Preferred_Day>Сряда') - 3,
        dayKey: 'Сряда',
        slotKey: '8:30 - 9:15',
        weeks: [1],
        terms: [],
        roomKeys: ['Зал'],
      },
    ]);
  });

  it('takes all subgroups of a class together for the class, and a year for all its classes', () => {
    expect(lessonOf(grades, '4').sets).toEqual([{ classKey: '8 б', subgroupKey: null }]);
    expect(lessonOf(grades, '5').sets.map(({ classKey }) => classKey)).toEqual(['8 а', '8 б']);
  });

  it('keeps activities of one subject apart, and tells that they are one course', () => {
    expect(lessonOf(grades, '1').courseKey).toBe(lessonOf(grades, '2').courseKey);
    expect(lessonOf(grades, '1').courseKey).not.toBe(lessonOf(grades, '5').courseKey);
  });

  it('counts what the file counts', () => {
    expect(file.totals).toEqual({
      classes: 2,
      subgroups: 3,
      activities: 5,
      inactiveActivities: 1,
      weeklyPeriods: 6,
      placedPeriods: 6,
    });
    expect(file.subgroups.map(({ taught }) => taught)).toEqual([false, true]);
    expect(file.rooms.map(({ name, building }) => [name, building])).toEqual([
      ['21', 'Главный'],
      ['Зал', null],
    ]);
  });

  it('notes the inactive activity and the room nobody chose, and nothing else', () => {
    expect(reading.findings.map(({ code, severity, object }) => [code, severity, object])).toEqual([
      ['LESSON_INACTIVE', 'note', 'Химия · 8 б · Id 6'],
      ['ROOM_NOT_CHOSEN', 'note', 'Английский язык · 8 б девочки, 8 б мальчики · Id 4'],
    ]);
  });
});

describe('a FET file whose years are classes', () => {
  const file = fileOf(readText(classes));

  it('reads the lists of old files, short day names and slots that begin with zero', () => {
    expect(file.days.map(({ weekday }) => weekday)).toEqual([1, 2]);
    expect(file.slots.map(({ number, startsAt }) => [number, startsAt])).toEqual([
      [0, null],
      [1, null],
      [2, null],
    ]);
  });

  it('takes the years for classes and knows the divisions of their categories', () => {
    expect(file.classes.map(({ name, size }) => [name, size])).toEqual([
      ['5А', 25],
      ['5Б', 24],
    ]);
    expect(file.subgroups.map(({ classKey, name, division }) => [classKey, name, division])).toEqual([
      ['5А', '5А 1 гр', '1'],
      ['5А', '5А 2 гр', '1'],
      ['5Б', '5Б без немецкого', null],
      ['5А', 'Немецкий 5', null],
      ['5Б', 'Немецкий 5', null],
    ]);
  });

  it('takes a group of two years for a cross-class set', () => {
    const sets = lessonOf(classes, '12').sets;
    expect(sets.map(({ classKey }) => classKey)).toEqual(['5А', '5Б']);
    expect(new Set(sets.map(({ subgroupKey }) => subgroupKey)).size).toBe(2);
  });

  it('lets parallel subgroups meet at one time', () => {
    expect(readText(classes).findings).toEqual([]);
  });

  it('keeps a lone group that is smaller than its class apart from the class', () => {
    const lone = spoil(
      classes,
      ['<Students>5А 2 гр', '<Students>5А'],
      ['<Group>\n\t\t<Name>5А 2 гр</Name>\n\t\t<Number_of_Students>12</Number_of_Students>\n\t</Group>', ''],
      [
        '<Group>\n\t\t<Name>Немецкий 5</Name>\n\t\t<Number_of_Students>10</Number_of_Students>\n\t</Group>',
        '',
      ],
    );
    expect(lessonOf(lone, '10').sets).toHaveLength(1);
    expect(lessonOf(lone, '10').sets[0]?.subgroupKey).not.toBeNull();
    expect(findingsOf(readText(lone), 'STUDENTS_CLASH')).toHaveLength(1);
  });
});

describe('a FET file whose names do not tell the classes', () => {
  it('asks when a year is called neither like a class nor like a grade', () => {
    const intake = readText(
      spoil(grades, ['<Name>8</Name>', '<Name>Набор</Name>'], ['<Students>8<', '<Students>8 а<']),
    );
    expect(fileOf(intake).classes.map(({ name }) => name)).toEqual(['8 а', '8 б']);
    expect(
      findingsOf(intake, 'CLASS_LEVEL_ASSUMED').map(({ object, params }) => [object, params.level]),
    ).toEqual([['Набор', 'group']]);
  });

  it('takes a grade for the class when none of its groups is called like one', () => {
    const small = readText(grades.replaceAll('8 а', 'Первая').replaceAll('8 б', 'Вторая'));
    const file = fileOf(small);
    expect(file.classes.map(({ name, gradeLevel, letter }) => [name, gradeLevel, letter])).toEqual([
      ['8', 8, null],
    ]);
    expect(file.subgroups.map(({ name }) => name)).toContain('Первая');
    expect(findingsOf(small, 'CLASS_LEVEL_ASSUMED')[0]).toMatchObject({ severity: 'question', object: '8' });
  });

  it('tells a set across classes by the subgroups the classes already have', () => {
    const crossing = spoil(grades, [
      '</Year>',
      '<Group><Name>Сборная</Name><Subgroup><Name>8 а весь класс</Name></Subgroup>' +
        '<Subgroup><Name>8 б мальчики</Name></Subgroup></Group></Year>',
    ]);
    const named = spoil(crossing, ['<Students>8</Students>', '<Students>Сборная</Students>']);
    expect(lessonOf(named, '5').sets).toEqual(lessonOf(grades, '3').sets);
  });

  it('makes a class of a group whose students belong to none', () => {
    const club = spoil(grades, ['</Year>', '<Group><Name>Кружок</Name></Group></Year>']);
    const reading = readText(club);
    expect(fileOf(reading).classes.map(({ name }) => name)).toEqual(['8 а', '8 б', 'Кружок']);
    expect(findingsOf(reading, 'GRADE_LEVEL_UNKNOWN').map(({ object }) => object)).toEqual(['Кружок']);
  });
});

describe('rooms of a FET file', () => {
  it('takes the real rooms that stand behind a virtual one', () => {
    const virtual = spoil(grades, [
      '<Room>21</Room>',
      '<Room>Зал</Room><Number_of_Real_Rooms>1</Number_of_Real_Rooms><Real_Room>21</Real_Room>',
    ]);
    expect(lessonOf(virtual, '1').placements[0]?.roomKeys).toEqual(['21']);
  });

  it('prefers the decision of the solver to a lighter wish', () => {
    const wished = spoil(grades, [
      '<Space_Constraints_List>',
      '<Space_Constraints_List><ConstraintActivityPreferredRoom><Weight_Percentage>90</Weight_Percentage>' +
        '<Activity_Id>1</Activity_Id><Room>Зал</Room></ConstraintActivityPreferredRoom>',
    ]);
    expect(lessonOf(wished, '1').placements[0]?.roomKeys).toEqual(['21']);
  });
});
