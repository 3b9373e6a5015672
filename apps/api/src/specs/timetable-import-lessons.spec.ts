import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ImportBench, changed, textOf } from './timetable-import.arrange.js';

const GRADES = textOf('grades.fet');
const TWO_WEEKS = textOf('two-weeks.xml');

let bench: ImportBench;

beforeAll(async () => {
  bench = await ImportBench.open();
});

afterAll(() => bench.close());

describe('days of lessons', () => {
  it('are school days: no breaks, no public holidays, nothing outside the periods of the grade', async () => {
    const schoolId = await bench.openSchool();
    await bench.import(schoolId, GRADES, { from: '2026-08-31', to: '2027-06-30' });
    const dates = (await bench.lessons(schoolId))
      .filter(({ group }) => group.includes('Физкультура'))
      .map(({ date }) => date);
    const within = (from: string, to: string): string[] => dates.filter((date) => from <= date && date <= to);
    expect(dates[0]).toBe('2026-09-02');
    // Wednesday the 28th of October is in the autumn break, the 4th of November is a holiday.
    expect(within('2026-10-15', '2026-11-20')).toEqual(['2026-10-21', '2026-11-11', '2026-11-18']);
    expect(within('2026-12-21', '2027-01-20')).toEqual([
      '2026-12-23',
      '2026-12-30',
      '2027-01-13',
      '2027-01-20',
    ]);
    expect(dates.at(-1)).toBe('2027-05-26');
    expect(dates.every((date) => new Date(date).getUTCDay() === 3)).toBe(true);
  });

  it('stay inside the days of the import', async () => {
    const schoolId = await bench.openSchool();
    await bench.import(schoolId, GRADES, { from: '2026-09-10', to: '2026-09-22' });
    const days = new Set((await bench.lessons(schoolId)).map(({ date }) => date));
    expect([...days]).toEqual(['2026-09-14', '2026-09-15', '2026-09-16', '2026-09-21', '2026-09-22']);
  });

  it('and times are those of the school, wherever it is and whatever its clocks do', async () => {
    const looks: unknown[] = [];
    for (const zone of ['Europe/Moscow', 'America/New_York', 'Pacific/Auckland']) {
      const schoolId = await bench.openSchool(zone);
      await bench.import(schoolId, GRADES);
      looks.push(
        (await bench.lessons(schoolId)).map(({ date, slot, startsAt, group }) => [
          date,
          slot,
          startsAt,
          group,
        ]),
      );
    }
    expect(looks[0]).toHaveLength(208);
    expect(looks[1]).toEqual(looks[0]);
    expect(looks[2]).toEqual(looks[0]);
  });

  it('follow the cycle of two weeks from the first week of the year', async () => {
    const schoolId = await bench.openSchool();
    const { plan } = await bench.import(schoolId, TWO_WEEKS, { confirmed: 'all' });
    expect(plan?.totals.weeklyPeriods).toBe(6.5);
    const mondays = (await bench.lessons(schoolId)).filter(
      ({ group, date }) => group === '7А · Математика' && new Date(date).getUTCDay() === 1,
    );
    // 31 August to 6 September is week 1 (the year begins on Tuesday), so Mondays of week 2 are those of the 7th, 21st …
    expect(mondays.slice(0, 5).map(({ date }) => date)).toEqual([
      '2026-09-07',
      '2026-09-21',
      '2026-10-05',
      '2026-10-19',
      '2026-11-02',
    ]);
    const moved = await bench.openSchool();
    await bench.import(moved, TWO_WEEKS, { confirmed: 'all', mapping: { cycleStart: '2026-09-07' } });
    const others = (await bench.lessons(moved)).filter(
      ({ group, date }) => group === '7А · Математика' && new Date(date).getUTCDay() === 1,
    );
    expect(others[0]?.date).toBe('2026-09-14');
  });

  it('follow the half-years a file names', async () => {
    const schoolId = await bench.openSchool();
    await bench.import(schoolId, TWO_WEEKS, { confirmed: 'all' });
    const lessons = await bench.lessons(schoolId);
    const music = lessons.filter(({ group }) => group.includes('Музыка')).map(({ date }) => date);
    const safety = lessons.filter(({ group }) => group.includes('ОБЗР')).map(({ date }) => date);
    expect([music[0], music.at(-1)]).toEqual(['2026-09-02', '2026-12-23']);
    expect(safety[0]?.slice(0, 4)).toBe('2027');
  });

  it('include weekdays the school did not work on before', async () => {
    const schoolId = await bench.openSchool();
    const { plan } = await bench.import(schoolId, TWO_WEEKS, { confirmed: 'all' });
    expect(plan?.changes).toEqual([{ kind: 'weekday', label: '7' }]);
    const [school] = await bench.database.query(`select weekdays from school where school_id = $1`, [
      schoolId,
    ]);
    expect(school).toEqual({ weekdays: [1, 2, 3, 4, 5, 7] });
  });
});

