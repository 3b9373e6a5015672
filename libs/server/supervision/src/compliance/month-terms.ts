import {
  FINAL_GRADES,
  REMINDER_DAYS,
  addDays,
  addSchoolDays,
  listDays,
  listDue,
  mondayOf,
  normOf,
  planDueOf,
} from '@zhurnal/rules';
import type { CheckName, Day, EntryPart, RegulationProfile, Rhythm } from '@zhurnal/rules';
import { entryTermsOf } from '@zhurnal/attendance';
import type { SchoolTimeRow } from '@zhurnal/attendance';
import { instantIn } from '@zhurnal/platform';
import { regulationOf } from '@zhurnal/schooling';
import { monthOf } from '../review/month-of.js';

/** A month of the school: its days, and those of them on which it followed the regulation that is judged. */
export interface JudgedMonth {
  readonly first: Day;
  readonly last: Day;
  /** The regulation of the last judged day, with what was amended until then. */
  readonly profile: RegulationProfile;
  /** In order; empty for a month that is to come. */
  readonly days: readonly Day[];
}

/** Weekly hours for which a norm is told, by halves. */
const HOURS = Array.from({ length: 40 }, (_, at) => (at + 1) / 2);

/** The month of its first day, judged by the regulation that the school follows at its end or today. `text` is the school's row. */
export function judgedMonthOf(first: Day, today: Day, text: string): JudgedMonth {
  const { to: last } = monthOf(first);
  const until = last < today ? last : today;
  const profile = regulationOf(text, until < first ? first : until);
  const days =
    until < first ? [] : listDays(first, until).filter((day) => regulationOf(text, day).id === profile.id);
  return { first, last, profile, days };
}

/** Days from one time to the next, for rhythms that have such a number. */
function daysOfRhythm(rhythm: Rhythm | null): number | null {
  if (rhythm === null) return null;
  if (rhythm.kind === 'every') return rhythm.days;
  return rhythm.kind === 'monthly' ? 31 : rhythm.kind === 'daily' ? 1 : null;
}

/** An academic year. */
export interface JudgedYear {
  readonly id: string;
  readonly startsOn: Day;
}

/** What the terms of a month are counted from. */
export interface MonthFacts {
  /** Text of the school's row, for the regulation of each day. */
  readonly text: string;
  readonly schoolTime: SchoolTimeRow;
  readonly lastEnds: Readonly<Record<string, string>>;
  /** The academic years of the month. */
  readonly years: readonly JudgedYear[];
  readonly now: Date;
  /** Every check that the text names: some leave to others what these judge. */
  readonly checks: readonly CheckName[];
}

