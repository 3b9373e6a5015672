export { TrailCheck } from './check-trail.js';
export type { CheckGrounds, CheckResult } from './check-trail.js';
export { openCheckpoint, originOf, signCheckpoint } from './checkpoint.js';
export type { Checkpoint } from './checkpoint.js';
export { FINDING_KINDS } from './finding.js';
export type { Finding, FindingKind } from './finding.js';
export { LEAF_SIZE, countLeaves, hashAt, leafAt, packLeaves } from './leaf-file.js';
export type { Leaf } from './leaf-file.js';
export { LEAF_PREFIX, NODE_PREFIX } from './prefixes.js';
export { openReceipt, signReceipt } from './receipt.js';
export type { Receipt, ReceiptLine } from './receipt.js';
export { isSame } from './replay.js';
export type { TableForm, TableRow } from './replay.js';
export { keyIdOf, makeKey, openNote, readSigner, readVerifier, signNote, splitNotes } from './signed-note.js';
export type { NoteSigner, NoteVerifier } from './signed-note.js';
export { bytesOf, cellsOf, leafOf, rowOfCells } from './trail-row.js';
export type { TrailCells, TrailRow } from './trail-row.js';
export {
  GrowingTree,
  hashLeaf,
  hashNode,
  isGrown,
  isIncluded,
  proveConsistency,
  proveInclusion,
  rootOf,
} from './tree.js';
export type { TreeHead } from './tree.js';
