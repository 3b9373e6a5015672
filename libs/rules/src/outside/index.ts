export {
  INSTITUTION_LIMIT,
  OUTSIDE_DOCUMENT_KINDS,
  OUTSIDE_MARKS_LIMIT,
  OUTSIDE_MARK_USES,
  OUTSIDE_MARK_VALUES,
  OUTSIDE_REASON_LIMIT,
  OUTSIDE_RULES,
  OUTSIDE_WEIGHT,
  fitsScale,
  isAccepted,
} from './outside-mark.js';
export type {
  OutsideDocument,
  OutsideDocumentKind,
  OutsideFacts,
  OutsideLine,
  OutsideMarkUse,
  OutsideMarkValue,
} from './outside-mark.js';
