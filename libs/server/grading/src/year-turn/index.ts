import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { YearTurnClass } from './year-turn-class.entity.js';
import { YearTurnRow } from './year-turn-row.entity.js';
import { YearTurnStudent } from './year-turn-student.entity.js';
import { YearTurn } from './year-turn.entity.js';

/** The rows of turns of the year. */
export const YEAR_TURN_ENTITIES: readonly EntityTarget<ObjectLiteral>[] = [
  YearTurn,
  YearTurnClass,
  YearTurnStudent,
  YearTurnRow,
];
export { YearTurnResolver } from './year-turn.resolver.js';
