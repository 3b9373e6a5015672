import { daysBetween, weekdayOf } from '../calendar/day.js';
import { readDecimal } from '../marks/decimal.js';
import type { AssessmentFacts, PlannedAssessment } from './assessment.js';

/** What is wrong with a place in the schedule, and last what would be better about it. */
export const ASSESSMENT_FINDINGS = [
  'day_off',
  'no_lesson',
  'few_lessons',
  'per_day',
  'gap',
  'share',
  'first_lesson',
  'last_lesson',
  'better_day',
  'better_lesson',
] as const;
/** One of {@link ASSESSMENT_FINDINGS}. */
export type AssessmentFindingCode = (typeof ASSESSMENT_FINDINGS)[number];

/** One finding: `isHint` says that nothing is broken. Without a class it holds for all that write it. */
export interface AssessmentFinding {
  readonly code: AssessmentFindingCode;
  readonly isHint: boolean;
  readonly classId: string | null;
  /** What the words need: days, dates, numbers, names. */
  readonly params: Readonly<Record<string, string>>;
}

const TUESDAY = 2;
const WEDNESDAY = 3;
const BEST_FIRST = 2;
const BEST_LAST = 4;

const breach = (
  code: AssessmentFindingCode,
  classId: string | null,
  params: Readonly<Record<string, string>> = {},
): AssessmentFinding => ({ code, isHint: false, classId, params });
const hint = (
  code: AssessmentFindingCode,
  classId: string | null,
  params: Readonly<Record<string, string>> = {},
): AssessmentFinding => ({ code, isHint: true, classId, params });

/** The same work written by other classes of the parallel: its days make no second assessment of the subject. */
const isSameWork = (one: PlannedAssessment, other: PlannedAssessment): boolean =>
  one.title === other.title && !one.classIds.some((id) => other.classIds.includes(id));

/**
 * Checks one assessment against the school's days and the others (recommendations СК-228/03 and 01-169/08-01). Nothing
 * is refused: who plans decides, and sees what is broken.
 */
export function checkAssessment(
  one: PlannedAssessment,
  others: readonly PlannedAssessment[],
  facts: AssessmentFacts,
): AssessmentFinding[] {
  const rest = others.filter(({ id }) => id !== one.id);
  const off = facts.free.find(
    ({ from, to, gradeFrom, gradeTo }) =>
      from <= one.date &&
      one.date <= to &&
      (gradeFrom === null || gradeFrom <= one.gradeLevel) &&
      (gradeTo === null || one.gradeLevel <= gradeTo),
  );
  return [
    ...(off ? [breach('day_off', null, { name: off.name })] : []),
    ...gapFindings(one, rest, facts.limits.gapDays),
    ...one.classIds.flatMap((classId) => [
      ...(off ? [] : lessonFindings(one, classId, facts)),
      ...dayFindings(one, classId, rest, facts.limits.perDay),
      ...shareFindings(one, classId, rest, facts),
    ]),
    ...(weekdayOf(one.date) === TUESDAY || weekdayOf(one.date) === WEDNESDAY
      ? []
      : [hint('better_day', null)]),
  ];
}

/** One subject in one parallel not more often than once in two and a half weeks. */
function gapFindings(
  one: PlannedAssessment,
  rest: readonly PlannedAssessment[],
  gapDays: number,
): AssessmentFinding[] {
  const near = rest
    .filter(
      (other) =>
        other.subjectId === one.subjectId && other.gradeLevel === one.gradeLevel && !isSameWork(one, other),
    )
    .map((other) => ({ date: other.date, days: Math.abs(daysBetween(one.date, other.date)) }))
    .sort((a, b) => a.days - b.days)[0];
  if (!near || near.days >= gapDays) return [];
  return [breach('gap', null, { date: near.date, days: String(near.days), least: String(gapDays) })];
}

/** It stands in lessons of its subject, neither first nor last, but where a subject has one lesson a week. */
function lessonFindings(
  one: PlannedAssessment,
  classId: string,
  facts: AssessmentFacts,
): AssessmentFinding[] {
  const slots =
    facts.subjectDays.find(
      (day) => day.classId === classId && day.subjectId === one.subjectId && day.date === one.date,
    )?.slots ?? [];
  if (slots.length === 0) return [breach('no_lesson', classId)];
  if (slots.length < one.lessons)
    return [breach('few_lessons', classId, { lessons: String(one.lessons), has: String(slots.length) })];
  const day = facts.days.find((known) => known.classId === classId && known.date === one.date);
  const isRare = (yearOf(one, classId, facts)?.mostInWeek ?? 0) <= 1;
  const runs = runsOf(slots, one.lessons);
  const judged = runs.map((run) => ({
    isFirst: !isRare && run[0] === day?.first,
    isLast: !isRare && run.at(-1) === day?.last,
    isBest: (run[0] ?? 0) >= BEST_FIRST && (run.at(-1) ?? 0) <= BEST_LAST,
  }));
  const best =
    judged.find(({ isFirst, isLast, isBest }) => !isFirst && !isLast && isBest) ??
    judged.find(({ isFirst, isLast }) => !isFirst && !isLast) ??
    judged[0];
  if (!best) return [breach('few_lessons', classId, { lessons: String(one.lessons), has: '1' })];
  if (best.isFirst) return [breach('first_lesson', classId)];
  if (best.isLast) return [breach('last_lesson', classId)];
  return best.isBest ? [] : [hint('better_lesson', classId)];
}

/** Where so many lessons stand one after the other. */
function runsOf(slots: readonly number[], length: number): number[][] {
  const sorted = [...new Set(slots)].sort((a, b) => a - b);
  return sorted.flatMap((slot) => {
    const run = Array.from({ length }, (_, at) => slot + at);
    return run.every((number) => sorted.includes(number)) ? [run] : [];
  });
}

function dayFindings(
  one: PlannedAssessment,
  classId: string,
  rest: readonly PlannedAssessment[],
  perDay: number,
): AssessmentFinding[] {
  const count =
    1 + rest.filter(({ date, classIds }) => date === one.date && classIds.includes(classId)).length;
  return count > perDay ? [breach('per_day', classId, { count: String(count), most: String(perDay) })] : [];
}

/** All assessments of the subject take at most this share of its lessons in the year. */
function shareFindings(
  one: PlannedAssessment,
  classId: string,
  rest: readonly PlannedAssessment[],
  facts: AssessmentFacts,
): AssessmentFinding[] {
  const year = yearOf(one, classId, facts);
  const share = readDecimal(facts.limits.share);
  if (!year || !share || year.lessons === 0) return [];
  const taken = [one, ...rest]
    .filter(({ subjectId, classIds }) => subjectId === one.subjectId && classIds.includes(classId))
    .reduce((sum, { lessons }) => sum + lessons, 0);
  // taken / lessons > share / 100, in whole numbers.
  const isOver = BigInt(taken) * 100n * 10n ** BigInt(share.digits) > share.units * BigInt(year.lessons);
  return isOver
    ? [
        breach('share', classId, {
          taken: String(taken),
          lessons: String(year.lessons),
          share: facts.limits.share,
        }),
      ]
    : [];
}

const yearOf = (one: PlannedAssessment, classId: string, facts: AssessmentFacts) =>
  facts.years.find((year) => year.classId === classId && year.subjectId === one.subjectId);
