import type { AnyActor } from '../actor.js';
import { isUuid, newId } from '../ids.js';
import type { AccountId, Id, PersonId, SchoolId } from '../ids.js';
import type { Change } from './change.js';

export type ChangeId = Id<'change'>;

/** What one transaction told open pages. */
export interface Told {
  readonly schoolId: SchoolId;
  readonly id: ChangeId;
  /** Who did it; null: the installation itself. */
  readonly by: PersonId | null;
  readonly initials: string;
  readonly changes: readonly Change[];
}

/** News that processes tell each other: a row of a school, or that sessions of an account ended. */
export type News =
  | { readonly kind: 'told'; readonly told: Told }
  /** The row is too long for a message: whoever wants it reads it. */
  | { readonly kind: 'long'; readonly schoolId: SchoolId; readonly id: ChangeId }
  | { readonly kind: 'account'; readonly accountId: AccountId };

/** The longest message PostgreSQL carries is 7,999 bytes. */
const LONGEST = 7_900;

/** The row of a transaction that its actor has finished. */
export function toldBy(actor: AnyActor, schoolId: SchoolId, changes: readonly Change[]): Told {
  const isPerson = actor.kind === 'person';
  return {
    schoolId,
    id: newId<'change'>(),
    by: isPerson ? actor.personId : null,
    initials: (isPerson && actor.initials) || '',
    changes: changes.map(({ topic, keys, facts }) => (facts ? { topic, keys, facts } : { topic, keys })),
  };
}

/** News as it travels. */
export function writeNews(news: News): string {
  if (news.kind === 'account') return JSON.stringify({ a: news.accountId });
  const long = (schoolId: SchoolId, id: ChangeId): string => JSON.stringify({ s: schoolId, i: id });
  if (news.kind === 'long') return long(news.schoolId, news.id);
  const { schoolId, id, by, initials, changes } = news.told;
  const text = JSON.stringify({ s: schoolId, i: id, b: by, n: initials, c: changes });
  return Buffer.byteLength(text) > LONGEST ? long(schoolId, id) : text;
}

interface Parcel {
  readonly a?: unknown;
  readonly s?: unknown;
  readonly i?: unknown;
  readonly b?: PersonId | null;
  readonly n?: string;
  readonly c?: readonly Change[];
}

/** Undefined: not news of ours. */
export function readNews(text: string): News | undefined {
  let parcel: Parcel;
  try {
    parcel = JSON.parse(text) as Parcel;
  } catch {
    return undefined;
  }
  if (isUuid(parcel.a)) return { kind: 'account', accountId: parcel.a as AccountId };
  if (!isUuid(parcel.s) || !isUuid(parcel.i)) return undefined;
  const [schoolId, id] = [parcel.s as SchoolId, parcel.i as ChangeId];
  if (!Array.isArray(parcel.c)) return { kind: 'long', schoolId, id };
  return {
    kind: 'told',
    told: { schoolId, id, by: parcel.b ?? null, initials: parcel.n ?? '', changes: parcel.c },
  };
}

/** The instant at which a UUIDv7 was made, ms since 1970; undefined for anything else. */
export function instantOf(id: unknown): number | undefined {
  if (typeof id !== 'string' || !isUuid(id) || id[14] !== '7') return undefined;
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}

/** The smallest id made at that instant. */
export function firstIdAt(ms: number): string {
  const hex = Math.max(0, Math.floor(ms)).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
