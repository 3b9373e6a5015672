import { NO_FILTER, hasField, pathOf, readFilter } from './read-filter.js';
import type { Filter } from './read-filter.js';
import { WrongRequest } from './status-info.js';

export const PAGE = { usual: 100, largest: 5000 } as const;

/** Where a run through a collection stands: nothing later than the horizon belongs to it. */
export interface Cursor {
  /** Milliseconds since 1970. */
  readonly horizon: number;
  /** What the last record told was sorted by, and its id. */
  readonly key: unknown;
  readonly id: string;
}

/** What is asked of a collection. */
export interface CollectionQuery {
  readonly limit: number;
  readonly offset: number;
  readonly sortPath: string;
  readonly backwards: boolean;
  readonly filter: Filter;
  /** Only these fields are told; undefined: all. */
  readonly fields: readonly string[] | undefined;
  readonly after: Cursor | undefined;
}

/** What narrows a collection beside the query. */
export interface Narrow {
  readonly fixed?: Readonly<Record<string, string>>;
  readonly ids?: readonly string[];
}

export type RawQuery = Readonly<Record<string, string | readonly string[] | undefined>>;

const textOf = (query: RawQuery, name: string): string | undefined => {
  const value = query[name];
  if (value !== undefined && typeof value !== 'string')
    throw new WrongRequest('invaliddata', `${name} is given once.`);
  return value;
};

function wholeOf(query: RawQuery, name: string, usual: number, least: number): number {
  const text = textOf(query, name);
  if (text === undefined || text === '') return usual;
  if (!/^\d{1,9}$/.test(text) || Number(text) < least)
    throw new WrongRequest('invaliddata', `${name} is a whole number from ${least}.`);
  return Number(text);
}

export const writeCursor = (cursor: Cursor): string =>
  Buffer.from(JSON.stringify([cursor.horizon, cursor.key, cursor.id])).toString('base64url');

function readCursor(text: string | undefined): Cursor | undefined {
  if (text === undefined) return undefined;
  try {
    const [horizon, key, id] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown[];
    if (
      Number.isSafeInteger(horizon) &&
      typeof id === 'string' &&
      !JSON.stringify([key, id]).includes('\\u0000')
    )
      return { horizon: Number(horizon), key: key ?? null, id };
  } catch {
    // It is none of ours.
  }
  throw new WrongRequest('invaliddata', 'after is no place in this list.');
}

/** Fields that are told of each record. */
export function readFields(known: readonly string[], query: RawQuery): readonly string[] | undefined {
  const text = textOf(query, 'fields');
  if (text === undefined || text.trim() === '') return undefined;
  const fields = text.split(',').map((field) => field.trim());
  const strange = fields.find((field) => !known.includes(field));
  if (strange !== undefined)
    throw new WrongRequest('invalid_selection_field', `There is no field ${strange} here.`);
  return fields;
}

/** Reads limit, offset, sort, orderBy, filter and fields. A field to sort by that does not exist leaves the usual order. */
export function readQuery(known: readonly string[], query: RawQuery): CollectionQuery {
  const sort = textOf(query, 'sort') ?? '';
  const order = (textOf(query, 'orderBy') ?? 'asc').toLowerCase();
  if (order !== 'asc' && order !== 'desc') throw new WrongRequest('invaliddata', 'orderBy is asc or desc.');
  const after = readCursor(textOf(query, 'after'));
  return {
    limit: Math.min(wholeOf(query, 'limit', PAGE.usual, 1), PAGE.largest),
    offset: wholeOf(query, 'offset', 0, 0),
    sortPath: pathOf(hasField(known, sort) && /^[A-Za-z][\w.]*$/.test(sort) ? sort : 'sourcedId'),
    backwards: order === 'desc',
    filter: readFilter(known, textOf(query, 'filter')),
    fields: readFields(known, query),
    after,
  };
}

export const WHOLE: CollectionQuery = {
  limit: 1,
  offset: 0,
  sortPath: pathOf('sourcedId'),
  backwards: false,
  filter: NO_FILTER,
  fields: undefined,
  after: undefined,
};
