import { foldForSearch } from '../people/russian-order.js';
import { plainText } from '../text/plain-text.js';
import type { PlanItem } from './plan-item.js';

/** What a cell of a table of a plan may hold. A date is known, and left out: days are reckoned from the timetable. */
export type PlanColumn = 'number' | 'date' | Exclude<keyof PlanItem, 'id'>;

/** How a table is read: what stands in which column, and which rows come before its topics. */
export interface PlanHeading {
  readonly columns: readonly (PlanColumn | undefined)[];
  /** Rows above the first topic, its heading among them. */
  readonly above: number;
  /** Words of the heading that say nothing. */
  readonly unknown: readonly string[];
  /** Place of the heading, from 1; 0: there is none. */
  readonly row: number;
}

/** Words of headings, in the order in which they are tried. */
const HEADINGS: readonly (readonly [PlanColumn, RegExp])[] = [
  ['homework', /домашн|д\/з|^дз$|homework/],
  ['workType', /контрол|вид работ|форма контроля|работа|work/],
  ['hours', /час|кол-во|количество|hours/],
  ['date', /^дат|^план\.?$|^факт\.?$|по плану|по факту|фактическ|date/],
  ['note', /примечан|комментар|note/],
  ['section', /раздел|глава|модуль|section/],
  ['topic', /тема|содержание|topic/],
  ['number', /№|п\/п|номер|^n$|^#$/],
];

/** As tables usually stand where they have no heading. */
const USUAL: Readonly<Record<number, readonly PlanColumn[]>> = {
  1: ['topic'],
  2: ['topic', 'hours'],
  3: ['number', 'topic', 'hours'],
  4: ['number', 'section', 'topic', 'hours'],
  5: ['number', 'section', 'topic', 'hours', 'workType'],
  6: ['number', 'section', 'topic', 'hours', 'workType', 'homework'],
  7: ['number', 'section', 'topic', 'hours', 'workType', 'homework', 'note'],
};

/** Title, school and teacher stand above the heading of many tables; further down nobody looks for it. */
const ROWS_ABOVE = 15;
/** Words of a heading are few, those of a title or of a topic are not. */
const LONGEST_WORDS = 40;

type Row = readonly string[];

const isBlank = (row: Row): boolean => row.every((cell) => plainText(cell) === '');

function columnsOf(row: Row): readonly (PlanColumn | undefined)[] {
  const taken = new Set<PlanColumn>();
  return row.map((cell) => {
    const words = foldForSearch(cell);
    const found = HEADINGS.find(
      ([column, known]) => (column === 'date' || !taken.has(column)) && words !== '' && known.test(words),
    );
    if (found) taken.add(found[0]);
    return found?.[0];
  });
}

/** A heading has a topic and, unless the table is a list of topics, something beside it; figures stand in no heading. */
function isHeading(row: Row, isFirst: boolean, isList: boolean): boolean {
  if (row.some((cell) => /^\d+$/.test(cell.trim()))) return false;
  const known = new Set(columnsOf(row));
  if (!known.has('topic')) return false;
  const knownCount = known.has(undefined) ? known.size - 1 : known.size;
  if (isFirst && (isList || knownCount > 1)) return true;
  const isShort = row.every((cell) => plainText(cell).length <= LONGEST_WORDS);
  return isShort && (known.has('hours') || known.has('number'));
}

/** Columns up to the last one in which something stands. */
const widthOf = (rows: readonly Row[]): number =>
  Math.max(1, ...rows.map((row) => row.findLastIndex((cell) => plainText(cell) !== '') + 1));

function usualColumns(rows: readonly Row[]): readonly (PlanColumn | undefined)[] {
  const width = widthOf(rows);
  const isNumbered = rows.every((row) => /^\d*\.?$/.test((row[0] ?? '').trim()));
  if (width === 2 && isNumbered) return ['number', 'topic'];
  if (width === 3 && !isNumbered) return ['section', 'topic', 'hours'];
  if (width >= 4 && !isNumbered) return (USUAL[Math.min(width, 6) + 1] ?? []).slice(1);
  return USUAL[Math.min(width, 7)] ?? [];
}

/** Finds the heading of a table, below its title too; without one the columns stand as they usually do. */
export function readPlanHeading(rows: readonly Row[]): PlanHeading {
  const filled = rows.flatMap((row, at) => (isBlank(row) ? [] : [at])).slice(0, ROWS_ABOVE);
  const [first = 0] = filled;
  const isList = widthOf(rows) === 1;
  const at = filled.find((place) => isHeading(rows[place] ?? [], place === first, isList));
  if (at === undefined) {
    const body = rows.slice(first);
    return { columns: usualColumns(body), above: first, unknown: [], row: 0 };
  }
  const row = rows[at] ?? [];
  const columns = columnsOf(row);
  const unknown = row.filter((cell, column) => columns[column] === undefined && plainText(cell) !== '');
  return { columns, above: at + 1, unknown: unknown.map(plainText), row: at + 1 };
}
