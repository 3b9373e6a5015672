export { CHECKS } from './checks.js';
export type { CheckName } from './checks.js';
export { PRODUCT_PARTS, RECORDS } from './carriers.js';
export type { ProductPart, RecordName } from './carriers.js';
export type { Carrier, Clause } from './clause.js';
export { CLAUSES, listClausesOf } from './list-clauses-of.js';
