import { createHash, randomUUID } from 'node:crypto';
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

/** Schools in whose trail a change of this transaction stands. */
const CHANGED_SCHOOLS = {
  name: 'changed-schools',
  text: `select distinct school_id::text as school from audit
          where pg_current_xact_id_if_assigned() is not null and xmin = pg_current_xact_id_if_assigned()::xid`,
};

const nameOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 40);

/** Sends recorded statements again, each in a transaction that is rolled back. */
export class Replay {
  private constructor(private readonly client: pg.Client) {}

  static async on(url: string): Promise<Replay> {
    const client = new pg.Client({ connectionString: url, pipeline: true });
    await client.connect();
    // The same texts come again and again with other values: each is read and planned once.
    await client.query('set plan_cache_mode = force_generic_plan');
    return new Replay(client);
  }

  async send(
    { text, values }: Pick<RecordedStatement, 'text' | 'values'>,
    { role, schoolId }: Eyes,
  ): Promise<Replayed> {
    const eyes = role === 'superuser' ? '' : `; set local role ${role}`;
    // All of it leaves together: what comes back is looked at when the transaction is over.
    const { client } = this;
    const [begun, answered, , traced] = await Promise.allSettled([
      client.query(
        `begin; set local app.actor = '//test//test'; set local app.school_id = '${schoolId}'${eyes}`,
      ),
      client.query<object>({ name: nameOf(text), text, values: [...values] }),
      client.query('reset role'),
      client.query<{ school: string }>(CHANGED_SCHOOLS),
      client.query('rollback'),
    ]);
    if (begun.status === 'rejected') throw begun.reason;
    if (answered.status === 'rejected')
      return { refused: String((answered.reason as { code?: unknown }).code) };
    if (traced.status === 'rejected') throw traced.reason;
    const { command, rows, rowCount } = answered.value;
    const changedSchools = traced.value.rows.map(({ school }) => school);
    return { command, rowCount: rowCount ?? 0, rows, changedSchools };
  }

  /** Ids of every row of a school, each with the tables in which it stands. */
  async listIds(schoolId: string): Promise<[id: string, tables: string][]> {
    const tables = await this.client.query<{ name: string }>(
      `select c.table_name as name from information_schema.columns c
        where c.table_schema = 'public' and c.column_name in ('school_id', 'id') and c.table_name not like '%\\_member'
        group by c.table_name having count(*) = 2`,
    );
    const union = tables.rows
      .map(({ name }) => `select id::text, '${name}' as name from "${name}" where school_id = $1`)
      .join(' union all ');
    const ids = await this.client.query<{ id: string; tables: string }>(
      `select id, string_agg(name, ' ' order by name) as tables from (${union}) x group by id`,
      [schoolId],
    );
    return ids.rows.map(({ id, tables }) => [id, tables]);
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
