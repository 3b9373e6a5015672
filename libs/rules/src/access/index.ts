export { SESSION_LIMITS } from './session-limits.js';
export { ROLES, STAFF_ROLES, FAMILY_ROLES, RELATIONS } from './roles.js';
export type { Role, Relation, Target, TargetKind } from './roles.js';
export { ACCESS, OPERATIONS, linesFor } from './access-table.js';
export type { AccessLine } from './access-line.js';
