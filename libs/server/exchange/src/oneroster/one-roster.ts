import { Fault, sql } from '@zhurnal/platform';
import type { Clock, ReadTx } from '@zhurnal/platform';
import { getSchool, regulationOf } from '@zhurnal/schooling';
import type { Collection } from './collections.js';
import { isPlain, plainValues } from './plain-page.js';
import { pathOf, sinceOf } from './read-filter.js';
import type { Condition } from './read-filter.js';
import { WHOLE } from './read-query.js';
import type { CollectionQuery, Cursor, Narrow } from './read-query.js';

export type OneRosterRecord = Readonly<Record<string, unknown>> & { readonly sourcedId: string };

/** A page, how many records there are in all, and where the next one begins. */
export interface OneRosterPage {
  readonly total: number;
  readonly records: readonly OneRosterRecord[];
  readonly next: Cursor | undefined;
}

/**
 * Transactions that are writing to the trail, and the instant before they were looked for. Who begins to write later
 * stamps the entries later.
 */
const WRITERS = sql(
  'exchange.oneroster.writers',
  `select statement_timestamp() as at, coalesce((
       select array_agg(l.virtualtransaction) from pg_locks l
        where l.locktype = 'relation' and l.relation = 'audit'::regclass and l.mode = 'RowExclusiveLock' and l.granted
          and l.database = (select d.oid from pg_database d where d.datname = current_database())), '{}') as writers
     from school s where s.school_id = $1`,
);

/** How long is waited for changes that are being written, ms. */
const PATIENCE = 5_000;
const PAUSE = 20;

const conditionsOf = (fixed: Readonly<Record<string, string>> = {}): Condition[] =>
  Object.entries(fixed).map(([field, value]) => ({ path: pathOf(field), op: '=', value }));

interface PageRow {
  readonly total: number;
  readonly items: readonly { readonly id: string; readonly key: unknown; readonly record: OneRosterRecord }[];
}

/** Reads the collections of the standard out of the school. */
export class OneRoster {
  constructor(private readonly clock: Clock) {}

  /**
   * An instant up to which every change can be seen: whatever is committed later is stamped later. Changes that are being
   * written when it is asked are waited for.
   */
  async horizon(tx: ReadTx): Promise<number> {
    const look = async (): Promise<{ at: Date; writers: string[] }> => {
      const [row] = await tx.rows<{ at: Date; writers: string[] }>(WRITERS);
      return row ?? { at: new Date(0), writers: [] };
    };
    const first = await look();
    let waiting = new Set(first.writers);
    for (let waited = 0; waiting.size > 0; waited += PAUSE) {
      if (waited >= PATIENCE) throw new Fault('UNAVAILABLE', 'A large change is being written: come again.');
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      const { writers } = await look();
      waiting = new Set(writers.filter((one) => waiting.has(one)));
    }
    return first.at.getTime() - 1;
  }

  /** One page of a collection. `personal`: contacts, days of birth and guardians may be told. */
  async page(
    tx: ReadTx,
    collection: Collection,
    query: CollectionQuery,
    personal: boolean,
    narrow: Narrow = {},
  ): Promise<OneRosterPage> {
    const { after, filter, limit } = query;
    const horizon = after?.horizon ?? (await this.horizon(tx));
    const now = this.clock.now();
    const workTypes = JSON.stringify(await this.workTypes(tx, now));
    const { plain } = collection;
    const isByIndex = plain && !collection.fixed && isPlain(plain, query, narrow);
    const [row] = isByIndex
      ? await tx.rows<PageRow>(
          plain.sql,
          plainValues(plain, query, narrow, { horizon: new Date(horizon), workTypes }),
        )
      : await tx.rows<PageRow>(collection.sql, [
          new Date(horizon),
          JSON.stringify(filter.conditions),
          filter.joiner,
          JSON.stringify([...conditionsOf(collection.fixed), ...conditionsOf(narrow.fixed)]),
          narrow.ids ?? null,
          query.sortPath,
          query.backwards,
          after ? JSON.stringify(after.key) : null,
          after?.id ?? null,
          limit + 1,
          after ? 0 : query.offset,
          personal,
          now,
          workTypes,
          sinceOf(filter) ?? null,
        ]);
    const { total, items } = row ?? { total: 0, items: [] };
    const told = items.slice(0, limit);
    const last = told.at(-1);
    return {
      total,
      records: told.map(({ record }) => record),
      next: items.length > limit && last ? { horizon, key: last.key, id: last.id } : undefined,
    };
  }

  /** One record; undefined: there is none. */
  async find(
    tx: ReadTx,
    collection: Collection,
    id: string,
    personal: boolean,
  ): Promise<OneRosterRecord | undefined> {
    const { records } = await this.page(tx, collection, WHOLE, personal, { ids: [id] });
    return records[0];
  }

  private async workTypes(tx: ReadTx, now: Date): Promise<Readonly<Record<string, string>>> {
    const { profile } = await getSchool(tx);
    const types = regulationOf(profile, now.toISOString().slice(0, 10)).workTypes.value;
    return Object.fromEntries(types.map(({ code, name }) => [code, name]));
  }
}
