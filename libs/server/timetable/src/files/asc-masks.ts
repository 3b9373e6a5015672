import { valueOf } from './asc-content.js';
import type { AscRecord } from './asc-content.js';
import type { FindingList } from './finding-list.js';
import { FILE_LIMITS } from './limits.js';

/** Places of the ones in a mask, from 1: `01010` is 2 and 4. Null when the text is no mask. */
export function positionsOf(mask: string): readonly number[] | null {
  if (!/^[01]+$/.test(mask) || mask.length > FILE_LIMITS.grid) return null;
  return [...mask].flatMap((bit, index) => (bit === '1' ? [index + 1] : []));
}

/** Days, weeks or terms: what the places of a mask mean. */
export interface MaskAxis {
  /** Length of the masks. */
  readonly count: number;
  /** The definition of each single place; undefined where the file has none. */
  readonly definitions: readonly (AscRecord | undefined)[];
}

/**
 * Reads the meaning of masks out of the definitions of single places (`Monday` is `10000`); definitions of several
 * places or of alternatives («any day») only tell the length. A file without definitions tells it by its cards.
 */
export function readMaskAxis(
  definitions: readonly AscRecord[],
  cards: readonly AscRecord[],
  attribute: 'days' | 'weeks' | 'terms',
  findings: FindingList,
): MaskAxis {
  const masksOf = (record: AscRecord) => valueOf(record, attribute).split(',');
  const longest = (records: readonly AscRecord[]) =>
    records
      .flatMap(masksOf)
      .filter((mask) => positionsOf(mask) !== null)
      .reduce((length, mask) => Math.max(length, mask.length), 0);
  const count = longest(definitions) || longest(cards);
  const byPosition = new Map<number, AscRecord>();
  for (const definition of definitions) {
    const positions = positionsOf(valueOf(definition, attribute));
    const [position] = positions ?? [];
    if (position === undefined || positions?.length !== 1) continue;
    const first = byPosition.get(position);
    if (!first) byPosition.set(position, definition);
    else if (count > 1) {
      const params = { id: valueOf(definition, attribute), first: String(first.row) };
      findings.add('DUPLICATE_ID', definition.row, valueOf(definition, 'name'), params);
    }
  }
  return { count, definitions: Array.from({ length: count }, (_, index) => byPosition.get(index + 1)) };
}

/** Places a mask names; all of them when it is absent; null when it is no mask or goes beyond the axis. */
export function readMask(mask: string, axis: MaskAxis): readonly number[] | null {
  const count = Math.max(axis.count, 1);
  if (mask === '') return Array.from({ length: count }, (_, index) => index + 1);
  const positions = positionsOf(mask);
  return positions === null || positions.length === 0 || positions.some((position) => position > count)
    ? null
    : positions;
}