/** The terms of the month as the statements read them: every instant is counted here, by the rules of its day. */
export function monthTermsOf({ first, last, profile, days }: JudgedMonth, facts: MonthFacts): object {
  const { text, schoolTime, lastEnds, years, now, checks } = facts;
  const { timeZone } = schoolTime;
  const endOf = (day: Day): number => instantIn(timeZone, addDays(day, 1), 0);
  const instant = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
  const checkDays = new Set(profile.workTypes.value.map((type) => type.checkDays)).add(0);
  const judged = days.map((day) => {
    const own = regulationOf(text, day);
    const terms = entryTermsOf(() => own, schoolTime, now, lastEnds);
    const standing = (part: EntryPart, days = 0) => terms.standingOf(part, { day, checkDays: days });
    const [record, attendance] = [standing('record'), standing('attendance')];
    return {
      day: {
        day,
        recordDue: instant(record.dueAt),
        recordLock: instant(record.locksAt),
        homeworkDue: instant(standing('homework').dueAt),
        attendanceDue: instant(attendance.dueAt),
        attendanceLock: instant(attendance.locksAt),
        reasonDue: instant(standing('reason').dueAt),
        substituteDue: instant(endOf(addSchoolDays(day, own.substituteGraceDays.value, schoolTime))),
        weekEnds: instant(endOf(addDays(mondayOf(day), 6))),
        // Of a period that ends on the day, of a result that comes on it, and of marks that are shown on it.
        periodDue: instant(terms.standingOf('periodMark', { day, periodEnds: day }).dueAt),
        receiptMs: terms.standingOf('examResult', { day, receivedAt: 0 }).dueAt,
        seenDue: instant(endOf(addDays(day, Math.max(...REMINDER_DAYS)))),
      },
      checking: [...checkDays].map((count) => {
        const { dueAt, locksAt } = standing('mark', count);
        const checked = Math.max(dueAt ?? 0, endOf(addSchoolDays(day, count, schoolTime)));
        return { day, days: count, due: instant(dueAt), lock: instant(locksAt), checked: instant(checked) };
      }),
    };
  });
  const sundays = days.filter((day) => addDays(mondayOf(day), 6) === day);
  const norm = profile.markNorm.value;
  return {
    month: {
      from: days[0],
      to: days.at(-1),
      now: now.toISOString(),
      endsAt: instant(endOf(last)),
      zone: timeZone,
      isSubstituteChecked: checks.includes('substitute_filled'),
      isRecordedChecked: checks.includes('lesson_recorded'),
      isMarkTimeChecked: checks.includes('mark_in_time'),
      informDays: daysOfRhythm(profile.informEvery.value),
      paperDays: daysOfRhythm(profile.paperEvery.value),
      looksPerWeek: profile.looksPerWeek.value,
      consent: profile.consent.value,
      reviewers: profile.reviewers.value.roles,
      coveredFrom: profile.gradesCovered.value.from,
      coveredTo: profile.gradesCovered.value.to,
      unmarkedFrom: profile.gradesWithoutMarks.value?.from,
      unmarkedTo: profile.gradesWithoutMarks.value?.to,
      contactsDue: days.at(-1) === last ? last : null,
      written: norm?.written ?? 0,
      explained: checks.includes('late_reason') ? profile.lateReason.value : [],
      finalGrades: FINAL_GRADES,
      isPeriodMarkChecked: checks.includes('period_mark'),
      isPeriodTimeChecked: checks.includes('period_mark_in_time'),
      isShownAtOnce: profile.periodMarksShown.value === 'at_once',
      isPlanOfClass: profile.planPer.value === 'class',
    },
    days: judged.map(({ day }) => day),
    checking: judged.flatMap(({ checking }) => checking),
    kinds: profile.workTypes.value.map(({ code, checkDays: count }) => ({
      type: code,
      days: count,
      isNorm: profile.normWorks.value.includes(code),
    })),
    weeks: sundays.map((sunday) => ({
      monday: mondayOf(sunday),
      sunday,
      endsAt: instant(endOf(sunday)),
    })),
    norms: norm === null ? [] : HOURS.map((hours) => ({ hours, marks: normOf(norm, hours) })),
    years: years.map(({ id, startsOn }) => {
      const planDueOn = planDueOf(profile.planDue.value, startsOn);
      return { id, planDueOn, planDue: planDueOn === null ? null : instant(endOf(planDueOn)) };
    }),
    first,
    signing: signingOf(profile, { first, last, days }, schoolTime, endOf),
  };
}

/** By when the checks of the month are signed: the last day of the rhythm in it; a rhythm that follows periods has none here. */
function signingOf(
  { diaryCheckEvery, reviewEvery }: RegulationProfile,
  { first, last, days }: Pick<JudgedMonth, 'first' | 'last' | 'days'>,
  calendar: SchoolTimeRow,
  endOf: (day: Day) => number,
): object {
  const dueOf = (rhythm: Rhythm | null): Day | undefined =>
    rhythm === null || days.length === 0
      ? undefined
      : listDue(rhythm, { from: first, to: last }, { calendar, periods: [], years: [], doneOn: null }).at(-1);
  const instant = (day: Day | undefined): string | undefined => day && new Date(endOf(day)).toISOString();
  const [diary, paper] = [dueOf(diaryCheckEvery.value), dueOf(reviewEvery.value)];
  return {
    diaryDueOn: diary,
    diaryDue: instant(diary),
    paperDueOn: paper,
    paperDue: instant(paper),
  };
}
