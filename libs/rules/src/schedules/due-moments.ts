import { addDays, dayOf, partsOf } from '../calendar/day.js';
import { listDue } from '../regulation/rhythm.js';
import type { Day, DayRange } from '../calendar/day.js';
import type { SchoolCalendar } from '../calendar/school-calendar.js';
import type { RegulationProfile } from '../regulation/regulation-profile.js';
import type { Rhythm } from '../regulation/rhythm.js';
import type { GradeRange } from '../regulation/setting.js';
import { listScheduled } from './scheduled.js';
import type { Scheduled, ScheduleCode } from './scheduled.js';

/** What moments are dealt from: the academic years of a school as they stand. */
export interface ScheduleFacts {
  readonly calendar: SchoolCalendar;
  readonly years: readonly (DayRange & { readonly id: string })[];
  readonly periods: readonly (DayRange & {
    readonly id: string;
    readonly yearId: string;
    readonly grades: GradeRange;
  })[];
  readonly classes: readonly {
    readonly id: string;
    readonly yearId: string;
    readonly grade: number | null;
  }[];
}

/** Something that a school owes by its calendar, once. */
export interface DueMoment {
  readonly code: ScheduleCode;
  /** The clauses that ask for it; none: the product does it by itself. */
  readonly clauses: readonly string[];
  /**
   * Which one of its kind: the month, the day, the period, the number of the fortnight, with the class where there is one for
   * each. Does not change when the day of it moves.
   */
  readonly occurrence: string;
  /** What it is about, both included. */
  readonly from: Day;
  readonly to: Day;
  /** When it is done: day and minutes after midnight, by the clocks of the school. */
  readonly day: Day;
  readonly minutes: number;
  readonly classId: string | null;
  readonly periodId: string | null;
}

/** One time of a rhythm. */
interface Time {
  readonly key: string;
  readonly from: Day;
  readonly to: Day;
  readonly day: Day;
  readonly periodId: string | null;
}

type Year = ScheduleFacts['years'][number];
type Period = ScheduleFacts['periods'][number];

const monthStart = (day: Day): Day => {
  const { year, month } = partsOf(day);
  return dayOf(year, month, 1) ?? day;
};
const monthEnd = (day: Day): Day => addDays(monthStart(addDays(monthStart(day), 31)), -1);
const later = (one: Day, other: Day): Day => (one > other ? one : other);

/** A year is over with its last period: what is monthly ends with that month. */
function teachingOf(year: Year, periods: readonly Period[]): DayRange {
  const ends = periods.filter(({ yearId }) => yearId === year.id).map(({ to }) => to);
  return { from: year.from, to: ends.length === 0 ? year.to : ends.reduce(later) };
}

const overlap = (one: GradeRange, other: GradeRange): boolean => one.from <= other.to && other.from <= one.to;

/** The times of a rhythm in a year, for the periods of some grades. */
function timesOf(rhythm: Rhythm, year: Year, periods: readonly Period[], facts: ScheduleFacts): Time[] {
  const whole = teachingOf(year, facts.periods);
  const due = (range: DayRange): readonly Day[] =>
    listDue(rhythm, range, {
      calendar: facts.calendar,
      periods: [],
      years: [whole],
      doneOn: addDays(whole.from, -1),
    });
  const plain = { periodId: null };
  switch (rhythm.kind) {
    case 'daily':
      return due(whole).map((day) => ({ key: day, from: day, to: day, day, ...plain }));
    case 'every':
      return due(whole).map((day, at) => ({
        ...{ key: `${year.id}/${at + 1}`, from: addDays(day, 1 - rhythm.days), to: day, day },
        ...plain,
      }));
    case 'monthly':
      return due({ from: whole.from, to: monthEnd(whole.to) }).map((day) => ({
        ...{ key: day.slice(0, 7), from: later(monthStart(day), whole.from), to: day, day },
        ...plain,
      }));
    case 'period':
    case 'period_start':
      return periods.map(({ id, from, to }) => {
        const day = addDays(rhythm.kind === 'period' ? to : from, rhythm.days);
        return { key: id, from, to, day, periodId: id };
      });
    case 'year':
      return [{ key: year.id, ...whole, day: addDays(whole.to, rhythm.days), ...plain }];
    case 'on':
      return due(whole).map((day) => ({ key: day, from: day, to: day, day, ...plain }));
  }
}

/** Times of everything that is done every night, school year or not. */
function nightsOf(stretch: DayRange): Time[] {
  const nights: Time[] = [];
  for (let day = stretch.from; day <= stretch.to; day = addDays(day, 1))
    nights.push({ key: day, from: day, to: day, day, periodId: null });
  return nights;
}

function momentsOf(scheduled: Scheduled, { profile, facts, stretch }: Ask): DueMoment[] {
  const { code, clauses, minutes } = scheduled;
  const make = (time: Time, classId: string | null): DueMoment => ({
    ...{ code, clauses, minutes, classId, from: time.from, to: time.to, day: time.day },
    occurrence: classId === null ? time.key : `${time.key} ${classId}`,
    periodId: time.periodId,
  });
  if (scheduled.rhythm === 'nightly') return nightsOf(stretch).map((time) => make(time, null));
  const { rhythm } = scheduled;
  const covered = profile.gradesCovered.value;
  return facts.years.flatMap((year) => {
    const periods = facts.periods.filter(
      ({ yearId, grades }) => yearId === year.id && overlap(grades, covered),
    );
    if (scheduled.each === 'school')
      return timesOf(rhythm, year, periods, facts).map((time) => make(time, null));
    return facts.classes
      .filter(
        ({ yearId, grade }) =>
          yearId === year.id && (grade === null || (grade >= covered.from && grade <= covered.to)),
      )
      .flatMap(({ id, grade }) =>
        timesOf(
          rhythm,
          year,
          periods.filter(({ grades }) => grade === null || covers(grade, grades)),
          facts,
        ).map((time) => make(time, id)),
      );
  });
}

const covers = (grade: number, { from, to }: GradeRange): boolean => grade >= from && grade <= to;

interface Ask {
  readonly profile: RegulationProfile;
  readonly facts: ScheduleFacts;
  readonly stretch: DayRange;
}

/**
 * What a school owes by its calendar on the days from–to, in order: by the regulation that holds on the day, each occurrence
 * once. The same question about overlapping days gives the same occurrences.
 */
export function dueMoments(
  regulationOn: (day: Day) => RegulationProfile,
  facts: ScheduleFacts,
  from: Day,
  to: Day,
): readonly DueMoment[] {
  const profiles = new Map<RegulationProfile, Set<Day>>();
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const profile = regulationOn(day);
    profiles.set(profile, (profiles.get(profile) ?? new Set()).add(day));
  }
  const found = new Map<string, DueMoment>();
  for (const [profile, days] of profiles)
    for (const scheduled of listScheduled(profile))
      for (const moment of momentsOf(scheduled, { profile, facts, stretch: { from, to } }))
        if (days.has(moment.day)) {
          const key = `${moment.code} ${moment.occurrence}`;
          if (!found.has(key)) found.set(key, moment);
        }
  return [...found.values()].sort(
    (one, other) =>
      one.day.localeCompare(other.day) ||
      one.minutes - other.minutes ||
      one.code.localeCompare(other.code) ||
      one.occurrence.localeCompare(other.occurrence),
  );
}
