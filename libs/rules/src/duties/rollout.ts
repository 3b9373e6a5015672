import { addDays, dayOf, partsOf } from '../calendar/day.js';
import { listClausesOf } from '../compliance/list-clauses-of.js';
import { refuse } from '../refusals/refusal.js';
import { objectToLength } from '../refusals/text-length.js';
import type { Day, DayRange } from '../calendar/day.js';
import type { Rule } from '../refusals/refusal.js';
import type { MonthDay } from '../regulation/rhythm.js';

/** What belongs to the change to electronic journals, in its order. */
export const ROLLOUT_STEPS = [
  'regulation_chosen',
  'plan_approved',
  'papers_published',
  'offices_given',
  'staff_sign_ins',
  'family_sign_ins',
  'seminar',
  'advice_families',
  'timetable_loaded',
  'plans_loaded',
  'journal_filled',
] as const;
/** One of {@link ROLLOUT_STEPS}. */
export type RolloutStep = (typeof ROLLOUT_STEPS)[number];

/** Which clause asks for a step, and by which day of the academic year; told only where the school follows that text. */
const ASKED_BY: Readonly<Partial<Record<RolloutStep, { readonly clause: string; readonly by: MonthDay }>>> = {
  plan_approved: { clause: 'G24-19', by: { month: 9, dayOfMonth: 1 } },
  seminar: { clause: 'G24-20', by: { month: 9, dayOfMonth: 3 } },
  advice_families: { clause: 'G24-21', by: { month: 9, dayOfMonth: 10 } },
  papers_published: { clause: 'G24-22', by: { month: 9, dayOfMonth: 30 } },
  journal_filled: { clause: 'G24-23', by: { month: 5, dayOfMonth: 31 } },
};

/** The clause of the plan of the change as a whole: it is controlled step by step. */
export const ROLLOUT_CONTROL_CLAUSE = 'G24-6';

/** What the rows of the school show of a step: how much of what is wanted is there. */
export interface RolloutSeen {
  readonly step: RolloutStep;
  readonly have: number;
  readonly want: number;
}

/** How a step stands: said by somebody, shown by the rows, still to be done, or late. */
export type RolloutState = 'said' | 'seen' | 'open' | 'overdue';

/** A step of the change, with its state. */
export interface RolloutItem {
  readonly step: RolloutStep;
  readonly clause: string | null;
  readonly dueOn: Day | null;
  readonly seen: RolloutSeen | null;
  readonly state: RolloutState;
}

/** The day of the year that a month and a day name: the autumn of its beginning, the spring of its end. */
function dayIn(year: DayRange, { month, dayOfMonth }: MonthDay): Day | null {
  const first = partsOf(year.from).year;
  return dayOf(month >= 8 ? first : first + 1, month, dayOfMonth) ?? null;
}

/** What the rows show in full. */
const isWhole = ({ have, want }: RolloutSeen): boolean => want > 0 && have >= want;

/** The list of the change (G24-19 … G24-23). `said` are the steps that somebody states to be done. */
export function listRollout(facts: {
  readonly profile: string;
  readonly year: DayRange | null;
  readonly today: Day;
  readonly seen: readonly RolloutSeen[];
  readonly said: readonly string[];
}): readonly RolloutItem[] {
  const clauses = new Set(listClausesOf(facts.profile).map(({ id }) => id));
  return ROLLOUT_STEPS.map((step) => {
    const asked = ASKED_BY[step];
    const isAsked = asked !== undefined && clauses.has(asked.clause);
    const dueOn = isAsked && facts.year !== null ? dayIn(facts.year, asked.by) : null;
    const seen = facts.seen.find((one) => one.step === step) ?? null;
    const state = facts.said.includes(step)
      ? 'said'
      : seen !== null && isWhole(seen)
        ? 'seen'
        : dueOn !== null && addDays(dueOn, 1) <= facts.today
          ? 'overdue'
          : 'open';
    return { step, clause: isAsked ? asked.clause : null, dueOn, seen, state };
  });
}

/** The clause that a step stands for; undefined: no text asks for it. */
export const clauseOfStep = (step: string): string | undefined => ASKED_BY[step as RolloutStep]?.clause;

/** Clauses of a text that somebody responsible states to be kept: nothing inside the journal shows them. */
export function listStatedClauses(
  profile: string,
): readonly { readonly id: string; readonly words: string }[] {
  return listClausesOf(profile).filter(
    ({ carrier }) => carrier.kind === 'record' && carrier.records.includes('statement'),
  );
}

/** Longest words of a statement, in characters. */
export const STATEMENT_LIMIT = 500;

/** That somebody states a step or a clause to be kept. */
export interface Stating {
  /** A step of the change, or a clause of the regulation. */
  readonly subject: string;
  readonly profile: string;
  readonly day: Day;
  readonly today: Day;
  readonly text: string;
}

/** A statement is about a step or a clause of the own regulation that is stated, on a day that has come, with its evidence. */
export const STATEMENT_RULES: readonly Rule<Stating>[] = [
  ({ subject, profile }) =>
    (ROLLOUT_STEPS as readonly string[]).includes(subject) ||
    listStatedClauses(profile).some(({ id }) => id === subject)
      ? undefined
      : refuse('INVALID_VALUE', { params: { field: 'subject' } }),
  ({ day, today }) => (day > today ? refuse('INVALID_VALUE', { params: { field: 'day' } }) : undefined),
  ({ text }) => (text === '' ? refuse('INVALID_VALUE', { params: { field: 'text' } }) : undefined),
  ({ text }) => objectToLength('text', text, STATEMENT_LIMIT),
];
