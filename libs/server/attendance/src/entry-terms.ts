import {
  asTimeOfDay,
  closedPeriodOf,
  closingOn,
  deadlinesOf,
  followsBells,
  hasTerms,
  objectToEntry,
  objectToSilence,
} from '@zhurnal/rules';
import type {
  Day,
  DayRange,
  Deadlines,
  EntryPart,
  GroupClosing,
  PartStanding,
  Refusal,
  RegulationProfile,
  SchoolTime,
  Weekday,
} from '@zhurnal/rules';
import { dayIn, instantIn, sql } from '@zhurnal/platform';
import type { ReadTx } from '@zhurnal/platform';

/**
 * SQL: what terms are counted by, from the day `from` on: the school's zone, its weekdays, and the days that fall out or
 * are worked for everybody. Holidays of some grades only are days of lessons for the others.
 */
export function schoolTimeOf(from: string): string {
  return `(select json_build_object('timeZone', s.time_zone, 'weekdays', s.weekdays,
      'holidays', (select coalesce(json_agg(json_build_object('from', f.starts_on, 'to', f.ends_on)), '[]') from (
        select h.starts_on, h.ends_on from holiday h
         where h.school_id = $1 and h.grade_from is null and h.ends_on >= ${from} and h.deleted_at is null
        union all
        select d.from_date, d.to_date from school_day d
         where d.school_id = $1 and d.as_weekday is null and d.to_date >= ${from} and d.deleted_at is null and not exists (
           select from school_day_class c where c.school_id = $1 and c.day_id = d.id and c.deleted_at is null)) f),
      'workdays', (select coalesce(json_agg(d.from_date), '[]') from school_day d
        where d.school_id = $1 and d.as_weekday is not null and d.from_date >= ${from} and d.deleted_at is null))
     from school s where s.school_id = $1)`;
}

// $2 days, $3 whether terms follow their bells.
const TERM_FACTS = sql(
  'attendance.terms',
  `select ${schoolTimeOf('(select min(x) from unnest($2::date[]) x)')} as "schoolTime",
          (select coalesce(json_object_agg(e.date, e.ends), '{}') from (
             select l.date, to_char(max(l.ends_at), 'HH24:MI') as ends from lesson l
              where $3::boolean and l.school_id = $1 and l.date = any($2::date[]) and l.cancelled_at is null and l.deleted_at is null
              group by l.date) e) as "lastEnds"`,
);

/** What the school's rows say about time. */
export interface SchoolTimeRow {
  readonly timeZone: string;
  readonly weekdays: readonly Weekday[];
  readonly holidays: readonly DayRange[];
  readonly workdays: readonly Day[];
}

type LastEnds = Readonly<Record<string, string>>;

/** The last end of a lesson that the school has on each of the days; asked only where terms follow bells. */
export async function findLastEnds(tx: ReadTx, days: readonly string[]): Promise<LastEnds> {
  return (await tx.find<TermFacts>(TERM_FACTS, [[...new Set(days)], true]))?.lastEnds ?? {};
}

interface TermFacts {
  readonly schoolTime: SchoolTimeRow;
  readonly lastEnds: LastEnds;
}

/** Where an entry belongs, as far as its terms depend on it. */
export interface EntryAt {
  readonly day: Day;
  /** Days that the kind of work has for being checked. */
  readonly checkDays?: number;
  /** What was closed for the group; null or left out: nothing. */
  readonly closing?: GroupClosing | null;
  /** The reason for being late is given, now or before. */
  readonly isExplained?: boolean;
  /** Last day of the grading period, for what is entered for a period. */
  readonly periodEnds?: Day | null;
  /** When a result came to the school, for what is received. */
  readonly receivedAt?: number | null;
}

/** On what an entry rests besides its term: an admitted correction passes the lock, and nothing else. */
export type EntryBasis = 'correction';

/** How the parts of the record stand at one instant. */
export interface EntryTerms {
  readonly standingOf: (part: EntryPart, at: EntryAt) => PartStanding;
  /** The last day in time by the school's clock: before the lock once locked, else before it is late; null: no term. */
  readonly lastDayOf: (standing: PartStanding) => Day | null;
  /** The refusal of an entry that is locked, or late without a reason where the regulation asks for one. */
  readonly objectTo: (part: EntryPart, at: EntryAt, basis?: EntryBasis) => Refusal | undefined;
}

/** The regulation of a day. */
export type RegulationOfDay = (day: Day) => RegulationProfile;

function schoolTime({ timeZone, ...calendar }: SchoolTimeRow, lastEnds: LastEnds): SchoolTime {
  return {
    calendar,
    clock: { instantOf: (day, minutes) => instantIn(timeZone, day, minutes) },
    lastLessonEnds: (day) => asTimeOfDay(lastEnds[day] ?? '') ?? null,
  };
}

/**
 * The terms by what is known of the school's time. Every lesson is judged by the regulation of its own day; what one
 * regulation says is counted once, whatever the number of days and cells.
 */
export function entryTermsOf(
  profileOf: RegulationOfDay,
  row: SchoolTimeRow,
  now: Date,
  lastEnds: LastEnds = {},
): EntryTerms {
  const school = schoolTime(row, lastEnds);
  const known = new Map<RegulationProfile, Deadlines>();
  const deadlinesFor = (profile: RegulationProfile): Deadlines => {
    const found = known.get(profile) ?? deadlinesOf(profile, school);
    known.set(profile, found);
    return found;
  };
  const instant = now.getTime();
  const standing = (part: EntryPart, { closing = null, periodEnds = null, ...at }: EntryAt): PartStanding =>
    deadlinesFor(profileOf(at.day)).standingOf(
      part,
      { ...at, periodEnds, ...closingOn(closing, at.day, instant) },
      instant,
    );
  const lastDayOf = ({ state, dueAt, locksAt }: PartStanding): Day | null => {
    const bound = state === 'locked' ? locksAt : dueAt;
    return bound === null ? null : (dayIn(row.timeZone, new Date(bound - 1)) as Day);
  };
  return {
    standingOf: standing,
    lastDayOf,
    objectTo: (part, at, basis) => {
      const found = standing(part, at);
      if (basis === 'correction' && found.state === 'locked') return undefined;
      const { day, closing = null, isExplained = false } = at;
      return (
        objectToEntry(part, found, lastDayOf(found) ?? day, closedPeriodOf(closing, day)) ??
        objectToSilence(part, found, isExplained, profileOf(day))
      );
    },
  };
}

/** Where nothing has a term, nothing is late, and no row about time is read. */
const UNTIMED: SchoolTimeRow = { timeZone: 'UTC', weekdays: [], holidays: [], workdays: [] };

/**
 * How these parts stand now, by the service's clock and whatever a device's shows, for lessons of these days. One
 * statement where the regulation of one of the days gives any of the parts a term, else none.
 */
export async function findEntryTerms(
  tx: ReadTx,
  profileOf: RegulationOfDay,
  parts: readonly EntryPart[],
  days: readonly Day[],
  now: Date,
): Promise<EntryTerms> {
  const profiles = new Set(days.map(profileOf));
  const isAny = (test: (part: EntryPart, profile: RegulationProfile) => boolean): boolean =>
    [...profiles].some((profile) => parts.some((part) => test(part, profile)));
  if (!isAny(hasTerms)) return entryTermsOf(profileOf, UNTIMED, now);
  const found = await tx.find<TermFacts>(TERM_FACTS, [[...new Set(days)], isAny(followsBells)]);
  return found
    ? entryTermsOf(profileOf, found.schoolTime, now, found.lastEnds)
    : entryTermsOf(profileOf, UNTIMED, now);
}
