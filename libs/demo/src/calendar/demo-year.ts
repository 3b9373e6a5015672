import { academicYearOf, addDays, dayOf, isBetween, listDays, weekdayOf } from '@zhurnal/rules';
import type { Day, DayRange } from '@zhurnal/rules';

/** Days without lessons, for all grades or for some. */
export interface DemoHoliday extends DayRange {
  readonly name: string;
  readonly grades: { readonly from: number; readonly to: number } | null;
}

/** One academic year as its calendar tells it; follows from the year's number alone. */
export interface DemoYear {
  readonly startYear: number;
  readonly name: string;
  /** 1 September to 31 August. */
  readonly from: Day;
  readonly to: Day;
  /** Last day with lessons. */
  readonly lastLesson: Day;
  readonly quarters: readonly DayRange[];
  readonly semesters: readonly DayRange[];
  readonly holidays: readonly DemoHoliday[];
  /** Days on which at least the older grades have lessons, in order. */
  readonly schoolDays: readonly Day[];
  isSchoolDay(day: Day, grade: number): boolean;
}

function at(year: number, month: number, day: number): Day {
  const found = dayOf(year, month, day);
  if (found === undefined) throw new RangeError(`no day ${year}-${month}-${day}`);
  return found;
}

const mondayFrom = (day: Day): Day => addDays(day, (8 - weekdayOf(day)) % 7);
/** The day itself, or the Friday before when it falls on a weekend. */
const workingDayTo = (day: Day): Day => addDays(day, -Math.max(0, weekdayOf(day) - 5));

/** A day off that falls on a weekend moves to the next Monday. */
function dayOff(name: string, day: Day): DemoHoliday {
  const moved = weekdayOf(day) > 5 ? mondayFrom(day) : day;
  return { name, from: moved, to: moved, grades: null };
}

/** The academic year that contains the day, with the calendar the ministry recommends. */
export function demoYearOf(day: Day): DemoYear {
  const startYear = academicYearOf(day);
  const next = startYear + 1;
  const autumnEnd = addDays(mondayFrom(at(startYear, 10, 30)), -1);
  const autumn = { from: addDays(autumnEnd, -8), to: autumnEnd };
  const winter = { from: at(startYear, 12, 31), to: addDays(mondayFrom(at(next, 1, 9)), -1) };
  const springEnd = addDays(mondayFrom(at(next, 3, 31)), -1);
  const spring = { from: addDays(springEnd, -8), to: springEnd };
  const february = addDays(mondayFrom(at(next, 2, 15)), -2);
  const [from, to] = [at(startYear, 9, 1), at(next, 8, 31)];
  const lastLesson = workingDayTo(at(next, 5, 26));
  const holidays: readonly DemoHoliday[] = [
    { name: 'Осенние каникулы', ...autumn, grades: null },
    dayOff('День народного единства', at(startYear, 11, 4)),
    { name: 'Зимние каникулы', ...winter, grades: null },
    { name: 'Дополнительные каникулы', from: february, to: addDays(february, 8), grades: { from: 1, to: 1 } },
    dayOff('День защитника Отечества', at(next, 2, 23)),
    dayOff('Международный женский день', at(next, 3, 8)),
    { name: 'Весенние каникулы', ...spring, grades: null },
    dayOff('Праздник Весны и Труда', at(next, 5, 1)),
    dayOff('День Победы', at(next, 5, 9)),
    { name: 'Летние каникулы', from: addDays(lastLesson, 1), to, grades: null },
  ];
  const isSchoolDay = (wanted: Day, grade: number): boolean =>
    weekdayOf(wanted) <= 5 &&
    isBetween(wanted, from, lastLesson) &&
    !holidays.some(
      (holiday) =>
        isBetween(wanted, holiday.from, holiday.to) &&
        (holiday.grades === null || (grade >= holiday.grades.from && grade <= holiday.grades.to)),
    );
  const secondHalf = addDays(winter.to, 1);
  return {
    startYear,
    name: `${startYear}/${next}`,
    from,
    to,
    lastLesson,
    quarters: [
      { from, to: addDays(autumn.from, -1) },
      { from: addDays(autumn.to, 1), to: addDays(winter.from, -1) },
      { from: secondHalf, to: addDays(spring.from, -1) },
      { from: addDays(spring.to, 1), to: lastLesson },
    ],
    semesters: [
      { from, to: addDays(winter.from, -1) },
      { from: secondHalf, to: lastLesson },
    ],
    holidays,
    schoolDays: listDays(from, lastLesson).filter((each) => isSchoolDay(each, 11)),
    isSchoolDay,
  };
}
