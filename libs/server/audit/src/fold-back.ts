/** A change of a row after the instant that is asked about. */
export interface LaterChange {
  readonly entity: string;
  readonly rowId: string;
  readonly op: string;
  /** The row's version after the change. */
  readonly version: number | null;
  /** Changed fields only: what they were, what they became. */
  readonly delta: Readonly<Record<string, readonly [unknown, unknown]>>;
}

type Row = Readonly<Record<string, unknown>>;

/**
 * A row as it stood before the later changes, which come newest first; undefined: it was not there yet. A row without an
 * insertion in its trail was there before the trail began: `isOlder` says whether it was made by then. Every change
 * makes the next version, so the one before a change is known without being kept.
 */
export function foldBack(row: Row, later: readonly LaterChange[], isOlder: boolean): Row | undefined {
  const then: Record<string, unknown> = { ...row };
  let isThere = isOlder;
  for (const { op, delta, version } of later) {
    if (op === 'baseline') continue;
    if (op === 'insert') isThere = false;
    for (const [field, [was]] of Object.entries(delta)) then[field] = was;
    if (version !== null) then['version'] = version - 1;
  }
  return isThere ? then : undefined;
}
