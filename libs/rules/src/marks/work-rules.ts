import { refuse } from '../refusals/refusal.js';
import { objectToLength } from '../refusals/text-length.js';
import { hundredthsOf } from './decimal.js';
import type { Rule } from '../refusals/refusal.js';
import type { MarkScale } from './mark-value.js';
import type { Setting } from '../regulation/setting.js';
import type { WorkType } from './work-types.js';

/** A lesson has at most this many works. */
export const WORKS_PER_LESSON = 6;

/** Longest title of a work, in characters. */
export const WORK_TITLE_LIMIT = 200;

/** What is known when a work of a lesson is described. */
export interface WorkFacts {
  /** Code of the kind of work. */
  readonly type: string;
  /** The kinds the school's list offers. */
  readonly workTypes: Setting<readonly WorkType[]>;
  /** The scale it is to have, and the one it has; null: it is a new one. */
  readonly scale: MarkScale;
  readonly scaleBefore: MarkScale | null;
  /** The scales of the school. */
  readonly markScales: Setting<readonly MarkScale[]>;
  readonly title: string;
  /** Weight in averages, a decimal as text. */
  readonly weight: string;
  /** Works of the lesson besides this one. */
  readonly otherWorksOfLesson: number;
}

/** The kind of work is chosen from the school's list, not typed (G24-84). */
const refuseUnlistedType: Rule<WorkFacts> = ({ type, workTypes: { value: list, clause } }) =>
  list.some(({ code }) => code === type)
    ? undefined
    : refuse('INVALID_VALUE', { clause, params: { field: 'type' } });

/** What stands in a scale that the school has given up stays in it. */
const refuseOtherScale: Rule<WorkFacts> = ({ scale, scaleBefore, markScales: { value: scales, clause } }) =>
  scale === scaleBefore || scales.includes(scale)
    ? undefined
    : refuse('INVALID_VALUE', { clause, params: { field: 'scale' } });

const refuseOddWeight: Rule<WorkFacts> = ({ weight }) =>
  hundredthsOf(weight) === undefined
    ? refuse('INVALID_VALUE', { params: { field: 'weight', min: '0', max: '10', digits: '2' } })
    : undefined;

const refuseSeventhWork: Rule<WorkFacts> = ({ otherWorksOfLesson }) =>
  otherWorksOfLesson < WORKS_PER_LESSON
    ? undefined
    : refuse('TOO_MANY_ITEMS', { params: { field: 'works', limit: String(WORKS_PER_LESSON) } });

/** The rules for adding or changing a work. */
export const WORK_RULES: readonly Rule<WorkFacts>[] = [
  refuseUnlistedType,
  refuseOtherScale,
  refuseOddWeight,
  ({ title }) => objectToLength('title', title, WORK_TITLE_LIMIT),
  refuseSeventhWork,
];
