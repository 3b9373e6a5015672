import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { PERIOD_MARK_ENTITIES } from './marks/index.js';
import { OutsideDocument } from './outside/outside-document.entity.js';
import { OutsideMark } from './outside/outside-mark.entity.js';
import { YEAR_TURN_ENTITIES } from './year-turn/index.js';

/** The rows of this rung. */
export const GRADING_ENTITIES: readonly EntityTarget<ObjectLiteral>[] = [
  ...PERIOD_MARK_ENTITIES,
  OutsideDocument,
  OutsideMark,
  ...YEAR_TURN_ENTITIES,
];
