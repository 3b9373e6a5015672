import { describe, expect, it } from '@jest/globals';
import type { TimetableFile } from '../files/index.js';
import type { ImportFacts } from './import-facts.js';
import { fileOf, readText, spoil, textOf } from '../files/fixtures/fixture.js';
import { mergeMappings, readMapping } from './import-mapping.js';
import { splitTeacherName } from './name-teacher.js';
import { fillTimes } from './plan-bells.js';
import { planImport } from './plan-import.js';
import { findTermDays } from './plan-terms.js';
import { planWeekdays } from './plan-weekdays.js';

/** A school that has a year and nothing else. */
const EMPTY: ImportFacts = {
  today: '2026-08-25',
  weekdays: [1, 2, 3, 4, 5],
  year: { id: 'year', name: '2026/2027', startsOn: '2026-09-01', endsOn: '2027-08-31' },
  periods: [],
  holidays: [],
  classes: [],
  subgroups: [],
  subjects: [],
  rooms: [],
  staff: [],
  groups: [],
  bellSchedules: [],
  links: [],
  timetables: [],
  entries: [],
  lessons: [],
  remembered: { mapping: {}, confirmed: [], bells: {} },
};

function planOf(file: TimetableFile, facts: ImportFacts = EMPTY): ReturnType<typeof planImport> {
  let count = 0;
  const wish = {
    timetable: 'Т',
    from: '2026-09-01',
    to: '2026-09-30',
    mapping: {},
    confirmed: 'all' as const,
  };
  return planImport(file, [], facts, wish, () => `id ${(count += 1)}`);
}

describe('names of teachers', () => {
  it.each([
    ['Иванова Мария Петровна', 'Иванова', 'Мария', 'Петровна'],
    ['Лисина Анна', 'Лисина', 'Анна', null],
    ['Иванова М. П.', 'Иванова', 'М.', 'П.'],
    ['Иванова М.П.', 'Иванова', 'М.', 'П.'],
    ['Римская-Корсакова А.', 'Римская-Корсакова', 'А.', null],
    ['Учитель 01', 'Учитель 01', '', null],
    ['вакансия', 'вакансия', '', null],
    ['Орлова', 'Орлова', '', null],
  ])('%s', (text, familyName, givenName, patronymic) => {
    expect(splitTeacherName(text)).toEqual({ familyName, givenName, patronymic });
  });
});

describe('bells', () => {
  const slot = (number: number, startsAt: string | null = null, endsAt: string | null = null) => {
    return { key: String(number), number, startsAt, endsAt };
  };
  const times = (slots: ReturnType<typeof fillTimes>): string[] =>
    slots.map(({ startsAt, endsAt }) => `${startsAt}–${endsAt}`);

  it('are lessons of 45 minutes with breaks of ten from 08:30, where nobody tells', () => {
    expect(times(fillTimes([slot(1), slot(2), slot(3)], undefined))).toEqual([
      '08:30–09:15',
      '09:25–10:10',
      '10:20–11:05',
    ]);
  });

  it('end when the next lesson begins, at the latest', () => {
    expect(times(fillTimes([slot(1, '07:30'), slot(2, '08:10'), slot(3, '09:05')], undefined))).toEqual([
      '07:30–08:10',
      '08:10–08:55',
      '09:05–09:50',
    ]);
  });

  it('keep the length the file tells: a slot may last an hour and a half', () => {
    expect(times(fillTimes([slot(1, '09:30', '11:00'), slot(2)], undefined))).toEqual([
      '09:30–11:00',
      '11:10–11:55',
    ]);
  });

  it('are those of the school where the file tells none', () => {
    const known = { id: 'b', name: 'Т', slots: [{ id: 's', number: 1, startsAt: '08:00', endsAt: '08:40' }] };
    expect(times(fillTimes([slot(1), slot(2)], known))).toEqual(['08:00–08:40', '08:50–09:35']);
  });

  it('fit into the day, however many there are', () => {
    const all = fillTimes(
      Array.from({ length: 64 }, (_, at) => slot(at + 1)),
      undefined,
    );
    expect(all.every(({ startsAt, endsAt }) => startsAt < endsAt)).toBe(true);
    expect(all.at(-1)?.endsAt.slice(0, 2)).not.toBe('00');
  });
});

describe('days of the week', () => {
  const days = (...weekdays: (number | null)[]): TimetableFile => {
    const list = weekdays.map((weekday, at) => ({ row: at, key: `d${at}`, name: `День ${at + 1}`, weekday }));
    return { ...fileOf(readText(textOf('classes.fet'))), days: list } as TimetableFile;
  };

  it('without names follow their neighbours', () => {
    expect([...planWeekdays(days(null, null, null), {}).values()]).toEqual([1, 2, 3]);
    expect([...planWeekdays(days(7, 1, null, 3), {}).values()]).toEqual([7, 1, 2, 3]);
    expect([...planWeekdays(days(null, 1), {}).values()]).toEqual([7, 1]);
  });

  it('are what a person says', () => {
    expect([...planWeekdays(days(null, null), { days: { 'День 1': 3, d1: 6 } }).values()]).toEqual([3, 6]);
  });
});

