import { SERVICE_SCOPES, listNameOf, scopesOpenTo } from '@zhurnal/rules';
import type { PersonName } from '@zhurnal/rules';
import { dayIn, isRefused, notFound } from '@zhurnal/platform';
import type { Call, Clock, Database, Refused } from '@zhurnal/platform';
import type { AccessToken, CurrentToken, RevokeTokenInput, TokenClass, TokenInput } from './token.graphql.js';
import type { TokenReader } from './token.reader.js';
import { CLASSES, LAST_USED, SCHOOL } from './token.sql.js';
import type { Tokens } from './tokens.js';
import type { TokenOwner, TokenRow } from './tokens.js';

/** The token and, once, what programs send. */
export interface TokenTold {
  readonly token: AccessToken;
  readonly secret: string | null;
}

/** Tokens as people and programs see them: one's own, and those of the programs of the school. */
export class ChangeTokens {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly tokens: Tokens,
    private readonly reader: TokenReader,
  ) {}

  /** A token that acts in the caller's name, with what the caller may today or less. */
  createOwn(call: Call, input: TokenInput): Promise<TokenTold | Refused> {
    const { accountId, personId, roles } = call.actor;
    return this.create(call, input, {
      person: { accountId, personId },
      maker: personId,
      offered: scopesOpenTo(roles),
    });
  }

  /** A token of a program, which reads and acts for nobody (G272-23). */
  createService(call: Call, input: TokenInput): Promise<TokenTold | Refused> {
    return this.create(call, input, { person: null, maker: call.actor.personId, offered: SERVICE_SCOPES });
  }

  private async create(call: Call, input: TokenInput, owner: TokenOwner): Promise<TokenTold | Refused> {
    // Filled by the work: a repeated request finds it empty, because kept answers hold no secrets.
    let secret: string | null = null;
    const outcome = await call.write<{ tokenId: string } | Refused>(
      [],
      { key: input.clientMutationId, content: input },
      async (tx) => {
        const made = await this.tokens.make(tx, owner, input);
        if (isRefused(made)) return made;
        secret = made.secret;
        tx.announce({ topic: 'settings', keys: [`person:${call.actor.personId}`] });
        return { tokenId: made.tokenId };
      },
    );
    if (isRefused(outcome)) return outcome;
    return { token: await this.get(call, outcome.tokenId), secret };
  }

  /** Nobody gets in by it any more. One's own, or for administrators one of a program; others might as well not exist. */
  async revoke(
    call: Call,
    { clientMutationId: key, tokenId }: RevokeTokenInput,
  ): Promise<AccessToken | Refused> {
    const outcome = await call.write<{ tokenId: string } | Refused>(
      [],
      { key, content: { tokenId } },
      async (tx) => {
        const token = await this.tokens.find(tx, tokenId);
        if (!token || !this.isTheirs(call, token)) throw notFound();
        await this.tokens.revoke(tx, tokenId, call.actor.personId);
        return { tokenId };
      },
    );
    this.reader.forget();
    return isRefused(outcome) ? outcome : this.get(call, outcome.tokenId);
  }

  async listOwn(call: Call): Promise<AccessToken[]> {
    return this.list(call, call.actor.personId);
  }

  async listService(call: Call): Promise<AccessToken[]> {
    return this.list(call, null);
  }

  /** The token by which this request came; undefined: by none. */
  async findCurrent(call: Call): Promise<CurrentToken | undefined> {
    const { token } = call.openToAccount();
    if (!token) return undefined;
    const { actor } = call;
    const { row, school, classes } = await this.db.read(actor, actor.schoolId, async (tx) => ({
      row: await this.tokens.find(tx, token.id),
      school: await tx.find<Omit<CurrentToken, 'token' | 'today' | 'classes'>>(SCHOOL),
      classes: token.classIds.length > 0 ? await tx.rows<TokenClass>(CLASSES, [token.classIds]) : [],
    }));
    if (!row || !school) throw notFound();
    const [shown] = await this.show(actor.schoolId, [row]);
    if (!shown) throw notFound();
    return { ...school, token: shown, today: dayIn(school.timeZone, this.clock.now()), classes };
  }

  private isTheirs({ actor }: Call, { personId }: TokenRow): boolean {
    return personId === null ? actor.roles.includes('administrator') : personId === actor.personId;
  }

  private async list(call: Call, personId: string | null): Promise<AccessToken[]> {
    const rows = await call.read([], (tx) => this.tokens.list(tx, personId));
    return this.show(call.actor.schoolId, rows);
  }

  private async get(call: Call, tokenId: string): Promise<AccessToken> {
    const row = await call.read([], (tx) => this.tokens.find(tx, tokenId));
    const [shown] = row ? await this.show(call.actor.schoolId, [row]) : [];
    if (!shown) throw notFound();
    return shown;
  }

  private async show(schoolId: string, rows: readonly TokenRow[]): Promise<AccessToken[]> {
    if (rows.length === 0) return [];
    const used = await this.db.directory<{ id: string; lastUsedAt: Date | null }>(LAST_USED, [
      schoolId,
      rows.map(({ id }) => id),
    ]);
    const lastUsed = new Map(used.map(({ id, lastUsedAt }) => [id, lastUsedAt]));
    return rows.map(({ personId, familyName, givenName, patronymic, ...row }) => {
      const maker: PersonName | null = familyName === null ? null : { familyName, givenName, patronymic };
      return {
        ...row,
        isService: personId === null,
        createdBy: maker && listNameOf(maker),
        lastUsedAt: lastUsed.get(row.id) ?? null,
      };
    });
  }
}
