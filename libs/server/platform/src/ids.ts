import { randomFillSync } from 'node:crypto';

declare const brand: unique symbol;
/** An identifier of one kind of thing: a plain UUID at run time, not interchangeable at compile time. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type SchoolId = Id<'school'>;
export type PersonId = Id<'person'>;
export type AccountId = Id<'account'>;
export type SessionId = Id<'session'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export function isUuid(text: unknown): boolean {
  return typeof text === 'string' && UUID.test(text);
}

/** Narrows a UUID to an id of the wanted kind; throws on anything else, so it is also the guard of SQL literals. */
export function asId<Kind extends string>(text: string): Id<Kind> {
  if (!isUuid(text)) throw new TypeError('not a UUID');
  return text as Id<Kind>;
}

const pool = Buffer.alloc(16 * 256);
let used = pool.length;

/** A new UUIDv7: the first 48 bits are milliseconds since 1970, so new rows land at the end of their index. */
export function newId<Kind extends string>(now = Date.now()): Id<Kind> {
  if (used >= pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const bytes = pool.subarray(used, used + 16);
  used += 16;
  bytes.writeUIntBE(now, 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id<Kind>;
}
