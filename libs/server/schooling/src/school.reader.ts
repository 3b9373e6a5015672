import { dayIn, sql } from '@zhurnal/platform';
import type { Clock, ReadTx } from '@zhurnal/platform';
import { Fault } from '@zhurnal/platform';
import type { Language } from '@zhurnal/rules';
import type { PeriodKind } from './grading-period.entity.js';

export interface SchoolFacts {
  readonly name: string;
  readonly shortName: string;
  readonly timeZone: string;
  readonly weekdays: readonly number[];
  /** The regulation as text: `regulationOf` tells what holds on a day. */
  readonly profile: string;
  /** Language of workbooks and forms that the school saves. */
  readonly printLanguage: Language;
}

export interface YearFacts {
  readonly id: string;
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

export interface PeriodFacts {
  readonly id: string;
  readonly yearId: string;
  readonly kind: PeriodKind;
  readonly number: number;
  readonly name: string;
  readonly gradeFrom: number;
  readonly gradeTo: number;
  readonly startsOn: string;
  readonly endsOn: string;
}

export interface HolidayFacts {
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly gradeFrom: number | null;
  readonly gradeTo: number | null;
}

const SCHOOL = sql(
  'schooling.school',
  `select name, short_name as "shortName", time_zone as "timeZone", weekdays, regulation as profile, print_language as "printLanguage" from school where school_id = $1`,
);
const YEAR = sql(
  'schooling.year',
  `select id, name, starts_on as "startsOn", ends_on as "endsOn" from academic_year
    where school_id = $1 and deleted_at is null
    order by starts_on <= $2::date desc, abs(starts_on - $2::date) limit 1`,
);
const PERIODS = sql(
  'schooling.periods',
  `select id, year_id as "yearId", kind, number, name, grade_from as "gradeFrom", grade_to as "gradeTo",
      starts_on as "startsOn", ends_on as "endsOn"
     from grading_period where school_id = $1 and year_id = $2 and deleted_at is null order by grade_from, starts_on`,
);
const PERIOD_OF = sql(
  'schooling.period-of',
  `select id, year_id as "yearId", kind, number, name, grade_from as "gradeFrom", grade_to as "gradeTo",
      starts_on as "startsOn", ends_on as "endsOn"
     from grading_period
    where school_id = $1 and deleted_at is null and kind <> 'year' and $2::date between starts_on and ends_on
      and ($3::int is null or $3::int between grade_from and grade_to)
    order by grade_from limit 1`,
);
const HOLIDAYS = sql(
  'schooling.holidays',
  `select name, starts_on as "startsOn", ends_on as "endsOn", grade_from as "gradeFrom", grade_to as "gradeTo"
     from holiday where school_id = $1 and year_id = $2 and deleted_at is null order by starts_on, name`,
);

/** The school of the transaction. */
export async function getSchool(tx: ReadTx): Promise<SchoolFacts> {
  const school = await tx.find<SchoolFacts>(SCHOOL);
  if (!school) throw new Fault('NOT_FOUND', 'There is no such school.');
  return school;
}

/** What day it is in the school. */
export async function todayOf(tx: ReadTx, clock: Clock): Promise<string> {
  return dayIn((await getSchool(tx)).timeZone, clock.now());
}

/** The year a day belongs to: the last that has begun, before the first one the first. */
export async function findYear(tx: ReadTx, day: string): Promise<YearFacts | undefined> {
  return tx.find<YearFacts>(YEAR, [day]);
}

/** Periods of a year, by grades and days. */
export async function listPeriods(tx: ReadTx, yearId: string): Promise<PeriodFacts[]> {
  return tx.rows<PeriodFacts>(PERIODS, [yearId]);
}

/** The period in which a day of a grade lies; none in the breaks. A class without a grade takes the first that fits. */
export async function findPeriod(
  tx: ReadTx,
  gradeLevel: number | null,
  day: string,
): Promise<PeriodFacts | undefined> {
  return tx.find<PeriodFacts>(PERIOD_OF, [day, gradeLevel]);
}

/** Days without lessons in a year. */
export async function listHolidays(tx: ReadTx, yearId: string): Promise<HolidayFacts[]> {
  return tx.rows<HolidayFacts>(HOLIDAYS, [yearId]);
}
