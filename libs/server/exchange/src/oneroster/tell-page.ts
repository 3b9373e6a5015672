import type { FastifyReply, FastifyRequest } from 'fastify';
import type { OneRosterPage, OneRosterRecord } from './one-roster.js';
import { writeCursor } from './read-query.js';
import type { CollectionQuery, RawQuery } from './read-query.js';

const ROSTER = '/ims/oneroster/rostering/v1p2';
const GRADES = '/ims/oneroster/gradebook/v1p2';

/** Where records of a kind are found. */
const PLACES: Readonly<Record<string, string>> = {
  org: `${ROSTER}/orgs`,
  academicSession: `${ROSTER}/academicSessions`,
  course: `${ROSTER}/courses`,
  class: `${ROSTER}/classes`,
  user: `${ROSTER}/users`,
  category: `${GRADES}/categories`,
  lineItem: `${GRADES}/lineItems`,
};

export const originOf = (request: FastifyRequest): string => `${request.protocol}://${request.host}`;

/** Adds to every reference the address where its record is. */
function addressed(value: unknown, origin: string): unknown {
  if (Array.isArray(value)) return value.map((one) => addressed(one, origin));
  if (typeof value !== 'object' || value === null) return value;
  const { sourcedId, type } = value as { sourcedId?: unknown; type?: unknown };
  const inner = Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, addressed(one, origin)]),
  );
  const place = typeof type === 'string' ? PLACES[type] : undefined;
  if (place === undefined || typeof sourcedId !== 'string' || Object.keys(value).length !== 2) return inner;
  return { href: `${origin}${place}/${encodeURIComponent(sourcedId)}`, ...inner };
}

/** A record as it is told: with addresses, and of its fields those that were asked for. */
export function tellRecord(
  record: OneRosterRecord,
  fields: readonly string[] | undefined,
  origin: string,
): Readonly<Record<string, unknown>> {
  const told = Object.entries(record).filter(([name]) => fields?.includes(name) ?? true);
  return Object.fromEntries(told.map(([name, value]) => [name, addressed(value, origin)]));
}

/** X-Total-Count, and Link to the first, the next, the page before and the last. */
export function tellPlace(
  request: FastifyRequest,
  reply: FastifyReply,
  query: CollectionQuery,
  { total, next }: OneRosterPage,
): void {
  const [path = ''] = request.url.split('?');
  const { limit, offset } = query;
  const link = (rel: string, at: number, after?: string): string => {
    const asked = new URLSearchParams();
    for (const [name, value] of Object.entries(request.query as RawQuery))
      if (typeof value === 'string' && name !== 'after') asked.set(name, value);
    asked.set('limit', String(limit));
    asked.set('offset', String(at));
    if (after !== undefined) asked.set('after', after);
    return `<${originOf(request)}${path}?${asked.toString()}>; rel="${rel}"`;
  };
  const links = [
    ...(next ? [link('next', offset + limit, writeCursor(next))] : []),
    link('first', 0),
    ...(offset > 0 ? [link('prev', Math.max(0, offset - limit))] : []),
    link('last', Math.max(0, Math.floor((total - 1) / limit) * limit)),
  ];
  void reply.headers({
    'x-total-count': String(total),
    link: links.join(', '),
    'cache-control': 'private, no-store',
  });
}