describe('terms of a file', () => {
  const quarter = (number: number, startsOn: string, endsOn: string) => {
    return {
      id: String(number),
      yearId: 'y',
      kind: 'quarter' as const,
      number,
      name: '',
      gradeFrom: 1,
      gradeTo: 9,
      startsOn,
      endsOn,
    };
  };
  const quarters = [
    quarter(1, '2026-09-01', '2026-10-23'),
    quarter(2, '2026-11-02', '2026-12-30'),
    quarter(3, '2027-01-11', '2027-03-26'),
    quarter(4, '2027-04-05', '2027-05-26'),
  ];

  it('are the periods of the school, two quarters for a half-year', () => {
    expect(findTermDays(4, quarters)?.[1]).toEqual({ from: '2026-11-02', to: '2026-12-30' });
    expect(findTermDays(2, quarters)?.[1]).toEqual({ from: '2027-01-11', to: '2027-05-26' });
  });

  it('that the school does not have are an error', () => {
    expect(findTermDays(3, quarters)).toBeUndefined();
    const { findings } = planOf(fileOf(readText(textOf('two-weeks.xml'))));
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([['UNKNOWN_TERM', 'error']]);
  });
});

describe('a mapping', () => {
  it('is read where it is well formed, and its fault is named', () => {
    expect(readMapping({ days: { X: 1 }, classes: { '8 а': { gradeLevel: 8 } } })).toHaveProperty('mapping');
    expect(readMapping([])).toEqual({ wrong: '$' });
    expect(readMapping({ days: { X: 8 } })).toEqual({ wrong: 'days.X' });
    expect(readMapping({ bells: { '1': ['09:00', '08:00'] } })).toEqual({ wrong: 'bells.1' });
    expect(readMapping({ classes: { X: { grade: 1 } } })).toEqual({ wrong: 'classes.X' });
    expect(readMapping({ subjects: 'X' })).toEqual({ wrong: 'subjects' });
    expect(readMapping({ cycleStart: '2026-02-30' })).toEqual({ wrong: 'cycleStart' });
  });

  it('of now wins over that of before', () => {
    const merged = mergeMappings({ days: { A: 1, B: 2 }, cycleStart: '2026-09-01' }, { days: { B: 3 } });
    expect(merged).toMatchObject({ days: { A: 1, B: 3 }, cycleStart: '2026-09-01' });
  });
});

describe('teaching groups', () => {
  it('of one subject and class at one time are told apart by their teachers', () => {
    // Both halves of 8 а are taught algebra on Tuesday at once, and the file names the class for both.
    const text = spoil(
      textOf('grades.fet'),
      [
        '<Activity_Id>4</Activity_Id>\n\t<Preferred_Day>Вт</Preferred_Day>\n\t<Preferred_Hour>9:25 - 10:10',
        '<Activity_Id>4</Activity_Id>\n\t<Preferred_Day>Вт</Preferred_Day>\n\t<Preferred_Hour>8:30 - 9:15',
      ],
      [
        '<Teacher>Волкова</Teacher>\n\t<Subject>Английский язык</Subject>\n\t<Students>8 б девочки</Students>\n\t<Students>8 б мальчики</Students>',
        '<Teacher>Ёжиков</Teacher>\n\t<Subject>Алгебра</Subject>\n\t<Students>8 а</Students>',
      ],
    );
    const { work } = planOf(fileOf(readText(text)));
    const algebra = work.groups.filter(
      ({ subjectId }) => subjectId === work.subjects.find(({ name }) => name === 'Алгебра')?.id,
    );
    expect(algebra.map(({ name }) => name)).toEqual(['8 а — Волкова', '8 а — Ёжиков']);
    expect(new Set(work.newEntries.map(({ id }) => id)).size).toBe(work.newEntries.length);
  });

  it('of one subject taught by several teachers at different times are one', () => {
    const text = spoil(textOf('grades.fet'), [
      '<Teacher>Волкова</Teacher>\n\t<Subject>Алгебра</Subject>\n\t<Students>8 а весь класс',
      '<Teacher>Ёжиков</Teacher>\n\t<Subject>Алгебра</Subject>\n\t<Students>8 а весь класс',
    ]);
    const { work } = planOf(fileOf(readText(text)));
    expect(work.groups.map(({ name }) => name).filter((name) => name.startsWith('8 а'))).toEqual([
      '8 а',
      '8 а, 8 б (мальчики)',
      '8 а, 8 б',
    ]);
  });
});
