export {
  CLOSE_PERIOD_RULES,
  GAP_KINDS,
  LONGEST_REOPENING_DAYS,
  REOPEN_PERIOD_RULES,
  judgeGap,
  partOfGap,
  reopeningEnds,
} from './close-period.js';
export type { ClosePeriodFacts, GapJudged, GapKind, ReopenPeriodFacts } from './close-period.js';
export { closedPeriodOf, closingOn } from './group-closing.js';
export type { ClosedPeriod, GroupClosing, OpenedDays } from './group-closing.js';
export { compareSealed, linesOf, sealedText } from './seal.js';
export type { SealDifference, SealedLine } from './seal.js';
