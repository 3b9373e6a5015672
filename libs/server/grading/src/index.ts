export { GRADING_ENTITIES } from './entities.js';
export { GradingModule } from './grading.module.js';
export { GAP_READERS } from './closing/gap-readers.js';
export type { ClosingPlace, FoundGap, GapReader } from './closing/gap-readers.js';
export { SEAL_READERS } from './closing/seal-readers.js';
export type { SealReader } from './closing/seal-readers.js';
