/** Value by which a table row is ordered; an absent value goes last in both directions. */
export type SortValue = string | number | null;

export type SortOrder = 'ascending' | 'descending';

// Russian order of letters: ё together with е, and numbers inside text by their size («5 Б» before «10 А»).
const russian = new Intl.Collator('ru', { numeric: true });

function compare(left: SortValue, right: SortValue): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return russian.compare(String(left), String(right));
}

/** The rows in the order asked for; rows of equal value keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  valueOf: (row: Row) => SortValue,
  order: SortOrder,
): readonly Row[] {
  const sign = order === 'ascending' ? 1 : -1;
  return [...rows].sort((left, right) => {
    const a = valueOf(left);
    const b = valueOf(right);
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return sign * compare(a, b);
  });
}
