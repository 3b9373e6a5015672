import { addDays } from '../calendar/day.js';
import { refuse } from '../refusals/refusal.js';
import { objectToLength } from '../refusals/text-length.js';
import type { Role } from '../access/roles.js';
import type { Day } from '../calendar/day.js';
import type { Refusal, Rule } from '../refusals/refusal.js';
import type { DutyTask } from './list-duty-tasks.js';

/** What people say of a task: it is done, it is put off to a day, or it is not needed this time. */
export const DUTY_OUTCOMES = ['done', 'postponed', 'not_needed'] as const;
/** One of {@link DUTY_OUTCOMES}. */
export type DutyOutcome = (typeof DUTY_OUTCOMES)[number];

/** How a task stands. `seen`: the record shows that it is done, and nobody had to say so. */
export const DUTY_STATES = [
  'overdue',
  'due_soon',
  'upcoming',
  'postponed',
  'done',
  'done_late',
  'seen',
  'not_needed',
] as const;
/** One of {@link DUTY_STATES}. */
export type DutyState = (typeof DUTY_STATES)[number];

/** Days before its last one from which a task is told as due soon. */
export const DUE_SOON_DAYS = 7;
/** Days before its last one from which a task is counted beside the way to the page. */
export const PRESSING_DAYS = 3;
/** Longest evidence or reason, in characters. */
export const DUTY_TEXT_LIMIT = 500;

/** What is known of a task. */
export interface DutyStanding {
  readonly dueOn: Day;
  readonly today: Day;
  /** What was said of it last, and on which day; null: nothing. */
  readonly said: { readonly outcome: DutyOutcome; readonly on: Day; readonly postponedTo: Day | null } | null;
  /** Whether the record shows that it is done. */
  readonly isSeen: boolean;
}

/** The state that people see. A task put off is overdue after its new day, and done in time until then. */
export function stateOfDuty({ dueOn, today, said, isSeen }: DutyStanding): DutyState {
  const last = said?.postponedTo ?? dueOn;
  if (said?.outcome === 'done') return said.on > last ? 'done_late' : 'done';
  if (said?.outcome === 'not_needed') return 'not_needed';
  if (isSeen) return 'seen';
  if (last < today) return 'overdue';
  if (said?.outcome === 'postponed') return 'postponed';
  return last <= addDays(today, DUE_SOON_DAYS) ? 'due_soon' : 'upcoming';
}

const OPEN_STATES: readonly DutyState[] = ['overdue', 'due_soon', 'upcoming', 'postponed'];

/** Does the task wait for its performer: is it not done, and overdue or due within {@link PRESSING_DAYS}? */
export function isPressing(standing: DutyStanding): boolean {
  const last = standing.said?.postponedTo ?? standing.dueOn;
  return OPEN_STATES.includes(stateOfDuty(standing)) && last <= addDays(standing.today, PRESSING_DAYS);
}

/** Who asks about a task. */
export interface DutyActor {
  readonly personId: string;
  readonly roles: readonly Role[];
  /** Classes whose teacher the person is. */
  readonly ownClasses: readonly string[];
}

/** Those who answer for the order as a whole say of any task how it stands. */
const LEADS: readonly Role[] = ['director', 'deputy'];

/** Is it the person's own task? */
export function isOwnDuty(
  { roles, classId, personId }: Pick<DutyTask, 'roles' | 'classId' | 'personId'>,
  actor: DutyActor,
): boolean {
  if (classId !== null) return actor.ownClasses.includes(classId);
  if (personId !== null) return actor.personId === personId;
  return roles.some((role) => actor.roles.includes(role));
}

/** Why somebody does not say of the task how it stands: it is another's. */
export function objectToPerformer(task: DutyTask, actor: DutyActor): Refusal | undefined {
  if (isOwnDuty(task, actor) || actor.roles.some((role) => LEADS.includes(role))) return undefined;
  return refuse('DUTY_OF_OTHERS', { clause: task.clause });
}

/** What is said of a task. */
export interface DutySaying {
  readonly outcome: DutyOutcome;
  /** The evidence, or the reason. */
  readonly text: string;
  readonly postponedTo: Day | null;
  readonly dueOn: Day;
  readonly today: Day;
}

/** What is done has its evidence, everything else its reason; a task is put off to a day that is still to come. */
export const DUTY_RULES: readonly Rule<DutySaying>[] = [
  ({ text }) => (text === '' ? refuse('INVALID_VALUE', { params: { field: 'text' } }) : undefined),
  ({ text }) => objectToLength('text', text, DUTY_TEXT_LIMIT),
  ({ outcome, postponedTo, today, dueOn }) =>
    (outcome === 'postponed') === (postponedTo !== null && postponedTo > dueOn && postponedTo > today)
      ? undefined
      : refuse('INVALID_VALUE', { params: { field: 'postponedTo' } }),
];
