import {
  describePeopleFinding,
  describePeopleFindingInEnglish,
  describeRowResult,
  describeRowResultInEnglish,
  isPeopleError,
} from '@zhurnal/rules';
import type { Language, PeopleFinding, PeopleRow } from '@zhurnal/rules';
import { writeWorkbook } from '@zhurnal/documents';
import type { ReportCell } from '@zhurnal/documents';
import { REPORT_EN } from './report-words.en.js';
import { REPORT_RU } from './report-words.ru.js';

/** What a report is made of: the table of the file and what came of each row. */
export interface ReportContent {
  readonly titles: readonly string[];
  readonly rows: readonly PeopleRow[];
  readonly findings: readonly PeopleFinding[];
}

const SPOKEN = {
  ru: { words: REPORT_RU, describe: describePeopleFinding, result: describeRowResult },
  en: { words: REPORT_EN, describe: describePeopleFindingInEnglish, result: describeRowResultInEnglish },
} as const;

const toneOf = (findings: readonly PeopleFinding[]): ReportCell['tone'] =>
  findings.some(isPeopleError)
    ? 'error'
    : findings.some(({ severity }) => severity !== 'note')
      ? 'warning'
      : undefined;

/** Name of the report on a file, in the language the school prints in. */
export function nameReport(fileName: string, language: Language): string {
  return `${fileName.replace(/\.\w+$/, '')} — ${SPOKEN[language].words.report}.xlsx`;
}

/** The file as it was, with a column of results, and errors in colour and in words. */
export async function buildReport(
  { titles, rows, findings }: ReportContent,
  language: Language,
): Promise<Uint8Array> {
  const { words, describe, result: sayResult } = SPOKEN[language];
  const sayFinding = (finding: PeopleFinding): string => {
    const { text, cure } = describe(finding);
    return `${text} ${cure}`;
  };
  const ofRow = new Map<number, PeopleFinding[]>();
  for (const finding of findings) {
    if (finding.row !== null) ofRow.set(finding.row, [...(ofRow.get(finding.row) ?? []), finding]);
  }
  const lines = rows.map(({ row, cells, result }): ReportCell[] => {
    const own = ofRow.get(row) ?? [];
    const tone = result === 'error' ? 'error' : result === 'open' ? 'warning' : undefined;
    return [
      { text: String(row), tone },
      { text: sayResult(result), tone },
      { text: own.map(sayFinding).join('\n'), tone: toneOf(own) },
      ...titles.map((_, column) => {
        return { text: cells[column] ?? '', tone: toneOf(own.filter((one) => one.column === column)) };
      }),
    ];
  });
  const ofFile = findings
    .filter(({ row }) => row === null)
    .map((one): ReportCell[] => [{ text: sayFinding(one), tone: toneOf([one]) }]);
  return writeWorkbook([
    {
      name: words.outcome,
      header: [words.row, words.outcome, words.findings, ...titles],
      rows: lines,
      widths: [8, 16, 60],
    },
    ...(ofFile.length > 0
      ? [{ name: words.ofFile, header: [words.finding], rows: ofFile, widths: [100] }]
      : []),
  ]);
}
