export { AuditModule } from './audit.module.js';
export { foldBack } from './fold-back.js';
export type { LaterChange } from './fold-back.js';
export type { TracedRow } from './history-entries.js';
export { HistoryEntry } from './history.graphql.js';
export { listHistory } from './history.reader.js';
export { findLastChange } from './last-change.js';
export type { LastChange } from './last-change.js';
