export {
  CHECK_TEXT_LIMIT,
  DIARY_GAPS,
  areSameFindings,
  diaryFindingsOf,
  objectToDiaryCheck,
  sumFindings,
} from './diary-gaps.js';
export type { DiaryCheckSigning, DiaryFinding, DiaryGap, DiaryGapCounts } from './diary-gaps.js';
export {
  PAPER_PLACES,
  PAPER_SETTLEMENTS,
  PAPER_TEXT_LIMIT,
  needsOf,
  objectToDifference,
  objectToPaper,
  objectToSettling,
} from './paper-difference.js';
export type {
  DifferenceSettling,
  DifferenceWriting,
  PaperPlace,
  PaperSettlement,
} from './paper-difference.js';
export { numbersOf } from './paper-sheet.js';
export type {
  SheetAbsence,
  SheetContent,
  SheetCounts,
  SheetLesson,
  SheetMark,
  SheetNumbers,
} from './paper-sheet.js';
