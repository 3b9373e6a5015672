import { addDays, dayOf, isBetween, partsOf } from '../calendar/day.js';
import { listDue } from '../regulation/rhythm.js';
import { isOfLessons, listObligations } from './obligation.js';
import type { Role } from '../access/roles.js';
import type { Day, DayRange } from '../calendar/day.js';
import type { SchoolCalendar } from '../calendar/school-calendar.js';
import type { RegulationProfile } from '../regulation/regulation-profile.js';
import type { Rhythm } from '../regulation/rhythm.js';
import type { GradeRange } from '../regulation/setting.js';
import type { Obligation } from './obligation.js';

/** What tasks are dealt from. */
export interface DutyFacts {
  /** Academic years that touch the days, in order. */
  readonly years: readonly DayRange[];
  /** Their grading periods. */
  readonly periods: readonly (DayRange & { readonly grades: GradeRange })[];
  /** Their classes, each with its year. */
  readonly classes: readonly {
    readonly id: string;
    readonly grade: number | null;
    readonly year: DayRange;
  }[];
  /** Who teaches, and since when; null: still. */
  readonly teachers: readonly { readonly id: string; readonly from: Day; readonly to: Day | null }[];
}

/** Something to be done by a day: of a class, of a teacher, or of those who lead the school. */
export interface DutyTask {
  readonly code: string;
  /** The last day in time. */
  readonly dueOn: Day;
  /** First day of the stretch that it is about. */
  readonly since: Day;
  readonly roles: readonly Role[];
  readonly clause: string;
  readonly words: string;
  /** The class whose teacher does it. */
  readonly classId: string | null;
  /** The teacher who does it. */
  readonly personId: string | null;
}

/** Dated rhythms ask for no days of lessons. */
const NO_CALENDAR: SchoolCalendar = { weekdays: [], holidays: [] };

const monthStart = (day: Day): Day => {
  const { year, month } = partsOf(day);
  return dayOf(year, month, 1) ?? day;
};

/** Last day of the month of a day. */
const monthEnd = (day: Day): Day => addDays(monthStart(addDays(monthStart(day), 31)), -1);

const includes = ({ from, to }: GradeRange, grade: number | null): boolean =>
  grade === null || (grade >= from && grade <= to);

/** The stretch that a task is about: the month, the days since the time before, or its day alone. */
function sinceOf(rhythm: Rhythm, dueOn: Day): Day {
  if (rhythm.kind === 'monthly') return monthStart(dueOn);
  return rhythm.kind === 'every' ? addDays(dueOn, 1 - rhythm.days) : dueOn;
}

/** Last days in time of a rhythm in the stretch, for a year: what is due every so many days is counted from its first day. */
function listDates(
  rhythm: Rhythm,
  stretch: DayRange,
  year: DayRange,
  periods: readonly DayRange[],
): readonly Day[] {
  if (rhythm.kind === 'daily') return [];
  const facts = { calendar: NO_CALENDAR, periods, years: [year], doneOn: addDays(year.from, -1) };
  if (rhythm.kind !== 'every' && rhythm.kind !== 'monthly') return listDue(rhythm, stretch, facts);
  const own = { from: year.from, to: rhythm.kind === 'every' ? year.to : monthEnd(year.to) };
  return listDue(rhythm, own, facts).filter((day) => isBetween(day, stretch.from, stretch.to));
}

/** Whom a task is dealt to. */
interface Place {
  readonly classId: string | null;
  readonly personId: string | null;
  readonly year: DayRange;
  readonly periods: readonly DayRange[];
  /** First and last day on which somebody is there to do it; null: no bound. */
  readonly from: Day | null;
  readonly to: Day | null;
}

