import { academicYearOf, asDay, isBetween, listDays, weekdayOf } from '@zhurnal/rules';
import type { Day, DayRange } from '@zhurnal/rules';
import { usualYear } from '@zhurnal/schooling';

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
  /** The last day with lessons of each quarter. */
  readonly lastDays: readonly Day[];
  /** Days on which at least the older grades have lessons, in order. */
  readonly schoolDays: readonly Day[];
  isSchoolDay(day: Day, grade: number): boolean;
}

function day(text: string): Day {
  const found = asDay(text);
  if (found === undefined) throw new RangeError(`no day ${text}`);
  return found;
}

/** The academic year that contains the day: the one a newly opened school gets, with five days a week. */
export function demoYearOf(wanted: Day): DemoYear {
  const startYear = academicYearOf(wanted);
  const usual = usualYear(startYear);
  const periods = (kind: string): readonly DayRange[] =>
    usual.periods
      .filter((period) => period.kind === kind)
      .map(({ startsOn, endsOn }) => ({ from: day(startsOn), to: day(endsOn) }));
  const quarters = periods('quarter');
  const holidays = usual.holidays.map(({ name, startsOn, endsOn, gradeFrom, gradeTo }): DemoHoliday => ({
    name,
    from: day(startsOn),
    to: day(endsOn),
    grades: gradeFrom === undefined || gradeTo === undefined ? null : { from: gradeFrom, to: gradeTo },
  }));
  const from = day(usual.startsOn);
  const lastLesson = quarters[quarters.length - 1]?.to ?? from;
  const isSchoolDay = (at: Day, grade: number): boolean =>
    weekdayOf(at) <= 5 &&
    isBetween(at, from, lastLesson) &&
    !holidays.some(
      ({ grades, ...days }) =>
        isBetween(at, days.from, days.to) &&
        (grades === null || (grade >= grades.from && grade <= grades.to)),
    );
  const schoolDays = listDays(from, lastLesson).filter((each) => isSchoolDay(each, 11));
  return {
    startYear,
    name: usual.name,
    from,
    to: day(usual.endsOn),
    lastLesson,
    quarters,
    semesters: periods('semester'),
    holidays,
    lastDays: quarters.flatMap(({ from: begins, to }) =>
      schoolDays.filter((each) => isBetween(each, begins, to)).slice(-1),
    ),
    schoolDays,
    isSchoolDay,
  };
}
