/** Heads of the report on a file of people, and the end of its name. */
export const REPORT_RU = {
  row: 'Строка',
  outcome: 'Итог',
  findings: 'Замечания',
  ofFile: 'О файле',
  finding: 'Замечание',
  report: 'отчёт',
} as const;
