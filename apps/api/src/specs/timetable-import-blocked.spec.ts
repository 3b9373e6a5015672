import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ImportBench, changed, moved, textOf } from './timetable-import.arrange.js';

const GRADES = textOf('grades.fet');

let bench: ImportBench;

beforeAll(async () => {
  bench = await ImportBench.open();
});

afterAll(() => bench.close());

describe('a file that may not be imported', () => {
  it.each([
    ['cut short', GRADES.slice(0, GRADES.length / 2)],
    [
      'with an unknown teacher',
      changed(GRADES, '<Teacher>Волкова</Teacher>\n\t<Subject>', '<Teacher>Никто</Teacher>\n\t<Subject>'),
    ],
    ['without any content', ''],
  ])('%s changes not a row, and says where the fault is', async (_, text) => {
    const schoolId = await bench.openSchool();
    expect((await bench.import(schoolId, GRADES)).status).toBe('applied');
    const before = await bench.countRows();
    const outcome = await bench.import(schoolId, text, { confirmed: 'all' });
    expect(outcome.status).toBe('blocked');
    expect(outcome.findings.some(({ severity }) => severity === 'error')).toBe(true);
    expect(await bench.countRows()).toEqual(before);
  });

  it('with a clash waits for a confirmation, which is remembered', async () => {
    const text = moved(GRADES, 4, ['Вт', '9:25 - 10:10'], ['Вт', '8:30 - 9:15']);
    const schoolId = await bench.openSchool();
    const before = await bench.countRows();
    const asked = await bench.import(schoolId, text);
    expect(asked.status).toBe('blocked');
    expect(asked.open.map(({ code, object }) => [code, object])).toEqual([['TEACHER_CLASH', 'Волкова']]);
    expect(await bench.countRows()).toEqual(before);
    // The answer to another question is no answer.
    expect((await bench.import(schoolId, text, { confirmed: ['ROOM_CLASH'] })).status).toBe('blocked');

    expect((await bench.import(schoolId, text, { confirmed: ['TEACHER_CLASH'] })).status).toBe('applied');
    const week = await bench.week(schoolId);
    expect(week.filter(({ line }) => line.endsWith('2/1')).map(({ teachers }) => teachers)).toEqual([
      'Волкова',
      'Волкова',
    ]);
    expect(await bench.import(schoolId, text)).toMatchObject({ status: 'unchanged', open: [] });
  });

  it('is told by the preview too, which changes nothing', async () => {
    const schoolId = await bench.openSchool();
    const before = await bench.countRows();
    expect((await bench.preview(schoolId, GRADES)).status).toBe('planned');
    expect((await bench.preview(schoolId, GRADES.slice(0, 500))).status).toBe('blocked');
    expect(await bench.countRows()).toEqual(before);
  });
});

describe('two imports at once', () => {
  it('make the timetable once', async () => {
    const schoolId = await bench.openSchool();
    const outcomes = await Promise.all([bench.import(schoolId, GRADES), bench.import(schoolId, GRADES)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['applied', 'unchanged']);
    expect(await bench.week(schoolId)).toHaveLength(6);
  });
});
