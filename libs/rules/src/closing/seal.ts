/**
 * One thing that a sealed period holds, as a line of its record: what it is and which one, and what was written there.
 * Lines are told apart by their key; all of them in order are the record, and its digest is the seal.
 */
export interface SealedLine {
  readonly key: string;
  readonly value: string;
}

/** A line that is not as it was sealed; null on either side: it is not there. */
export interface SealDifference {
  readonly key: string;
  readonly sealed: string | null;
  readonly found: string | null;
}

const byKey = (one: SealedLine, other: SealedLine): number =>
  one.key < other.key ? -1 : one.key > other.key ? 1 : 0;

/** The record as one text: a line for each thing, by keys, so that the same journal always gives the same text. */
export function sealedText(lines: readonly SealedLine[]): string {
  return [...lines]
    .sort(byKey)
    .map(({ key, value }) => `${JSON.stringify([key, value])}\n`)
    .join('');
}

/** The lines of such a text. */
export function linesOf(text: string): SealedLine[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [key = '', value = ''] = JSON.parse(line) as string[];
      return { key, value };
    });
}

/** What is otherwise than it was sealed, by keys. */
export function compareSealed(
  sealed: readonly SealedLine[],
  found: readonly SealedLine[],
): readonly SealDifference[] {
  const before = new Map(sealed.map(({ key, value }) => [key, value]));
  const after = new Map(found.map(({ key, value }) => [key, value]));
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .map((key) => ({ key, sealed: before.get(key) ?? null, found: after.get(key) ?? null }))
    .filter((line) => line.sealed !== line.found);
}
