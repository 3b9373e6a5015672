/** One statement of the application, prepared under its name. `$1` is always the school. */
export interface Sql {
  readonly name: string;
  readonly text: string;
  /**
   * True: planned once on a connection, for statements whose best plan is the same whatever the values, and which take as
   * long to plan as to answer. False: planned as PostgreSQL thinks best, which may be anew each time. Unless it is said,
   * statements of a change are planned once, and questions as PostgreSQL thinks best: these have filters that may be empty.
   */
  readonly isPlannedOnce?: boolean | undefined;
}

/** Hears every statement with its values and how many rows it touched: for tests and measurements. */
export type StatementListener = (
  statement: Sql & { readonly values: readonly unknown[]; readonly rowCount: number },
) => void;

const known = new Map<string, string>();

/**
 * Declares a statement. The name is `feature.question`, at most 63 bytes, unique in the program;
 * the text must filter by `$1` = school_id, which the transaction supplies.
 */
export function sql(name: string, text: string, { isPlannedOnce }: Pick<Sql, 'isPlannedOnce'> = {}): Sql {
  const before = known.get(name);
  if (before !== undefined && before !== text) throw new Error(`two statements are named ${name}`);
  if (name.length > 63) throw new Error(`statement name too long: ${name}`);
  if (!text.includes('$1')) throw new Error(`statement ${name} does not name its school`);
  known.set(name, text);
  return { name, text, isPlannedOnce };
}

/** Every declared statement: the tenancy tests walk over it. */
export function listStatements(): readonly Sql[] {
  return [...known].map(([name, text]) => ({ name, text }));
}
