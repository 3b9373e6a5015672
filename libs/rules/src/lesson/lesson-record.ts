import { refuse } from '../refusals/refusal.js';
import { objectToLength } from '../refusals/text-length.js';
import { refuseCancelledLesson, refuseClosedPeriod, refuseFutureLesson } from './lesson-rules.js';
import type { Rule } from '../refusals/refusal.js';
import type { LessonFacts } from './lesson-rules.js';

/** Longest topic of a lesson, in characters. */
export const TOPIC_LIMIT = 500;

/** What is known when a lesson's record is written. */
export interface LessonRecordFacts extends LessonFacts {
  readonly topic: string;
  /** The «урок проведён» mark. */
  readonly isHeld: boolean;
}

/** How far an item of a lesson's record is: done, still owed, free to be left out, not yet its time, of no lesson. */
export type Light = 'done' | 'owed' | 'optional' | 'ahead' | 'off';

/** The four lights of a lesson's card. */
export interface LessonLights {
  readonly held: Light;
  readonly topic: Light;
  readonly homework: Light;
  readonly attendance: Light;
}

/** What the lights are lit by. */
export interface LessonLightFacts extends Pick<
  LessonRecordFacts,
  'lessonDay' | 'today' | 'isCancelled' | 'topic' | 'isHeld'
> {
  readonly hasHomework: boolean;
  /** Has the teacher gone through the list, even if everyone was there? */
  readonly isAttendanceTaken: boolean;
}

/** A topic may be planned ahead; that the lesson was held may not. */
const refuseHeldInFuture: Rule<LessonRecordFacts> = (facts) =>
  facts.isHeld ? refuseFutureLesson(facts) : undefined;

/** The rules for writing the record of a lesson. A missing topic is not among them: drafts are saved, see the findings. */
export const LESSON_RECORD_RULES: readonly Rule<LessonRecordFacts>[] = [
  refuseCancelledLesson,
  refuseHeldInFuture,
  refuseClosedPeriod,
  ({ topic }) => objectToLength('topic', topic, TOPIC_LIMIT),
];

/** What is wrong with a lesson's record as it stands, without stopping anyone: a held lesson has its topic (G272-31). */
export const LESSON_FINDINGS: readonly Rule<Pick<LessonRecordFacts, 'isHeld' | 'topic'>>[] = [
  ({ isHeld, topic }) =>
    isHeld && topic.trim() === '' ? refuse('TOPIC_REQUIRED', { clause: 'G272-31' }) : undefined,
];

/**
 * The state of a lesson at a glance. Homework is owed by nobody (G272-32 asks for it "if any"); the rest is owed from
 * the day of the lesson on.
 */
export function lightsOf(facts: LessonLightFacts): LessonLights {
  if (facts.isCancelled) return { held: 'off', topic: 'off', homework: 'off', attendance: 'off' };
  const isAhead = facts.lessonDay > facts.today;
  const light = (isDone: boolean, otherwise: Light): Light =>
    isDone ? 'done' : isAhead ? 'ahead' : otherwise;
  return {
    held: light(facts.isHeld, 'owed'),
    topic: light(facts.topic.trim() !== '', 'owed'),
    homework: light(facts.hasHomework, 'optional'),
    attendance: light(facts.isAttendanceTaken, 'owed'),
  };
}
