/** What can be wrong with a trail. */
export const FINDING_KINDS = [
  /** A checkpoint or receipt is not signed by the key of the school's evidence. */
  'signature',
  /** Two checkpoints contradict each other, or time went back between them. */
  'fork',
  /** The file of leaves kept outside does not give the root of its checkpoints. */
  'outside',
  /** The sealed rows between two checkpoints are not those that were sealed. */
  'root',
  /** A row of the trail is not what was sealed. */
  'changed',
  /** A sealed row is not in the trail any more. */
  'removed',
  /** A row stands among the sealed ones that was never sealed there. */
  'added',
  /** Sealed rows stand in another order. */
  'moved',
  /** The list of seals says another thing than the row and the file outside. */
  'leaf',
  /** A row tells an earlier time than it was sealed at. */
  'backdated',
  /** A row of a table is not what its trail says. */
  'state',
  /** A row of a table has no trail. */
  'untrailed',
  /** A row of a table is gone, though the trail does not say so. */
  'gone',
  /** The changes of a row do not follow from each other. */
  'replay',
  /** Versions of a row do not follow each other. */
  'version',
  /** A row is not what its author has a receipt for. */
  'receipt',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** One fault, with the row it is about as far as it is known. */
export interface Finding {
  readonly kind: FindingKind;
  /** The row of the trail. */
  readonly auditId: string | null;
  /** Its number in the sealed order. */
  readonly seq: number | null;
  /** The row that the trail tells of. */
  readonly entity: string | null;
  readonly rowId: string | null;
  /** Field, version or sizes: what exactly. */
  readonly detail: string | null;
}

const NOTHING: Omit<Finding, 'kind'> = { auditId: null, seq: null, entity: null, rowId: null, detail: null };

/** At most this many are listed; the rest is counted. */
export const MOST_FINDINGS = 200;

/** Collects findings and counts all of them. */
export class Findings {
  readonly list: Finding[] = [];
  total = 0;

  add(kind: FindingKind, about: Partial<Omit<Finding, 'kind'>> = {}): void {
    this.total += 1;
    if (this.list.length < MOST_FINDINGS) this.list.push({ ...NOTHING, ...about, kind });
  }
}