describe('what a person decides', () => {
  it('days, classes, teachers and bells, and is remembered', async () => {
    const schoolId = await bench.openSchool();
    const mapping = {
      days: { 'День третий': 4 },
      classes: { Кадеты: { name: '7 К', gradeLevel: 7, letter: 'К' } },
      teachers: { Орлова: 'Орлова Зоя Игоревна' },
      bells: { '3': ['10:00', '10:45'] as const },
    };
    await bench.import(schoolId, TWO_WEEKS, { confirmed: 'all', mapping });
    const classes = await bench.database.query(
      `select name, grade_level as grade, letter from school_class where school_id = $1 order by name`,
      [schoolId],
    );
    expect(classes).toEqual([
      { name: '7 К', grade: 7, letter: 'К' },
      { name: '7А', grade: 7, letter: 'А' },
    ]);
    const [teacher] = await bench.database.query(
      `select given_name as given, patronymic from person where school_id = $1 and family_name = 'Орлова'`,
      [schoolId],
    );
    expect(teacher).toEqual({ given: 'Зоя', patronymic: 'Игоревна' });
    const craft = (await bench.lessons(schoolId)).filter(
      ({ group, slot }) => group.includes('Труд') && slot === 3,
    );
    expect(craft[0]?.startsAt).toBe('10:00');
    expect(craft.every(({ date }) => new Date(date).getUTCDay() === 4)).toBe(true);
    expect((await bench.import(schoolId, TWO_WEEKS)).status).toBe('unchanged');
  });

  it('classes and teachers that the school has are found by name', async () => {
    const schoolId = await bench.openSchool();
    await bench.import(schoolId, GRADES);
    const before = await bench.countRows();
    // Another program's file: the class is written otherwise, the subject has another case.
    const text = changed(GRADES, '<Name>8 а</Name>', '<Name>8-А</Name>').replaceAll(
      '<Students>8 а</Students>',
      '<Students>8-А</Students>',
    );
    const outcome = await bench.import(schoolId, text, { timetable: 'Второе' });
    expect(outcome.plan?.creates.filter(({ kind }) => !['timetable', 'period'].includes(kind))).toEqual([]);
    const after = await bench.countRows();
    for (const table of ['school_class', 'staff_member', 'subject', 'teaching_group'])
      expect(after[table]).toBe(before[table]);
  });

  it('without bells in the file, gives the lessons a day from 08:30 on', async () => {
    const schoolId = await bench.openSchool();
    await bench.import(schoolId, textOf('classes.fet'), { confirmed: 'all' });
    const slots = await bench.database.query(
      `select number, to_char(starts_at, 'HH24:MI') as starts, to_char(ends_at, 'HH24:MI') as ends from bell_slot where school_id = $1 order by number`,
      [schoolId],
    );
    expect(slots).toEqual([
      { number: 0, starts: '08:30', ends: '09:15' },
      { number: 1, starts: '09:25', ends: '10:10' },
      { number: 2, starts: '10:20', ends: '11:05' },
    ]);
  });
});
