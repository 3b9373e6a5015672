import type { HistoryEntry } from './history.graphql.js';

/** A row whose history is asked for, as it is now. */
export interface TracedRow {
  /** The table, as the trail names it. */
  readonly entity: string;
  readonly id: string;
  /** How the history calls it. */
  readonly what: string;
  /** The row's columns. */
  readonly row: Readonly<Record<string, unknown>>;
  /** Columns to tell about, and how the history calls them. */
  readonly fields: Readonly<Record<string, string>>;
  /** The column that names who entered the row. */
  readonly authorColumn?: string;
}

/** One row of the trail. */
export interface Change {
  readonly at: Date;
  readonly op: string;
  readonly entity: string;
  readonly rowId: string;
  readonly role: string;
  readonly reason: string | null;
  readonly requestId: string;
  /** Changed fields only: what they were, what they became. */
  readonly delta: Readonly<Record<string, readonly [unknown, unknown]>>;
  readonly who: string;
}

/** How a row first was, when the trail does not know its beginning; `author` is the person who entered it. */
export function originOf(
  traced: TracedRow,
  changes: readonly Change[],
): (Omit<Change, 'who'> & { author: string | null }) | undefined {
  const own = changes.filter(({ entity, rowId }) => entity === traced.entity && rowId === traced.id);
  if (own.some(({ op }) => op !== 'update')) return undefined;
  const first: Record<string, unknown> = { ...traced.row };
  // Newest first: the last to write a field is its oldest change.
  for (const { delta } of own) for (const [field, [was]] of Object.entries(delta)) first[field] = was;
  const delta = Object.fromEntries(
    Object.entries(first).map(([field, value]) => [field, [null, value] as const]),
  );
  const author = traced.authorColumn === undefined ? null : first[traced.authorColumn];
  return {
    at: new Date(String(traced.row['created_at'])),
    op: 'insert',
    entity: traced.entity,
    rowId: traced.id,
    role: '',
    reason: null,
    requestId: '',
    delta,
    author: typeof author === 'string' ? author : null,
  };
}

/** The entries of one change: one for each field that tells something. */
export function entriesOf(change: Change, traced: TracedRow | undefined): HistoryEntry[] {
  if (!traced) return [];
  const { row } = traced;
  return Object.entries(traced.fields).flatMap(([column, field]) => {
    const [was, becomes] = change.delta[column] ?? [null, null];
    const [old, now] = [textOf(was), textOf(becomes)];
    if (old === now) return [];
    const entry: HistoryEntry = {
      at: change.at,
      who: change.who,
      role: change.role,
      what: traced.what,
      studentId: textOf(row['student_id']),
      workId: textOf(row['work_id']),
      ordinal: typeof row['ordinal'] === 'number' ? row['ordinal'] : null,
      field,
      old,
      new: now,
      reason: change.reason,
      requestId: change.requestId,
    };
    return [entry];
  });
}

/** Nothing and the empty text tell the same. */
function textOf(value: unknown): string | null {
  return value === null || value === undefined || value === '' ? null : String(value);
}
