import type { FastifyReply, FastifyRequest } from 'fastify';
import { notFound } from '@zhurnal/platform';
import type { Call, ReadTx } from '@zhurnal/platform';
import { ROSTERING } from './collections.js';
import type { Below, Collection } from './collections.js';
import type { OneRoster, OneRosterRecord } from './one-roster.js';
import { PAGE, WHOLE, readFields, readQuery } from './read-query.js';
import type { Narrow, RawQuery } from './read-query.js';
import { originOf, tellPlace, tellRecord } from './tell-page.js';

export type Answer = Readonly<Record<string, unknown>>;

/** One request. */
export interface Asked {
  readonly call: Call;
  readonly query: RawQuery;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** A list below a record. */
export interface Place {
  readonly collection: string;
  readonly id: string;
  readonly below: string;
  readonly above: Collection;
  /** What narrows it further. */
  readonly fixed?: Readonly<Record<string, string>>;
}

/** Contacts, days of birth and guardians are told to a token with the scope of cards, and to people. */
const mayTellPersonal = ({ actor }: Call): boolean => actor.token?.scopes.includes('people:read') ?? true;

const put = (fixed: Readonly<Record<string, string>> = {}, id: string): Record<string, string> =>
  Object.fromEntries(Object.entries(fixed).map(([field, value]) => [field, value === ':id' ? id : value]));

/** Answers requests by OneRoster. */
export class AnswerOneRoster {
  constructor(private readonly roster: OneRoster) {}

  /** The collection of the name; there may be none. */
  named(collections: Readonly<Record<string, Collection>>, name: string): Collection {
    const found = Object.hasOwn(collections, name) ? collections[name] : undefined;
    if (!found) throw notFound();
    return found;
  }

  async list(asked: Asked, collection: Collection): Promise<Answer> {
    return asked.call.read([], (tx) => this.tell(tx, asked, collection, {}));
  }

  async one({ call, query, request, reply }: Asked, collection: Collection, id: string): Promise<Answer> {
    const fields = readFields(collection.fields, query);
    void reply.header('cache-control', 'private, no-store');
    const record = await call.read([], (tx) => this.roster.find(tx, collection, id, mayTellPersonal(call)));
    if (!record) throw notFound();
    return { [collection.one]: tellRecord(record, fields, originOf(request)) };
  }

  async below(
    asked: Asked,
    collections: Readonly<Record<string, Collection>>,
    tree: Partial<Record<string, Partial<Record<string, Below>>>>,
    { collection, id, below, above, fixed }: Place,
  ): Promise<Answer> {
    const names = Object.hasOwn(tree, collection) ? tree[collection] : undefined;
    const way = names && Object.hasOwn(names, below) ? names[below] : undefined;
    if (!way) throw notFound();
    const wanted = this.named(collections, below);
    return asked.call.read([], async (tx) => {
      // Nothing lies below what is not there.
      if (!(await this.roster.find(tx, above, id, mayTellPersonal(asked.call)))) throw notFound();
      const ids = way.through && (await this.idsThrough(tx, way.through, id));
      return this.tell(tx, asked, wanted, {
        fixed: { ...put(way.fixed, id), ...fixed },
        ...(ids && { ids }),
      });
    });
  }

  private async idsThrough(
    tx: ReadTx,
    { fixed, field }: NonNullable<Below['through']>,
    id: string,
  ): Promise<string[]> {
    const query = { ...WHOLE, limit: PAGE.largest };
    const { records } = await this.roster.page(tx, ROSTERING.enrollments, query, false, {
      fixed: { ...put(fixed, id), status: 'active' },
    });
    const refs = records.map((one: OneRosterRecord) => one[field] as { readonly sourcedId: string });
    return [...new Set(refs.map(({ sourcedId }) => sourcedId))];
  }

  private async tell(
    tx: ReadTx,
    { call, query, request, reply }: Asked,
    collection: Collection,
    narrow: Narrow,
  ): Promise<Answer> {
    const asked = readQuery(collection.fields, query);
    const page = await this.roster.page(tx, collection, asked, mayTellPersonal(call), narrow);
    tellPlace(request, reply, asked, page);
    const origin = originOf(request);
    return { [collection.many]: page.records.map((record) => tellRecord(record, asked.fields, origin)) };
  }
}
