export { BACK_UP_DUTY, BACK_UP_PARTS, isBackedUp, listBackUpParts } from './back-up.js';
export type { BackUpFacts, BackUpPart, BackUpPartName, BackedUpClass } from './back-up.js';
export {
  DUE_SOON_DAYS,
  DUTY_OUTCOMES,
  DUTY_RULES,
  DUTY_STATES,
  DUTY_TEXT_LIMIT,
  PRESSING_DAYS,
  isOwnDuty,
  isPressing,
  objectToPerformer,
  stateOfDuty,
} from './duty-state.js';
export type { DutyActor, DutyOutcome, DutySaying, DutyStanding, DutyState } from './duty-state.js';
export {
  HELP_AUDIENCES,
  HELP_KINDS,
  HELP_MOST_PEOPLE,
  HELP_NOTE_LIMIT,
  HELP_RULES,
  HELP_TOPIC_LIMIT,
} from './given-help.js';
export type { HelpAudience, HelpGiving, HelpKind } from './given-help.js';
export { keyOfTask, listDutyTasks } from './list-duty-tasks.js';
export type { DutyFacts, DutyTask } from './list-duty-tasks.js';
export { isOfLessons, listObligations } from './obligation.js';
export type { Obligation } from './obligation.js';
export { COUNTED_DUTIES, listShownParts } from './shown-parts.js';
export type { DutyPart, DutyPartName } from './shown-parts.js';
export {
  ROLLOUT_CONTROL_CLAUSE,
  ROLLOUT_STEPS,
  STATEMENT_LIMIT,
  STATEMENT_RULES,
  clauseOfStep,
  listRollout,
  listStatedClauses,
} from './rollout.js';
export type { RolloutItem, RolloutSeen, RolloutState, RolloutStep, Stating } from './rollout.js';
