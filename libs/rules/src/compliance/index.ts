export { CHECKS } from './checks.js';
export type { CheckName } from './checks.js';
export { PRODUCT_PARTS, RECORDS } from './carriers.js';
export type { ProductPart, RecordName } from './carriers.js';
export type { Carrier, Clause } from './clause.js';
export { CLAUSES, listClausesOf } from './list-clauses-of.js';
export { CLAUSE_STATES, isApplicable, judgeClauses, listChecksOf, standsThrough } from './judge-clauses.js';
export type { CheckOutcomes, ClauseStanding, ClauseState } from './judge-clauses.js';
