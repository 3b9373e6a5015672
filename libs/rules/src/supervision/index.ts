export {
  CONTROL_COUNTS,
  CONTROL_KINDS,
  FINDING_KINDS,
  countOf,
  findingsOf,
  heatOf,
  lateOf,
  sumCounts,
} from './control-counts.js';
export type { ControlCount, ControlCounts, ControlKind, FindingKind, Heat } from './control-counts.js';
export { CONTROL_COLUMNS, cellText, opensRows, pickRows } from './pick-rows.js';
export type { ControlColumn, ControlFilter, ControlOrder, ControlRow } from './pick-rows.js';
export {
  REMARK_DECISION_RULES,
  REMARK_ANCHORS,
  REMARK_STATES,
  REMARK_TEMPLATES,
  REVIEW_REMARK_RULES,
  REVIEW_TEXT_LIMIT,
  SEEN_TEMPLATES,
  dueDayOf,
  objectToAnswer,
  objectToReviewer,
  stateOf,
} from './review-remark.js';
export type {
  RemarkAnchor,
  RemarkDeciding,
  RemarkStanding,
  RemarkState,
  RemarkTemplate,
  RemarkWriting,
} from './review-remark.js';
export { ratioOf, shareOf } from './share.js';
