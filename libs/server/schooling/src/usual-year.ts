import { FEDERAL_PROFILE, addDays, asDay, dayOf, weekdayOf } from '@zhurnal/rules';
import type { Day, GradePeriods, PeriodKind, RegulationSettings } from '@zhurnal/rules';
import type { NewBells, NewHoliday, NewPeriod, NewYear } from './open-school.js';

function day(year: number, month: number, dayOfMonth: number): Day {
  const found = dayOf(year, month, dayOfMonth);
  if (!found) throw new RangeError(`no day ${year}-${month}-${dayOfMonth}`);
  return found;
}

/** The nearest Sunday (7) or Saturday (6) on or before a day. */
const lastBefore = (weekday: 6 | 7, at: Day): Day => addDays(at, -((weekdayOf(at) - weekday + 7) % 7));

/** Public holidays that fall into the teaching months: month, day, name. */
const PUBLIC_HOLIDAYS: readonly (readonly [number, number, string])[] = [
  [11, 4, 'День народного единства'],
  [2, 23, 'День защитника Отечества'],
  [3, 8, 'Международный женский день'],
  [5, 1, 'Праздник Весны и Труда'],
  [5, 9, 'День Победы'],
];

interface Breaks {
  readonly autumn: NewHoliday;
  readonly winter: NewHoliday;
  readonly spring: NewHoliday;
  readonly firstGrade: NewHoliday;
}

/**
 * School breaks as the Ministry's letters of recent years recommend them: nine days around the end of October, from
 * 31 December to the first Sunday from 9 January on, nine days from the last Saturday of March; the first grade has
 * nine days more in February.
 */
function listBreaks(autumnYear: number): Breaks {
  const springYear = autumnYear + 1;
  const autumnEnd = lastBefore(7, day(autumnYear, 11, 4));
  const springStart = lastBefore(6, day(springYear, 3, 31));
  const februaryStart = lastBefore(6, day(springYear, 2, 14));
  const nineDays = (name: string, from: Day): NewHoliday => ({
    name,
    startsOn: from,
    endsOn: addDays(from, 8),
  });
  return {
    autumn: nineDays('Осенние каникулы', addDays(autumnEnd, -8)),
    winter: {
      name: 'Зимние каникулы',
      startsOn: day(autumnYear, 12, 31),
      endsOn: lastBefore(7, day(springYear, 1, 15)),
    },
    spring: nineDays('Весенние каникулы', springStart),
    firstGrade: {
      ...nineDays('Дополнительные каникулы первоклассников', februaryStart),
      gradeFrom: 1,
      gradeTo: 1,
    },
  };
}

const before = (at: string): Day => addDays(asDay(at) ?? day(1900, 1, 1), -1);
const after = (at: string): Day => addDays(asDay(at) ?? day(1900, 1, 1), 1);

/** The last grade of a regulation; a journal may have evening classes above it, which go with it. */
const [LAST_GRADE, BEYOND] = [11, 12];

const NAMES: Readonly<Record<PeriodKind, string>> = {
  quarter: 'четверть',
  trimester: 'триместр',
  semester: 'полугодие',
};

/** Days on which each kind of period begins and ends. */
function listStretches(
  kind: PeriodKind,
  springYear: number,
  { autumn, winter, spring }: Breaks,
  [first, last]: readonly [string, string],
): readonly (readonly [string, string])[] {
  const ofWinter = [before(winter.startsOn), after(winter.endsOn)] as const;
  if (kind === 'semester')
    return [
      [first, ofWinter[0]],
      [ofWinter[1], last],
    ];
  if (kind === 'trimester') {
    const [december, march] = [day(springYear - 1, 12, 1), day(springYear, 3, 1)];
    return [
      [first, before(december)],
      [december, before(march)],
      [march, last],
    ];
  }
  return [
    [first, before(autumn.startsOn)],
    [after(autumn.endsOn), ofWinter[0]],
    [ofWinter[1], before(spring.startsOn)],
    [after(spring.endsOn), last],
  ];
}

/**
 * The usual Russian year that begins in autumn of `autumnYear`: the periods that the regulation names for its grades,
 * the recommended breaks and the public holidays. The first period begins and the last ends so that `first` and `last`
 * are inside; without them lessons run from 1 September to 26 May.
 */
export function usualYear(
  autumnYear: number,
  bounds: { readonly first?: string | undefined; readonly last?: string | undefined } = {},
  { periodKinds }: Pick<RegulationSettings, 'periodKinds'> = FEDERAL_PROFILE,
): NewYear {
  const springYear = autumnYear + 1;
  const { autumn, winter, spring, firstGrade } = listBreaks(autumnYear);
  const usualFirst = day(autumnYear, 9, 1);
  const usualLast = day(springYear, 5, 26);
  const first = bounds.first !== undefined && bounds.first < usualFirst ? bounds.first : usualFirst;
  const last = bounds.last !== undefined && bounds.last > usualLast ? bounds.last : usualLast;
  const breaks = { autumn, winter, spring, firstGrade };
  const periodsOf = ({ grades, kind }: GradePeriods): NewPeriod[] =>
    listStretches(kind, springYear, breaks, [first, last]).map(([startsOn, endsOn], at) => ({
      kind,
      number: at + 1,
      name: `${at + 1} ${NAMES[kind]}`,
      gradeFrom: grades.from,
      gradeTo: grades.to === LAST_GRADE ? BEYOND : grades.to,
      startsOn,
      endsOn,
    }));
  return {
    name: `${autumnYear}/${springYear}`,
    startsOn: first,
    endsOn: last > day(springYear, 8, 31) ? last : day(springYear, 8, 31),
    periods: periodKinds.value.flatMap(periodsOf),
    holidays: [
      autumn,
      winter,
      spring,
      firstGrade,
      ...PUBLIC_HOLIDAYS.map(([month, dayOfMonth, name]) => {
        const at = day(month > 8 ? autumnYear : springYear, month, dayOfMonth);
        return { name, startsOn: at, endsOn: at };
      }),
    ],
  };
}

/** Eight lessons of 45 minutes from 08:30, with the longer breaks after the second, third and fourth. */
export const USUAL_BELLS: NewBells = {
  name: 'Основное',
  slots: [
    { number: 1, startsAt: '08:30', endsAt: '09:15' },
    { number: 2, startsAt: '09:25', endsAt: '10:10' },
    { number: 3, startsAt: '10:30', endsAt: '11:15' },
    { number: 4, startsAt: '11:35', endsAt: '12:20' },
    { number: 5, startsAt: '12:40', endsAt: '13:25' },
    { number: 6, startsAt: '13:35', endsAt: '14:20' },
    { number: 7, startsAt: '14:30', endsAt: '15:15' },
    { number: 8, startsAt: '15:25', endsAt: '16:10' },
  ],
};
