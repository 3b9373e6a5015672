import { randomBytes } from 'node:crypto';
import { TOKEN_LIMITS, TOKEN_RULES, asDay, firstObjection, lengthOf, refuse } from '@zhurnal/rules';
import type { PersonName, Refusal, TokenScope } from '@zhurnal/rules';
import { TOKEN_PREFIX, newId } from '@zhurnal/platform';
import type { Clock, ReadTx, WriteTx } from '@zhurnal/platform';
import { isNetwork } from './networks.js';
import { hashOfToken } from './token.reader.js';
import { ADD, ADD_CLAIM, FACTS, LIST, ONE, REVOKE, REVOKE_CLAIM } from './token.sql.js';

/** In whose name a token acts, and who makes it. */
export interface TokenOwner {
  /** Null: a program of the school, which acts for nobody. */
  readonly person: { readonly accountId: string; readonly personId: string } | null;
  /** Null: whoever keeps the server, by the command line. */
  readonly maker: string | null;
  /** Scopes that may be given. */
  readonly offered: readonly TokenScope[];
}

/** A token as it is wanted. */
export interface TokenWish {
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly classIds: readonly string[];
  readonly networks: readonly string[];
  /** The last day on which it works. */
  readonly expiresOn: string;
}

/** A token was made. The secret exists here alone: it is told once and stored nowhere. */
export interface MadeToken {
  readonly outcome: 'made';
  readonly tokenId: string;
  readonly secret: string;
}

/** A token as the school keeps it; the names are its maker's. */
export interface TokenRow {
  readonly id: string;
  readonly personId: string | null;
  readonly name: string;
  readonly hint: string;
  readonly scopes: TokenScope[];
  readonly classIds: string[];
  readonly classNames: string[];
  readonly networks: string[];
  readonly expiresOn: string;
  readonly revokedAt: Date | null;
  readonly createdAt: Date;
  readonly familyName: PersonName['familyName'] | null;
  readonly givenName: string;
  readonly patronymic: string | null;
}

/** 256 bits by chance. */
const makeSecret = (): string => `${TOKEN_PREFIX}${randomBytes(32).toString('base64url')}`;

/** Makes, lists and revokes tokens of a school. */
export class Tokens {
  constructor(private readonly clock: Clock) {}

  /** A new token, unless a rule objects. */
  async make(tx: WriteTx, owner: TokenOwner, wish: TokenWish): Promise<MadeToken | Refusal> {
    const personId = owner.person?.personId ?? null;
    const classIds = [...new Set(wish.classIds)];
    const networks = [...new Set(wish.networks.map((network) => network.trim()))];
    if (lengthOf(wish.name.trim()) > TOKEN_LIMITS.name)
      return refuse('TEXT_TOO_LONG', { params: { field: 'title', limit: String(TOKEN_LIMITS.name) } });
    if (!networks.every(isNetwork)) return refuse('INVALID_VALUE', { params: { field: 'networks' } });
    const facts = await tx.find<{ today: string; others: number; classes: number }>(FACTS, [
      personId,
      classIds,
      this.clock.now(),
    ]);
    if (!facts || facts.classes < classIds.length)
      return refuse('INVALID_VALUE', { params: { field: 'classIds' } });
    const expiresOn = asDay(wish.expiresOn);
    const today = asDay(facts.today);
    if (!expiresOn || !today) return refuse('INVALID_VALUE', { params: { field: 'expiresOn' } });
    const objection = firstObjection(TOKEN_RULES, {
      ...wish,
      offered: owner.offered,
      expiresOn,
      today,
      others: facts.others,
    });
    if (objection) return objection;
    const tokenId = newId();
    const secret = makeSecret();
    await tx.rows(ADD, [
      tokenId,
      personId,
      wish.name.trim(),
      secret.slice(-4),
      [...new Set(wish.scopes)],
      classIds,
      networks,
      wish.expiresOn,
      owner.maker,
    ]);
    await tx.rows(ADD_CLAIM, [
      tokenId,
      hashOfToken(secret),
      owner.person?.accountId ?? null,
      personId,
      wish.expiresOn,
    ]);
    return { outcome: 'made', tokenId, secret };
  }

  /** Ends a token at once. False: it was ended before. */
  async revoke(tx: WriteTx, tokenId: string, by: string | null): Promise<boolean> {
    const now = this.clock.now();
    const ended = await tx.rows(REVOKE, [tokenId, now, by]);
    await tx.rows(REVOKE_CLAIM, [tokenId, now]);
    // Streams that were opened with it are looked at when people of the school change.
    tx.announce({ topic: 'people', keys: [`person:${by ?? tokenId}`] });
    return ended.length > 0;
  }

  async find(tx: ReadTx, tokenId: string): Promise<TokenRow | undefined> {
    return tx.find<TokenRow>(ONE, [tokenId]);
  }

  /** Tokens of a person, or (null) of the programs of the school; the newest first. */
  async list(tx: ReadTx, personId: string | null): Promise<TokenRow[]> {
    return tx.rows<TokenRow>(LIST, [personId]);
  }
}
