export { SESSION_LIMITS } from './session-limits.js';
export { ROLES, STAFF_ROLES, FAMILY_ROLES, RELATIONS } from './roles.js';
export type { Role, Relation, Target, TargetKind } from './roles.js';
export { ACCESS, OPERATIONS, linesFor } from './access-table.js';
export type { AccessLine } from './access-line.js';
export {
  CLOSED_TO_TOKENS,
  OPEN_TO_EVERY_TOKEN,
  SCOPE_OPERATIONS,
  SERVICE_ROLES,
  SERVICE_SCOPES,
  TOKEN_SCOPES,
  isOpenToToken,
  isTokenScope,
  scopeOf,
  scopesOpenTo,
} from './token-scopes.js';
export type { TokenScope } from './token-scopes.js';
export { TOKEN_LIMITS, TOKEN_RATES, TOKEN_RULES, lastDayOfToken } from './token-rules.js';
export type { TokenFacts } from './token-rules.js';
