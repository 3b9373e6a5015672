import type { Database, StatementListener } from '@zhurnal/platform';

/** A statement as it went to the database, with its values and how many rows it answered or touched. */
export type RecordedStatement = Parameters<StatementListener>[0];

/** Hears every statement of tenant tables while something is done. */
export class StatementRecorder {
  constructor(private readonly db: Database) {}

  /** The statements of the work, in the order of their answers; those of other work at the same time are among them. */
  async during<T>(
    work: () => Promise<T>,
  ): Promise<{ readonly result: T; readonly statements: readonly RecordedStatement[] }> {
    const statements: RecordedStatement[] = [];
    this.db.listen((statement) => statements.push(statement));
    try {
      return { result: await work(), statements };
    } finally {
      this.db.listen(undefined);
    }
  }
}
