import { asTimeOfDay, deadlinesOf, followsBells, hasTerms, objectToEntry } from '@zhurnal/rules';
import type {
  Day,
  DayRange,
  EntryPart,
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
  /** Last day of the grading period, for what is entered for a period. */
  readonly periodEnds?: Day | null;
  /** When a result came to the school, for what is received. */
  readonly receivedAt?: number | null;
}

/** How the parts of the record stand at one instant. */
export interface EntryTerms {
  readonly standingOf: (part: EntryPart, at: EntryAt) => PartStanding;
  /** The last day in time by the school's clock: before the lock once locked, else before it is late; null: no term. */
  readonly lastDayOf: (standing: PartStanding) => Day | null;
  /** The refusal of an entry that is locked. */
  readonly objectTo: (part: EntryPart, at: EntryAt) => Refusal | undefined;
}

/** No period and no year can be closed yet. */
const OPEN = { periodEnds: null, isPeriodClosed: false, isYearArchived: false };

function schoolTime({ timeZone, ...calendar }: SchoolTimeRow, lastEnds: LastEnds): SchoolTime {
  return {
    calendar,
    clock: { instantOf: (day, minutes) => instantIn(timeZone, day, minutes) },
    lastLessonEnds: (day) => asTimeOfDay(lastEnds[day] ?? '') ?? null,
  };
}

/** The terms of a regulation by what is known of the school's time. */
export function entryTermsOf(
  profile: RegulationProfile,
  row: SchoolTimeRow,
  now: Date,
  lastEnds: LastEnds = {},
): EntryTerms {
  const { standingOf } = deadlinesOf(profile, schoolTime(row, lastEnds));
  const standing = (part: EntryPart, at: EntryAt): PartStanding =>
    standingOf(part, { ...OPEN, ...at }, now.getTime());
  const lastDayOf = ({ state, dueAt, locksAt }: PartStanding): Day | null => {
    const bound = state === 'locked' ? locksAt : dueAt;
    return bound === null ? null : (dayIn(row.timeZone, new Date(bound - 1)) as Day);
  };
  return {
    standingOf: standing,
    lastDayOf,
    objectTo: (part, at) => {
      const found = standing(part, at);
      return objectToEntry(part, found, lastDayOf(found) ?? at.day);
    },
  };
}

/** Where nothing has a term, nothing is late, and no row about time is read. */
const UNTIMED: SchoolTimeRow = { timeZone: 'UTC', weekdays: [], holidays: [], workdays: [] };

/**
 * How these parts stand now, by the service's clock and whatever a device's shows, for lessons of these days. One
 * statement where the regulation gives any of the parts a term, else none.
 */
export async function findEntryTerms(
  tx: ReadTx,
  profile: RegulationProfile,
  parts: readonly EntryPart[],
  days: readonly string[],
  now: Date,
): Promise<EntryTerms> {
  if (days.length === 0 || !parts.some((part) => hasTerms(part, profile)))
    return entryTermsOf(profile, UNTIMED, now);
  const bells = parts.some((part) => followsBells(part, profile));
  const found = await tx.find<TermFacts>(TERM_FACTS, [[...new Set(days)], bells]);
  return found
    ? entryTermsOf(profile, found.schoolTime, now, found.lastEnds)
    : entryTermsOf(profile, UNTIMED, now);
}
