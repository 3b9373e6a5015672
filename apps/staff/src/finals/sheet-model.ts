import type { FinalSheetQuery } from '@zhurnal/contract/staff';
import { fullNameOf, listNameOf } from '@zhurnal/rules';
import type { GradingKind, GradingValue, MarkScale, SuggestionBasis } from '@zhurnal/rules';
import { valueOf } from './final-value.js';

type Answer = FinalSheetQuery['finalSheet'];

/** A column of the sheet. */
export interface SheetColumn {
  readonly kind: GradingKind;
  readonly periodId: string | null;
  readonly name: string | null;
  readonly opensOn: string;
  readonly endsOn: string;
  readonly state: string;
  readonly lastDay: string | null;
  readonly clause: string | null;
  readonly releasedAt: string | null;
}

/** A cell in which a mark can be or is. */
export interface SheetCell {
  readonly studentId: string;
  readonly column: SheetColumn;
  readonly value: GradingValue | null;
  readonly version: number;
  readonly suggested: GradingValue | null;
  readonly basis: SuggestionBasis;
  readonly reason: string;
  readonly receivedAt: string | null;
  readonly isLate: boolean;
  readonly isMember: boolean;
  readonly setBy: string | null;
  readonly setAt: string | null;
}

/** A student with a cell for each column; undefined where the student is not of the group. */
export interface SheetRow {
  readonly id: string;
  readonly name: string;
  readonly fullName: string;
  readonly cells: readonly (SheetCell | undefined)[];
}

/** The sheet of a group. */
export interface FinalSheet {
  readonly groupId: string;
  readonly subject: string;
  readonly classes: string;
  readonly year: string;
  readonly today: string;
  readonly scale: MarkScale;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  readonly mayWrite: boolean;
}

const KINDS: Readonly<Record<Answer['columns'][number]['kind'], GradingKind>> = {
  PERIOD: 'period',
  YEAR: 'year',
  EXAM: 'exam',
  FINAL: 'final',
};

/** The kind of a column by its name in the contract. */
export const kindOf = (name: keyof typeof KINDS): GradingKind => KINDS[name];

/** Names of students out of columns. */
export function namesOf(
  students: Pick<Answer['students'], 'ids' | 'familyNames' | 'givenNames' | 'patronymics'>,
): readonly { readonly id: string; readonly name: string; readonly fullName: string }[] {
  return students.ids.map((id, at) => {
    const name = {
      familyName: students.familyNames[at] ?? '',
      givenName: students.givenNames[at] ?? '',
      patronymic: students.patronymics[at] ?? null,
    };
    return { id, name: listNameOf(name), fullName: fullNameOf(name) };
  });
}

/** Puts the columns of the answer together as rows of cells. */
export function readSheet(answer: Answer): FinalSheet {
  const { cells } = answer;
  const columns = answer.columns.map((column) => ({ ...column, kind: kindOf(column.kind) }));
  const places = new Map(cells.students.map((student, at) => [`${student} ${cells.columns[at]}`, at]));
  const rows = namesOf(answer.students).map((student, row) => ({
    ...student,
    cells: columns.map((column, place): SheetCell | undefined => {
      const at = places.get(`${row} ${place}`);
      if (at === undefined) return undefined;
      return {
        studentId: student.id,
        column,
        value: valueOf(cells.values[at]),
        version: cells.versions[at] ?? 0,
        suggested: valueOf(cells.suggested[at]),
        basis: JSON.parse(cells.bases[at] ?? '{"kind":"none","why":"noMarks"}') as SuggestionBasis,
        reason: cells.reasons[at] ?? '',
        receivedAt: cells.receivedAt[at] ?? null,
        isLate: cells.late[at] ?? false,
        isMember: cells.members[at] ?? false,
        setBy: cells.setBy[at] ?? null,
        setAt: cells.setAt[at] ?? null,
      };
    }),
  }));
  return {
    groupId: answer.groupId,
    subject: answer.subject,
    classes: answer.classNames,
    year: answer.year,
    today: answer.today,
    scale: answer.scale === 'pass_fail' ? 'pass_fail' : 'five',
    columns,
    rows,
    mayWrite: answer.can.includes('setPeriodMarks'),
  };
}

/** Empty cells of a column for which the rule has a mark. */
export function listSuggested({ rows, today, columns }: FinalSheet, column: number): readonly SheetCell[] {
  const opensOn = columns[column]?.opensOn ?? '';
  if (today < opensOn) return [];
  return rows.flatMap(({ cells }) => {
    const cell = cells[column];
    return cell?.isMember === true && cell.value === null && cell.suggested !== null ? [cell] : [];
  });
}

/** The column to begin with: the first that has suggestions, else the last that takes marks. */
export function firstColumn(sheet: FinalSheet): number {
  const wanted = sheet.columns.findIndex((_, at) => listSuggested(sheet, at).length > 0);
  if (wanted !== -1) return wanted;
  return Math.max(
    0,
    sheet.columns.findLastIndex(({ opensOn }) => opensOn <= sheet.today),
  );
}
