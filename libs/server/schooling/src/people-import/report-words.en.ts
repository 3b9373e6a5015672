import type { REPORT_RU } from './report-words.ru.js';

/** Heads of the report on a file of people, in English. */
export const REPORT_EN = {
  row: 'Row',
  outcome: 'Result',
  findings: 'Notes',
  ofFile: 'About the file',
  finding: 'Note',
  report: 'report',
} as const satisfies Record<keyof typeof REPORT_RU, string>;
