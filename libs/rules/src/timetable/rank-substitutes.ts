import { overlaps } from './lesson-changes.js';
import type { Hours } from './lesson-changes.js';

/** A lesson that needs somebody. */
export interface LessonToGive extends Hours {
  readonly id: string;
  readonly slot: number;
  readonly subjectId: string;
  readonly classIds: readonly string[];
  /** Its teachers by the timetable: they substitute for nobody in it. */
  readonly ownIds: readonly string[];
}

/** A lesson a colleague gives on one of the days. */
export interface GivenLesson extends Hours {
  readonly id: string;
  readonly slot: number;
  readonly subjectId: string;
  readonly classIds: readonly string[];
  /** In place of somebody else. */
  readonly isSubstitution: boolean;
}

/** What is known of a colleague who might step in. */
export interface Colleague {
  readonly id: string;
  /** What the timetable of the year gives the colleague. */
  readonly subjectIds: readonly string[];
  readonly classIds: readonly string[];
  readonly isClassTeacherOf: readonly string[];
  /** Lessons of the days asked about, those given as a substitute among them, cancelled ones not. */
  readonly lessons: readonly GivenLesson[];
  /** Days, or single lessons of days, on which the colleague is away. */
  readonly absences: readonly {
    readonly from: string;
    readonly to: string;
    readonly slots: readonly number[] | null;
  }[];
  /** Lessons given in place of others in the fortnight before. */
  readonly recentSubstitutions: number;
}

/** Why a colleague stands where. */
export const RANKING_REASONS = [
  'same_subject',
  'same_class',
  'class_teacher',
  'gap',
  'adjacent',
  'in_school',
  'not_in_school',
  'load',
  'recent',
  'busy',
  'joinable',
] as const;
export type RankingReason = (typeof RANKING_REASONS)[number];

/** One reason, its points, and the figure its sentence needs: lessons of the day, substitutions of the fortnight. */
export interface RankingPoint {
  readonly reason: RankingReason;
  readonly points: number;
  readonly count: number;
}

/** A colleague for one lesson, with everything that speaks for and against. */
export interface RankedColleague {
  readonly id: string;
  readonly points: number;
  readonly reasons: readonly RankingPoint[];
  /** The lesson the colleague gives at that time; null: free. */
  readonly busyWith: string | null;
}

/**
 * What a reason weighs. The subject first: the lesson should be a lesson of its subject. Then the class, then how
 * little it costs the colleague: a gap is filled, nobody comes to school for one lesson, and nobody always steps in.
 */
export const RANKING_POINTS = {
  same_subject: 40,
  same_class: 20,
  class_teacher: 5,
  gap: 20,
  adjacent: 10,
  in_school: 5,
  not_in_school: -15,
  /** For each lesson of the day from the fifth on. */
  load: -5,
  /** For each substitution of the fortnight, at most four of them. */
  recent: -2,
  busy: -100,
  /** The colleague teaches the other part of the same class at that time: both may sit together. */
  joinable: 55,
} as const satisfies Readonly<Record<RankingReason, number>>;

const LIGHT_DAY = 4;
const RECENT_COUNTED = 4;

const sharesOne = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((id) => other.includes(id));

/** Is the colleague away at that time? Who is away is no substitute. */
export function isAway({ absences }: Pick<Colleague, 'absences'>, { date, slot }: LessonToGive): boolean {
  return absences.some(
    ({ from, to, slots }) => from <= date && date <= to && (slots === null || slots.includes(slot)),
  );
}

function weigh(lesson: LessonToGive, colleague: Colleague): RankedColleague {
  const day = colleague.lessons.filter(({ date, id }) => date === lesson.date && id !== lesson.id);
  const busy = day.find((other) => overlaps(other, lesson));
  const isBefore = day.some(({ endsAt }) => endsAt <= lesson.startsAt);
  const isAfter = day.some(({ startsAt }) => startsAt >= lesson.endsAt);
  const isAdjacent = day.some(({ slot }) => Math.abs(slot - lesson.slot) === 1);
  const reasons: RankingPoint[] = [];
  const add = (reason: RankingReason, count = 1, times = 1): void => {
    reasons.push({ reason, points: RANKING_POINTS[reason] * times, count });
  };
  if (colleague.subjectIds.includes(lesson.subjectId)) add('same_subject');
  if (sharesOne(colleague.classIds, lesson.classIds)) add('same_class');
  if (sharesOne(colleague.isClassTeacherOf, lesson.classIds)) add('class_teacher');
  if (busy) {
    add('busy');
    if (sharesOne(busy.classIds, lesson.classIds)) add('joinable');
  } else if (day.length === 0) add('not_in_school');
  else if (isBefore && isAfter) add('gap');
  else if (isAdjacent) add('adjacent');
  else add('in_school');
  if (day.length > LIGHT_DAY) add('load', day.length, day.length - LIGHT_DAY);
  const recent = colleague.recentSubstitutions;
  if (recent > 0) add('recent', recent, Math.min(recent, RECENT_COUNTED));
  return {
    id: colleague.id,
    points: reasons.reduce((sum, { points }) => sum + points, 0),
    reasons,
    busyWith: busy?.id ?? null,
  };
}

/**
 * Colleagues for a lesson, the best first; its own teachers and who is away are not among them, who has a lesson at that time comes
 * last, but for who teaches the other part of the same class.
 * Equals keep the order in which they were given.
 */
export function rankSubstitutes(
  lesson: LessonToGive,
  colleagues: readonly Colleague[],
): readonly RankedColleague[] {
  return colleagues
    .filter((colleague) => !lesson.ownIds.includes(colleague.id) && !isAway(colleague, lesson))
    .map((colleague) => weigh(lesson, colleague))
    .sort((one, other) => other.points - one.points);
}

/** Below this nobody is proposed by the machine: a person decides. */
const WORTH_PROPOSING = -30;
/** What each lesson of the same day, taken in the same breath, costs: the load is shared out. */
const TAKEN_TOGETHER = 15;

/**
 * One free colleague for each lesson, taken together: nobody gets two lessons of the same time, and the lessons of a
 * day are shared out. The lesson that has the fewest to choose from chooses first. Lessons for which nobody free is
 * left are not in the answer.
 */
export function chooseSubstitutes(
  lessons: readonly LessonToGive[],
  colleagues: readonly Colleague[],
): ReadonlyMap<string, string> {
  const chosen = new Map<string, string>();
  const taken = new Map<string, LessonToGive[]>();
  const freeFor = new Map(
    lessons.map((lesson) => [
      lesson.id,
      rankSubstitutes(lesson, colleagues).filter(
        ({ busyWith, points }) => busyWith === null && points >= WORTH_PROPOSING,
      ),
    ]),
  );
  const countFor = ({ id }: LessonToGive): number => freeFor.get(id)?.length ?? 0;
  for (const lesson of [...lessons].sort((one, other) => countFor(one) - countFor(other))) {
    const [best] = (freeFor.get(lesson.id) ?? [])
      .filter(({ id }) => !taken.get(id)?.some((other) => overlaps(other, lesson)))
      .map(({ id, points }) => {
        const sameDay = taken.get(id)?.filter(({ date }) => date === lesson.date).length ?? 0;
        return { id, points: points - sameDay * TAKEN_TOGETHER };
      })
      .sort((one, other) => other.points - one.points);
    if (!best) continue;
    chosen.set(lesson.id, best.id);
    taken.set(best.id, [...(taken.get(best.id) ?? []), lesson]);
  }
  return chosen;
}
