import { newId, sql } from '@zhurnal/platform';
import type { WriteTx } from '@zhurnal/platform';
import { AcademicYear } from './academic-year.entity.js';
import { BellSchedule } from './bell-schedule.entity.js';
import { BellSlot } from './bell-slot.entity.js';
import { GradingPeriod } from './grading-period.entity.js';
import type { PeriodKind } from './grading-period.entity.js';
import { Holiday } from './holiday.entity.js';

/** A stretch of days, both ends included, for the grades from–to. */
export interface NewPeriod {
  readonly kind: PeriodKind;
  readonly number: number;
  readonly name: string;
  readonly gradeFrom: number;
  readonly gradeTo: number;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** Days without lessons; without grades they are for all. */
export interface NewHoliday {
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly gradeFrom?: number | undefined;
  readonly gradeTo?: number | undefined;
}

export interface NewBells {
  readonly name: string;
  readonly slots: readonly { readonly number: number; readonly startsAt: string; readonly endsAt: string }[];
}

export interface NewYear {
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly periods: readonly NewPeriod[];
  readonly holidays: readonly NewHoliday[];
}

/** Everything a school needs before its first class. */
export interface SchoolDescription {
  readonly name: string;
  readonly shortName?: string | undefined;
  /** IANA name: 'Europe/Moscow'. */
  readonly timeZone: string;
  /** Days of the week with lessons, 1 is Monday. */
  readonly weekdays?: readonly number[] | undefined;
  /** Id of the regulation profile. */
  readonly profile?: string | undefined;
  readonly year: NewYear;
  readonly bells?: readonly NewBells[] | undefined;
}

export interface OpenedSchool {
  readonly yearId: string;
  readonly periodIds: readonly string[];
  readonly bellScheduleIds: readonly string[];
}

const ADD_SCHOOL = sql(
  'schooling.school.add',
  `insert into school (school_id, name, short_name, time_zone, weekdays, profile) values ($1, $2, $3, $4, $5, $6)`,
);
const ADD_TO_DIRECTORY = sql(
  'schooling.school.add-to-directory',
  `insert into directory_school (school_id, name) values ($1, $2)`,
);

/** Opens a school under the id of the transaction: its row, its place in the directory, its first year and bells. */
export async function openSchool(tx: WriteTx, school: SchoolDescription): Promise<OpenedSchool> {
  const { name, shortName = name, timeZone, weekdays = [1, 2, 3, 4, 5], profile = 'federal' } = school;
  await tx.rows(ADD_SCHOOL, [name, shortName, timeZone, weekdays, profile]);
  await tx.rows(ADD_TO_DIRECTORY, [name]);
  const { yearId, periodIds } = await openYear(tx, school.year);
  const bellScheduleIds: string[] = [];
  for (const bells of school.bells ?? []) bellScheduleIds.push(await hangBells(tx, yearId, bells));
  return { yearId, periodIds, bellScheduleIds };
}

/** Opens a year with its periods and holidays. */
export async function openYear(
  tx: WriteTx,
  year: NewYear,
): Promise<{ readonly yearId: string; readonly periodIds: readonly string[] }> {
  tx.announce({ topic: 'settings', keys: ['school'] });
  const yearId = newId<'year'>();
  await tx.insert(AcademicYear, [
    {
      id: yearId,
      name: year.name,
      startsOn: year.startsOn,
      endsOn: year.endsOn,
      archivedAt: null,
      archivedBy: null,
    },
  ]);
  const periods = year.periods.map((period) => ({ ...period, id: newId<'period'>(), yearId }));
  await tx.insert(GradingPeriod, periods);
  await tx.insert(
    Holiday,
    year.holidays.map(({ name, startsOn, endsOn, gradeFrom = null, gradeTo = null }) => {
      return { id: newId(), yearId, name, startsOn, endsOn, gradeFrom, gradeTo };
    }),
  );
  return { yearId, periodIds: periods.map(({ id }) => id) };
}

/** Adds a bell schedule to a year; answers its id. */
export async function hangBells(tx: WriteTx, yearId: string, { name, slots }: NewBells): Promise<string> {
  tx.announce({ topic: 'settings', keys: ['school'] });
  const scheduleId = newId<'bells'>();
  await tx.insert(BellSchedule, [{ id: scheduleId, yearId, name }]);
  await tx.insert(
    BellSlot,
    slots.map(({ number, startsAt, endsAt }) => ({ id: newId(), scheduleId, number, startsAt, endsAt })),
  );
  return scheduleId;
}
