import { foldForSearch } from '../people/russian-order.js';
import { plainText } from '../text/plain-text.js';

/** Hours that go into a cell of the curriculum: its row and column, and lessons in hundredths; null: the cell is emptied. */
export interface CurriculumCell {
  readonly row: number;
  readonly column: number;
  readonly amount: number | null;
}

/** A pasted cell that is not taken, by its place in what was pasted, from 1. */
export interface CurriculumGap {
  readonly row: number;
  readonly column: number;
  readonly kind: 'subject_unknown' | 'class_unknown' | 'hours_wrong' | 'outside';
  readonly text: string;
}

/** What a pasted table changes, and what of it fits nowhere. */
export interface CurriculumFilling {
  readonly cells: readonly CurriculumCell[];
  readonly gaps: readonly CurriculumGap[];
}

const MOST_WEEKLY = 4000;
const MOST_YEARLY = 150_000;

/** Lessons in hundredths as they are typed: «3», «2,5»; null: nothing; undefined: no such amount. */
export function readWeekly(text: string, isYearly = false): number | null | undefined {
  const plain = plainText(text).replace(',', '.');
  if (plain === '' || /^[-–—]$/.test(plain)) return null;
  if (!(isYearly ? /^\d{1,4}$/ : /^\d{1,2}(?:\.\d{1,2})?$/).test(plain)) return undefined;
  const amount = Math.round(Number(plain) * 100);
  return amount <= (isYearly ? MOST_YEARLY : MOST_WEEKLY) ? amount : undefined;
}

/** Sums stand beside the classes and below the subjects in most tables. */
const isSum = (text: string): boolean => /^(итого|всего|total)/.test(foldForSearch(text));
const isWords = (text: string): boolean => /\p{L}{2}/u.test(text);
const find = (names: readonly string[], text: string): number =>
  names.findIndex((name) => foldForSearch(name) === foldForSearch(text));
/** «7 А», «7 классы», «7 кл.» */
const plainClass = (text: string): string => text.replace(/класс[а-я]*|кл\.?/giu, '').replaceAll(/\s/g, '');

/**
 * Puts a table out of a spreadsheet into the grid of the curriculum. One with subjects in its first column is laid by their
 * names, and by the names of classes where its first row has them; any other is laid from the chosen cell on.
 */
export function fillCurriculum(
  rows: readonly (readonly string[])[],
  grid: { readonly subjects: readonly string[]; readonly columns: readonly string[] },
  at: { readonly row: number; readonly column: number },
  isYearly = false,
): CurriculumFilling {
  const cells: CurriculumCell[] = [];
  const gaps: CurriculumGap[] = [];
  const isNamed = rows.some(([first = '']) => isWords(first));
  const [head = []] = rows;
  const classes = grid.columns.map(plainClass);
  const isHeaded = isNamed && head.slice(1).some((text) => find(classes, plainClass(text)) >= 0);
  const columnOf = (place: number, row: number): number | undefined => {
    if (!isNamed) return at.column + place;
    if (!isHeaded) return at.column + place - 1;
    const column = find(classes, plainClass(head[place] ?? ''));
    if (column >= 0) return column;
    // Said once, of the heading.
    const text = plainText(head[place] ?? '');
    if (row === 1 && text !== '' && !isSum(text))
      gaps.push({ row: 1, column: place + 1, kind: 'class_unknown', text });
    return undefined;
  };
  for (const [from, row] of rows.entries()) {
    if ((isHeaded && from === 0) || row.every((text) => plainText(text) === '')) continue;
    const [name = ''] = row;
    if (isNamed && isSum(name)) continue;
    const to = isNamed ? find(grid.subjects, name) : at.row + from;
    if (isNamed && to < 0) {
      if (plainText(name) !== '')
        gaps.push({ row: from + 1, column: 1, kind: 'subject_unknown', text: plainText(name) });
      continue;
    }
    for (const [place, text] of row.entries()) {
      if (isNamed && place === 0) continue;
      const column = columnOf(place, from);
      if (column === undefined) continue;
      const gap = { row: from + 1, column: place + 1, text: plainText(text) };
      const amount = readWeekly(text, isYearly);
      if (to >= grid.subjects.length || column >= grid.columns.length) {
        if (amount !== null) gaps.push({ ...gap, kind: 'outside' });
      } else if (amount === undefined) gaps.push({ ...gap, kind: 'hours_wrong' });
      else cells.push({ row: to, column, amount });
    }
  }
  return { cells, gaps };
}
