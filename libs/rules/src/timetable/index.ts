export { FINDING_CODES, findingOf, mayBeImported } from './findings.js';
export type { Finding, FindingCode, FindingSeverity } from './findings.js';
export { describeFinding } from './finding-words.ru.js';
export type { FindingWords } from './finding-words.ru.js';
