import { describePeopleFinding, describeRowResult, isPeopleError } from '@zhurnal/rules';
import type { PeopleFinding, PeopleRow } from '@zhurnal/rules';
import { writeWorkbook } from './files/write-workbook.js';
import type { ReportCell } from './files/write-workbook.js';

/** What a report is made of: the table of the file and what came of each row. */
export interface ReportContent {
  readonly titles: readonly string[];
  readonly rows: readonly PeopleRow[];
  readonly findings: readonly PeopleFinding[];
}

const HEADERS = ['Строка', 'Итог', 'Замечания'];

const toneOf = (findings: readonly PeopleFinding[]): ReportCell['tone'] =>
  findings.some(isPeopleError)
    ? 'error'
    : findings.some(({ severity }) => severity !== 'note')
      ? 'warning'
      : undefined;

function sayFinding(finding: PeopleFinding): string {
  const { text, cure } = describePeopleFinding(finding);
  return `${text} ${cure}`;
}

/** The file as it was, with a column of results, and errors in colour and in words. */
export async function buildReport({ titles, rows, findings }: ReportContent): Promise<Uint8Array> {
  const ofRow = new Map<number, PeopleFinding[]>();
  for (const finding of findings) {
    if (finding.row !== null) ofRow.set(finding.row, [...(ofRow.get(finding.row) ?? []), finding]);
  }
  const lines = rows.map(({ row, cells, result }): ReportCell[] => {
    const own = ofRow.get(row) ?? [];
    const tone = result === 'error' ? 'error' : result === 'open' ? 'warning' : undefined;
    return [
      { text: String(row), tone },
      { text: describeRowResult(result), tone },
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
    { name: 'Итог', header: [...HEADERS, ...titles], rows: lines, widths: [8, 16, 60] },
    ...(ofFile.length > 0 ? [{ name: 'О файле', header: ['Замечание'], rows: ofFile, widths: [100] }] : []),
  ]);
}
