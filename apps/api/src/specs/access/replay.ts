import { randomUUID } from 'node:crypto';
import type { RecordedStatement } from '@zhurnal/testing';
import pg from 'pg';

/** What a replayed statement came to: rows, or the code of the database's objection. */
export type Replayed =
  | {
      readonly command: string;
      readonly rowCount: number;
      readonly rows: readonly unknown[];
      /** Schools in whose trail a change of rows stands. */
      readonly changedSchools: readonly string[];
    }
  | { readonly refused: string };

/** Under whose eyes a statement is sent again. */
export interface Eyes {
  /** The application, which the policies bind, or the superuser, whom they do not. */
  readonly role: 'zhurnal_app' | 'superuser';
  readonly schoolId: string;
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Sends recorded statements again, each in a transaction that is rolled back. */
export class Replay {
  private constructor(private readonly client: pg.Client) {}

  static async on(url: string): Promise<Replay> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    return new Replay(client);
  }

  async send(
    { text, values }: Pick<RecordedStatement, 'text' | 'values'>,
    { role, schoolId }: Eyes,
  ): Promise<Replayed> {
    const eyes = role === 'superuser' ? '' : `; set local role ${role}`;
    await this.client.query(
      `begin; set local app.actor = '//test//test'; set local app.school_id = '${schoolId}'${eyes}`,
    );
    try {
      const answer = await this.client.query<object>({ text, values: [...values] });
      const { command, rows } = answer;
      const changedSchools = command === 'SELECT' ? [] : await this.listChangedSchools();
      return { command, rowCount: answer.rowCount ?? 0, rows, changedSchools };
    } catch (error) {
      return { refused: String((error as { code?: unknown }).code) };
    } finally {
      await this.client.query('rollback');
    }
  }

  private async listChangedSchools(): Promise<string[]> {
    await this.client.query('reset role');
    const trail = await this.client.query<{ school: string }>(
      `select distinct school_id::text as school from audit where xmin = pg_current_xact_id()::xid`,
    );
    return trail.rows.map(({ school }) => school);
  }

  /** Ids of every row of a school, in whatever table. */
  async listIds(schoolId: string): Promise<string[]> {
    const tables = await this.client.query<{ name: string }>(
      `select c.table_name as name from information_schema.columns c
        where c.table_schema = 'public' and c.column_name in ('school_id', 'id') and c.table_name not like '%\\_member'
        group by c.table_name having count(*) = 2`,
    );
    const union = tables.rows
      .map(({ name }) => `select id::text from "${name}" where school_id = $1`)
      .join(' union ');
    const ids = await this.client.query<{ id: string }>(union, [schoolId]);
    return ids.rows.map(({ id }) => id);
  }

  end(): Promise<void> {
    return this.client.end();
  }
}

/** The same values with some ids exchanged, wherever they stand. */
export function exchange(values: readonly unknown[], exchanged: ReadonlyMap<string, string>): unknown[] {
  const one = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replace(UUID, (id) => exchanged.get(id) ?? id);
    return Array.isArray(value) ? value.map(one) : value;
  };
  return values.map(one);
}

/** Ids that occur in a value, an answer, anything. */
export function listIdsIn(value: unknown): string[] {
  return JSON.stringify(value).match(UUID) ?? [];
}

/** An id that nothing has, for each of the ids. */
export function inventIds(ids: Iterable<string>): Map<string, string> {
  return new Map([...ids].map((id) => [id, randomUUID()]));
}
