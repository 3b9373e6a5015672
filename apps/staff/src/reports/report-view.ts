import type { ReportListQuery, ReportRunQuery } from '@zhurnal/contract/staff';
import { formatDay, formatDecimal } from '@zhurnal/web-client';
import { t } from './reports-words.js';

export type ReportChoices = ReportListQuery['reportList'];
export type Report = ReportChoices['reports'][number];
export type Run = ReportChoices['runs'][number];
export type OpenedRun = ReportRunQuery['reportRun'];
export type RunTable = OpenedRun['tables'][number];

/** A row of a table of a run: its key and its cells. */
export interface RunRow {
  readonly key: string;
  readonly cells: readonly (string | null)[];
}

/** The rows of a table. */
export function rowsOf({ rows, cells, columns }: RunTable): readonly RunRow[] {
  return rows.map((key, at) => ({ key, cells: cells.slice(at * columns.length, (at + 1) * columns.length) }));
}

/** The rows beneath it. */
export function totalsOf({ totals, columns }: RunTable): readonly RunRow[] {
  return Array.from({ length: totals.length / Math.max(columns.length, 1) }, (_, at) => ({
    key: `total ${at}`,
    cells: totals.slice(at * columns.length, (at + 1) * columns.length),
  }));
}

/** A cell as people read it. */
export function sayCell(cell: string | null | undefined, kind: string | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (kind === 'day') return formatDay(cell, 'numeric');
  return kind === 'decimal' || kind === 'percent' ? formatDecimal(cell) : cell;
}

/** Is the column one of numbers? */
export const isFigure = (kind: string | undefined): boolean =>
  kind === 'integer' || kind === 'decimal' || kind === 'percent';

/** The title of a column with its unit. */
export const sayTitle = (table: RunTable, at: number): string =>
  `${table.titles[at] ?? ''}${table.kinds[at] === 'percent' ? ', %' : ''}`;

/** Over what a run tells. */
export function saySpan({ periodName, from, to }: Run): string {
  if (periodName !== '') return periodName;
  return from === null || to === null
    ? t('today')
    : `${formatDay(from, 'numeric')} – ${formatDay(to, 'numeric')}`;
}

/** Of what a run tells. */
export const sayPlace = ({ place }: Run): string => place || t('school');

/** The address of a run. */
export function addressOfRun({
  id,
  classId,
  studentId,
  teacherId,
}: Pick<Run, 'id' | 'classId' | 'studentId' | 'teacherId'>): string {
  const params = new URLSearchParams({ run: id });
  if (classId !== null) params.set('class', classId);
  if (studentId !== null) params.set('student', studentId);
  if (teacherId !== null) params.set('teacher', teacherId);
  return `?${params.toString()}`;
}
