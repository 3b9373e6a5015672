import { sql } from '../sql.js';
import type { Sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import type { Clock } from '../clock.js';
import type { ChangeKey } from './change.js';

/**
 * SQL: the groups and classes in which students are today, as columns `student`, `kind` and `id`. `$1` is the school, `$2`
 * the students, `$3` the instant.
 */
export type BelongingQuestion = string;

/** Where students belong: whoever listens to a student hears what concerns all of the student's group or class. */
export class Belonging {
  private statement: Sql | undefined;

  constructor(private readonly clock: Clock) {}

  /** The rung that knows the rosters says how to ask. */
  register(question: BelongingQuestion): void {
    this.statement = sql('platform.live.belonging', question);
  }

  /** For each group and class the keys of the students among these that belong to it. */
  async list(tx: ReadTx, keys: readonly ChangeKey[]): Promise<ReadonlyMap<ChangeKey, readonly ChangeKey[]>> {
    const students = keys.filter((key) => key.startsWith('student:')).map((key) => key.slice(8));
    const within = new Map<ChangeKey, ChangeKey[]>();
    if (!this.statement || students.length === 0) return within;
    const rows = await tx.rows<{ student: string; kind: 'group' | 'class'; id: string }>(this.statement, [
      students,
      this.clock.now(),
    ]);
    for (const { student, kind, id } of rows) {
      const key: ChangeKey = `${kind}:${id}`;
      within.set(key, [...(within.get(key) ?? []), `student:${student}`]);
    }
    return within;
  }
}
