import { describe, expect, it } from '@jest/globals';
import { asDay, asTimeOfDay } from '@zhurnal/rules';
import type { Day, TimeOfDay } from '@zhurnal/rules';
import { pageDays, printDensity, vacationOf } from './diary-week.js';
import type { DiaryDay, DiaryLesson, Holiday } from './diary-week.js';

const day = (text: string): Day => asDay(text) as Day;
const MONDAY = day('2026-11-23');
const lesson = (on: string, slot: number, startsAt: string, homework = ''): DiaryLesson & { day: Day } => ({
  day: day(on),
  id: `${on}-${slot}`,
  slot,
  startsAt: asTimeOfDay(startsAt) as TimeOfDay,
  endsAt: asTimeOfDay(startsAt) as TimeOfDay,
  subject: 'Алгебра',
  room: null,
  teacher: '',
  isSubstituted: false,
  isCancelled: false,
  isHeld: true,
  topic: '',
  due:
    homework === ''
      ? []
      : [{ id: 'h', text: homework, dueOn: day(on), minutes: null, postedAt: '2026-11-20T10:00:00Z', files: [] }],
  given: [],
  marks: [],
  absence: null,
});
const AUTUMN: Holiday = { name: 'Осенние каникулы', from: day('2026-10-26'), to: day('2026-11-01') };

describe('a page of the diary', () => {
  it('has six days, and Sunday only with lessons', () => {
    expect(pageDays(MONDAY, [], []).map((each) => each.day)).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-28',
    ]);
    expect(pageDays(MONDAY, [lesson('2026-11-29', 1, '10:00')], [])).toHaveLength(7);
  });

  it('has the lessons of each day by the clock, two at one time by their number', () => {
    const [monday, tuesday] = pageDays(
      MONDAY,
      [
        lesson('2026-11-24', 1, '08:30'),
        lesson('2026-11-23', 2, '09:25'),
        lesson('2026-11-23', 1, '08:30'),
        lesson('2026-11-23', 0, '08:30'),
      ],
      [],
    );
    expect(monday?.lessons.map(({ slot }) => slot)).toEqual([0, 1, 2]);
    expect(tuesday?.lessons.map(({ slot }) => slot)).toEqual([1]);
  });

  it('names the holiday of a day, both ends included', () => {
    const unity: Holiday = { name: 'День народного единства', from: day('2026-11-04'), to: day('2026-11-04') };
    const days = pageDays(day('2026-11-02'), [], [unity]);
    expect(days.map(({ holiday }) => holiday)).toEqual([null, null, unity.name, null, null, null]);
  });

  it('is a vacation only when all of it lies in one', () => {
    const within = pageDays(day('2026-10-26'), [], [AUTUMN]);
    const partly = pageDays(day('2026-10-26'), [], [{ ...AUTUMN, to: day('2026-10-30') }]);
    const withLesson = pageDays(day('2026-10-26'), [lesson('2026-10-27', 1, '08:30')], [AUTUMN]);
    expect(vacationOf(within, [AUTUMN])).toBe(AUTUMN);
    expect(vacationOf(partly, [{ ...AUTUMN, to: day('2026-10-30') }])).toBeUndefined();
    expect(vacationOf(withLesson, [AUTUMN])).toBeUndefined();
  });
});

describe('the printed page', () => {
  const week = (perDay: number, homework: string): readonly DiaryDay[] =>
    pageDays(
      MONDAY,
      ['23', '24', '25', '26', '27', '28'].flatMap((date) =>
        Array.from({ length: perDay }, (_, slot) => lesson(`2026-11-${date}`, slot, '08:30', homework)),
      ),
      [],
    );

  it.each([
    [6, 'читать § 12', 'normal'],
    [8, 'читать § 12', 'normal'],
    [8, 'читать § 12, ответить на вопросы 1–5 письменно в тетради', 'tightest'],
    [6, 'читать § 12, ответить на вопросы 1–5 письменно в тетради', 'tight'],
  ])('%d lessons a day, each with «%s», are set %s', (perDay, homework, density) => {
    expect(printDensity(week(perDay, homework))).toBe(density);
  });
});
