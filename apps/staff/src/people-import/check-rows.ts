import { isPeopleError } from '@zhurnal/rules';
import type { PeopleFinding, PeopleFindingCode, PeopleImportPreview, PeopleRow } from '@zhurnal/rules';

/** Which rows are shown. */
export const ROW_FILTERS = ['all', 'errors', 'questions', 'remarks'] as const;
export type RowFilter = (typeof ROW_FILTERS)[number];

/** Rows of one page. */
export const PAGE_SIZE = 50;

/** A row with everything that was found in it. */
export interface CheckedRow {
  readonly row: PeopleRow;
  readonly findings: readonly PeopleFinding[];
}

/** Errors stand before questions, these before warnings. */
const WEIGHT = { error: 0, question: 1, warning: 2, note: 3 } as const;

/** The rows in the order of the file, each with its findings. */
export function joinFindings({
  rows,
  findings,
}: Pick<PeopleImportPreview, 'rows' | 'findings'>): CheckedRow[] {
  const ofRow = new Map<number, PeopleFinding[]>();
  for (const finding of findings) {
    if (finding.row === null) continue;
    ofRow.set(finding.row, [...(ofRow.get(finding.row) ?? []), finding]);
  }
  return rows.map((row) => ({
    row,
    findings: (ofRow.get(row.row) ?? []).sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]),
  }));
}

/** The rows that a filter leaves. */
export function filterRows(rows: readonly CheckedRow[], filter: RowFilter): readonly CheckedRow[] {
  if (filter === 'all') return rows;
  return rows.filter(({ row, findings }) => {
    if (filter === 'errors') return row.result === 'error';
    if (filter === 'questions') return findings.some(({ question }) => question !== undefined);
    return findings.some(({ severity }) => severity === 'warning');
  });
}

/** The first row with an error, and the error. */
export function findFirstError(
  rows: readonly CheckedRow[],
): { readonly row: number; readonly finding: PeopleFinding } | undefined {
  for (const { row, findings } of rows) {
    const finding = findings.find(isPeopleError);
    if (finding && row.result === 'error') return { row: row.row, finding };
  }
  return undefined;
}

/** Equal questions that may be answered together. */
export interface QuestionGroup {
  readonly code: PeopleFindingCode;
  readonly first: PeopleFinding;
  /** Keys of the answers; several rows may share one. */
  readonly keys: readonly string[];
}

/** Questions of one kind that come more than once. */
export function groupQuestions(findings: readonly PeopleFinding[]): readonly QuestionGroup[] {
  const groups = new Map<PeopleFindingCode, { first: PeopleFinding; keys: Set<string> }>();
  for (const finding of findings) {
    if (finding.question === undefined) continue;
    const group = groups.get(finding.code) ?? { first: finding, keys: new Set<string>() };
    group.keys.add(finding.question);
    groups.set(finding.code, group);
  }
  return [...groups]
    .map(([code, { first, keys }]) => ({ code, first, keys: [...keys] }))
    .filter(({ keys }) => keys.length > 1);
}
