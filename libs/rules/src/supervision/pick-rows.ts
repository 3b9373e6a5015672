import { countOf, findingsOf, lateOf } from './control-counts.js';
import { ratioOf, shareOf } from './share.js';
import type { ControlCounts, ControlKind } from './control-counts.js';

/** A journal in the table: one teaching group with who gives it. */
export interface ControlRow {
  readonly groupId: string;
  /** Name of the group, which tells subgroups apart. */
  readonly groupName: string;
  readonly className: string;
  readonly grade: number | null;
  readonly subjectId: string;
  readonly subject: string;
  readonly teacherIds: readonly string[];
  readonly teachers: string;
  readonly counts: ControlCounts;
}

/** What of the table is shown; null: all. */
export interface ControlFilter {
  readonly grade: number | null;
  readonly subjectId: string | null;
  readonly teacherId: string | null;
  /** Only journals with something to remark on. */
  readonly onlyFindings: boolean;
}

/** A column of the table: what it is called in words and addresses, and the number that it opens. */
export const CONTROL_COLUMNS = [
  { name: 'lessons', kind: 'lessons' },
  { name: 'held', kind: 'not_held' },
  { name: 'topics', kind: 'no_topic' },
  { name: 'homework', kind: 'no_homework' },
  { name: 'rolls', kind: 'no_roll' },
  { name: 'late', kind: 'late' },
  { name: 'marks', kind: 'marks' },
  { name: 'density', kind: 'marks' },
  { name: 'noMarks', kind: 'no_marks' },
  { name: 'oneMark', kind: 'one_mark' },
  { name: 'changed', kind: 'changed' },
  { name: 'families', kind: 'families_away' },
  { name: 'students', kind: 'students_away' },
] as const satisfies readonly { readonly name: string; readonly kind: ControlKind }[];

/** Name of one of {@link CONTROL_COLUMNS}. */
export type ControlColumn = (typeof CONTROL_COLUMNS)[number]['name'];

/** What stands in the cell: a whole number, a share or a ratio as a decimal; null: there is nothing to count. */
export function cellText(column: ControlColumn, counts: ControlCounts): string | null {
  const { lessons, students } = counts;
  switch (column) {
    case 'lessons':
      return String(lessons);
    case 'held':
    case 'topics':
    case 'homework':
    case 'rolls':
      return shareOf(counts[column], lessons) ?? null;
    case 'late':
      return String(lateOf(counts));
    case 'marks':
      return String(counts.marks);
    case 'density':
      return ratioOf(counts.marks, students) ?? null;
    case 'noMarks':
      return shareOf(counts.withoutMarks, students) ?? null;
    case 'oneMark':
      return shareOf(counts.withOneMark, students) ?? null;
    case 'changed':
      return String(counts.changed);
    case 'families':
      return shareOf(counts.familiesSeen, students) ?? null;
    case 'students':
      return shareOf(counts.studentsSeen, students) ?? null;
  }
}

/** How many rows the cell opens. */
export function opensRows(column: ControlColumn, counts: ControlCounts): number {
  const found = CONTROL_COLUMNS.find(({ name }) => name === column);
  return found ? countOf(found.kind, counts) : 0;
}

/** How the table is put in order: by the class, by who teaches, by the subject, or by a column, the least first. */
export type ControlOrder = 'class' | 'teacher' | 'subject' | ControlColumn;

const texts = new Intl.Collator('ru', { numeric: true });

/** A share with nothing behind it comes after all others, whichever way. */
function compareCells(column: ControlColumn, one: ControlRow, other: ControlRow): number {
  const [a, b] = [cellText(column, one.counts), cellText(column, other.counts)];
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return Number(a) - Number(b);
}

/** The journals that the filter lets through, in this order; what is equal stays by class and subject. */
export function pickRows(
  rows: readonly ControlRow[],
  filter: ControlFilter,
  order: ControlOrder = 'class',
  isDescending = false,
): readonly ControlRow[] {
  const turn = isDescending ? -1 : 1;
  const byClass = (one: ControlRow, other: ControlRow): number =>
    (one.grade ?? 99) - (other.grade ?? 99) ||
    texts.compare(one.className, other.className) ||
    texts.compare(one.subject, other.subject) ||
    texts.compare(one.groupName, other.groupName);
  const wanted = (one: ControlRow, other: ControlRow): number => {
    if (order === 'class') return 0;
    if (order === 'teacher') return turn * texts.compare(one.teachers, other.teachers);
    if (order === 'subject') return turn * texts.compare(one.subject, other.subject);
    return turn * compareCells(order, one, other);
  };
  return rows
    .filter(
      (row) =>
        (filter.grade === null || row.grade === filter.grade) &&
        (filter.subjectId === null || row.subjectId === filter.subjectId) &&
        (filter.teacherId === null || row.teacherIds.includes(filter.teacherId)) &&
        (!filter.onlyFindings || findingsOf(row.counts).length > 0),
    )
    .sort((one, other) => wanted(one, other) || (order === 'class' ? turn : 1) * byClass(one, other));
}
