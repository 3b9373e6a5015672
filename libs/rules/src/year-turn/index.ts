export { TURN_DECISIONS, TURN_STATES, staysAfter } from './turn.js';
export type {
  ClassPlan,
  OldClass,
  OldStudent,
  StudentPlan,
  TurnDecision,
  TurnPlan,
  TurnState,
} from './turn.js';
export { classToRepeat, draftTurn, isGraduating, nameInGrade } from './draft-turn.js';
export { carryGroups } from './carry-groups.js';
export type { GroupPlan, OldGroup, SubjectsOfGrade } from './carry-groups.js';
export {
  APPLY_TURN_RULES,
  CONFIRM_TURN_RULES,
  UNDO_TURN_RULES,
  lastDayOfGraduates,
  tellNames,
} from './turn-rules.js';
export type { ApplyTurnFacts, ConfirmTurnFacts, UndoTurnFacts } from './turn-rules.js';
