import { describe, expect, it } from '@jest/globals';
import { asDay, asTimeOfDay } from '@zhurnal/rules';
import type { Day, TimeOfDay } from '@zhurnal/rules';
import { AS_PLANNED } from '../changes/plan-change.js';
import { isFree, pageDays, vacationOf } from './diary-week.js';
import type { DiaryHomework, DiaryLesson, Holiday, WeekContent } from './diary-week.js';
import { printDensity } from './print-density.js';

const day = (text: string): Day => asDay(text) as Day;
const MONDAY = day('2026-11-23');
const homework = (on: string, text: string): DiaryHomework => ({
  id: on + text,
  subject: 'Алгебра',
  text,
  dueOn: day(on),
  minutes: null,
  files: [],
});
const lesson = (on: string, slot: number, startsAt: string, due = ''): DiaryLesson => ({
  id: `${on}-${slot}`,
  day: day(on),
  slot,
  startsAt: asTimeOfDay(startsAt) as TimeOfDay,
  endsAt: asTimeOfDay(startsAt) as TimeOfDay,
  subject: 'Алгебра',
  room: null,
  teacher: '',
  isSubstituted: false,
  isCancelled: false,
  isHeld: true,
  plan: AS_PLANNED,
  topic: '',
  due: due === '' ? [] : [homework(on, due)],
  given: [],
  marks: [],
  absence: undefined,
  remarks: [],
});
const pages = (monday: string, content: Partial<WeekContent>) =>
  pageDays(day(monday), { lessons: [], holidays: [], alsoDue: [], ...content });
const AUTUMN: Holiday = { name: 'Осенние каникулы', from: day('2026-10-26'), to: day('2026-11-01') };

describe('a page of the diary', () => {
  it('has six days, and Sunday only with something on it', () => {
    expect(pages(MONDAY, {}).map((page) => page.day)).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-28',
    ]);
    expect(pages(MONDAY, { lessons: [lesson('2026-11-29', 1, '10:00')] })).toHaveLength(7);
    expect(pages(MONDAY, { alsoDue: [homework('2026-11-29', 'эссе')] })).toHaveLength(7);
  });

  it('has the lessons of each day by the clock, two at one time by their number', () => {
    const [monday, tuesday] = pages(MONDAY, {
      lessons: [
        lesson('2026-11-24', 1, '08:30'),
        lesson('2026-11-23', 2, '09:25'),
        lesson('2026-11-23', 1, '08:30'),
        lesson('2026-11-23', 0, '08:30'),
      ],
    });
    expect(monday?.lessons.map(({ slot }) => slot)).toEqual([0, 1, 2]);
    expect(tuesday?.lessons.map(({ slot }) => slot)).toEqual([1]);
  });

  it('keeps homework whose lesson fell out of the timetable', () => {
    const [monday] = pages(MONDAY, { alsoDue: [homework('2026-11-23', 'эссе')] });
    expect(monday?.alsoDue.map(({ text }) => text)).toEqual(['эссе']);
    expect(monday && isFree(monday)).toBe(false);
  });

  it('names the holiday of a day, both ends included', () => {
    const unity: Holiday = {
      name: 'День народного единства',
      from: day('2026-11-04'),
      to: day('2026-11-05'),
    };
    const holidays = pages('2026-11-02', { holidays: [unity] }).map(({ holiday }) => holiday);
    expect(holidays).toEqual([undefined, undefined, unity.name, unity.name, undefined, undefined]);
  });

  it('is a vacation only when all of it lies in one', () => {
    const vacation = (holiday: Holiday, content: Partial<WeekContent> = {}) =>
      vacationOf({ days: pages('2026-10-26', { holidays: [holiday], ...content }), holidays: [holiday] });
    expect(vacation(AUTUMN)).toBe(AUTUMN);
    expect(vacation({ ...AUTUMN, to: day('2026-10-30') })).toBeUndefined();
    expect(vacation(AUTUMN, { lessons: [lesson('2026-10-27', 1, '08:30')] })).toBeUndefined();
  });
});

describe('the printed page', () => {
  const LONG = 'читать § 12, ответить на вопросы 1–5 письменно в тетради';
  const week = (perDay: number, text: string) =>
    pages(MONDAY, {
      lessons: ['23', '24', '25', '26', '27', '28'].flatMap((date) =>
        Array.from({ length: perDay }, (_, slot) => lesson(`2026-11-${date}`, slot, '08:30', text)),
      ),
    });

  it.each([
    [6, 'читать § 12', 'normal'],
    [8, 'читать § 12', 'tight'],
    [4, LONG, 'normal'],
    [6, LONG, 'tight'],
    [7, `${LONG}; повторить`, 'tightest'],
    [8, `${LONG}; ${LONG}`, 'tightest'],
  ])('%d lessons a day, each with «%s», are set %s', (perDay, text, density) => {
    expect(printDensity(week(perDay, text))).toBe(density);
  });
});