/** One place a class for class teachers, one a teacher, and one for those who lead the school together. */
function placesOf({ roles }: Obligation, covered: GradeRange, facts: DutyFacts): readonly Place[] {
  const periodsIn = ({ from, to }: DayRange, grade: number | null) =>
    facts.periods.filter(
      (period) => period.from >= from && period.to <= to && includes(period.grades, grade),
    );
  const school = roles.filter((role) => role !== 'class_teacher' && role !== 'teacher');
  return [
    ...(roles.includes('class_teacher') ? facts.classes : [])
      .filter(({ grade }) => includes(covered, grade))
      .map(({ id, grade, year }) => ({
        classId: id,
        personId: null,
        year,
        periods: periodsIn(year, grade),
        from: year.from,
        to: monthEnd(year.to),
      })),
    ...(roles.includes('teacher') ? facts.teachers : []).flatMap(({ id, from, to }) =>
      facts.years.map((year) => ({
        classId: null,
        personId: id,
        year,
        periods: periodsIn(year, null),
        from,
        to,
      })),
    ),
    ...(school.length > 0 ? facts.years : []).map((year) => ({
      classId: null,
      personId: null,
      year,
      periods: periodsIn(year, null),
      from: null,
      to: null,
    })),
  ];
}

const rolesAt = ({ roles }: Obligation, { classId, personId }: Place): readonly Role[] =>
  roles.filter((role) =>
    classId !== null
      ? role === 'class_teacher'
      : personId !== null
        ? role === 'teacher'
        : role !== 'class_teacher' && role !== 'teacher',
  );

/** Tasks of a profile within the stretch. */
function listOfProfile(profile: RegulationProfile, stretch: DayRange, facts: DutyFacts): readonly DutyTask[] {
  const covered = profile.gradesCovered.value;
  return listObligations(profile)
    .filter((one) => !isOfLessons(one))
    .flatMap((obligation) =>
      placesOf(obligation, covered, facts).flatMap((place) =>
        obligation.rhythms.flatMap((rhythm) =>
          listDates(rhythm, stretch, place.year, place.periods)
            .filter(
              (day) => (place.from === null || day >= place.from) && (place.to === null || day <= place.to),
            )
            .map((dueOn) => ({
              code: obligation.code,
              dueOn,
              since: sinceOf(rhythm, dueOn),
              roles: rolesAt(obligation, place),
              clause: obligation.clause,
              words: obligation.words,
              classId: place.classId,
              personId: place.personId,
            })),
        ),
      ),
    );
}

/** What a task is known by. */
export const keyOfTask = (task: Pick<DutyTask, 'code' | 'dueOn' | 'classId' | 'personId'>): string =>
  [task.code, task.dueOn, task.classId ?? '', task.personId ?? ''].join(' ');

/** Stretches of days that follow one profile each. */
function stretchesOf(
  days: readonly Day[],
  profileOf: (day: Day) => RegulationProfile,
): readonly (DayRange & { readonly profile: RegulationProfile })[] {
  const found: { from: Day; to: Day; profile: RegulationProfile }[] = [];
  for (const day of days) {
    const [profile, last] = [profileOf(day), found.at(-1)];
    if (last?.profile === profile) last.to = day;
    else found.push({ from: day, to: day, profile });
  }
  return found;
}

/**
 * The tasks whose last day in time is one of the days, each once, by that day: by the regulation of the day, for whoever
 * holds the role in it. Nothing is stored of a task that nobody has touched.
 */
export function listDutyTasks(
  days: readonly Day[],
  profileOf: (day: Day) => RegulationProfile,
  facts: DutyFacts,
): readonly DutyTask[] {
  const all = stretchesOf(days, profileOf).flatMap(({ profile, from, to }) =>
    listOfProfile(profile, { from, to }, facts),
  );
  const once = new Map<string, DutyTask>();
  for (const task of all) {
    const before = once.get(keyOfTask(task));
    // The longest stretch is told where several rhythms meet on a day.
    if (before === undefined || task.since < before.since) once.set(keyOfTask(task), task);
  }
  return [...once.values()].sort((one, other) =>
    one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0,
  );
}
