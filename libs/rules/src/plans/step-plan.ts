import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import type { Setting } from '../regulation/setting.js';

/** Where a plan stands between its author and those who answer for it. */
export const PLAN_STATES = ['draft', 'submitted', 'agreed', 'approved', 'returned'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** What is done with a plan as a whole. */
export const PLAN_STEPS = ['submit', 'agree', 'approve', 'return'] as const;
export type PlanStep = (typeof PLAN_STEPS)[number];

/** What a step depends on. */
export interface PlanStepFacts {
  readonly state: PlanState;
  readonly itemCount: number;
  /** Is the caller the author, or the one who agreed? */
  readonly isAuthor: boolean;
  readonly hasAgreed: boolean;
  /** Does the caller lead a department that has the subject of the plan? */
  readonly isHead: boolean;
  readonly isDeputy: boolean;
  readonly isDirector: boolean;
  readonly agreedBy: Setting<'department' | 'deputy' | null>;
}

const FROM: Readonly<Record<PlanStep, readonly PlanState[]>> = {
  submit: ['draft', 'returned'],
  agree: ['submitted'],
  approve: ['submitted', 'agreed'],
  return: ['submitted', 'agreed', 'approved'],
};

const TO: Readonly<Record<PlanStep, PlanState>> = {
  submit: 'submitted',
  agree: 'agreed',
  approve: 'approved',
  return: 'returned',
};

/**
 * Where a step leads, or why it is not taken. Nobody agrees to or approves the own plan, and who agreed does not approve
 * as well: a plan has been seen by as many people as it has steps. Who agrees is the regulation's to say (G272-40).
 */
export function stepPlan(step: PlanStep, facts: PlanStepFacts): PlanState | Refusal {
  const { state, agreedBy } = facts;
  const clause = agreedBy.clause;
  if (!FROM[step].includes(state)) return refuse('PLAN_STEP', { params: { state } });
  if (step === 'submit') {
    if (facts.itemCount === 0) return refuse('PLAN_EMPTY');
    return facts.isAuthor ? TO.submit : refuse('PLAN_AUTHOR_ONLY');
  }
  if (facts.isAuthor) return refuse('PLAN_OWN');
  if (step === 'agree') {
    if (agreedBy.value === 'department' && !facts.isHead)
      return refuse('PLAN_HEAD_ONLY', { clause, params: { who: 'department' } });
    if (agreedBy.value === 'deputy' && !facts.isDeputy)
      return refuse('PLAN_HEAD_ONLY', { clause, params: { who: 'deputy' } });
  }
  if (!facts.isHead && !facts.isDeputy && !facts.isDirector)
    return refuse('PLAN_HEAD_ONLY', { clause, params: { who: agreedBy.value ?? 'department' } });
  if (step === 'approve') {
    if (agreedBy.value !== null && state !== 'agreed') return refuse('PLAN_NOT_AGREED', { clause });
    if (facts.hasAgreed) return refuse('PLAN_OWN');
  }
  return TO[step];
}

/** A plan is made for a grade, or for one class; what the regulation says of it is refused with its clause. */
export function objectToScope(
  scope: { readonly classId: string | null },
  planPer: Setting<'parallel' | 'class'>,
): Refusal | undefined {
  const { value, clause } = planPer;
  if (value === 'class' && scope.classId === null) return refuse('PLAN_PER_CLASS', { clause });
  // Where no clause decides, a class may have a plan of its own beside that of its parallel.
  if (value === 'parallel' && scope.classId !== null && clause !== undefined)
    return refuse('PLAN_PER_PARALLEL', { clause });
  return undefined;
}
