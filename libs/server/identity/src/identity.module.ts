import { Inject, Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import {
  APP_HEADER,
  CLOCK,
  Config,
  Database,
  Gate,
  Jobs,
  LiveBus,
  bearerOf,
  byTheClock,
} from '@zhurnal/platform';
import type { Clock, SignedIn } from '@zhurnal/platform';
import { Accounts } from './accounts.js';
import { Attempts } from './attempts.js';
import { ChangePassword } from './change-password.js';
import { cookieName } from './cookies.js';
import { IdentityResolver } from './identity.resolver.js';
import { LocalStrategy } from './local.strategy.js';
import { MeReader } from './me.reader.js';
import { SessionReader } from './session.reader.js';
import { Sessions } from './sessions.js';
import { SignInController } from './sign-in.controller.js';
import { PersonalSettings } from './settings/personal-settings.js';
import { SettingsResolver } from './settings/settings.resolver.js';
import { ChangeSignIn } from './sign-ins/change-sign-in.js';
import { IssueSheets } from './sign-ins/issue-sheets.js';
import { AccessLogReader } from './sign-ins/access-log.reader.js';
import { SignInLogReader } from './sign-ins/sign-in-log.reader.js';
import { SignInLogResolver } from './sign-ins/sign-in-log.resolver.js';
import { SignInReader } from './sign-ins/sign-in.reader.js';
import { SignInResolver } from './sign-ins/sign-in.resolver.js';
import { TokenReader } from './tokens/token.reader.js';
import { TokensModule } from './tokens/tokens.module.js';

/** Names the person for whom a page stands open: what waited there is sent for that person or for nobody. */
const PERSON_HEADER = 'x-zhurnal-person';

/** Accounts, sign-in and sessions; tells the gate who asks. */
@Module({
  imports: [PassportModule.register({ session: false }), TokensModule],
  controllers: [SignInController],
  providers: [
    LocalStrategy,
    IdentityResolver,
    SignInResolver,
    SignInLogResolver,
    SignInLogReader,
    AccessLogReader,
    SettingsResolver,
    ...byTheClock(SignInReader, IssueSheets, ChangeSignIn),
    { provide: Accounts, useFactory: (db: Database) => new Accounts(db), inject: [Database] },
    { provide: PersonalSettings, useFactory: (db: Database) => new PersonalSettings(db), inject: [Database] },
    { provide: Attempts, useFactory: (db: Database) => new Attempts(db), inject: [Database] },
    { provide: Sessions, useFactory: (db: Database) => new Sessions(db), inject: [Database] },
    {
      provide: SessionReader,
      useFactory: (db: Database, clock: Clock) => new SessionReader(db, clock),
      inject: [Database, CLOCK],
    },
    {
      provide: MeReader,
      useFactory: (db: Database, clock: Clock) => new MeReader(db, clock),
      inject: [Database, CLOCK],
    },
    {
      provide: ChangePassword,
      useFactory: (accounts: Accounts, sessions: Sessions, reader: SessionReader) =>
        new ChangePassword(accounts, sessions, reader),
      inject: [Accounts, Sessions, SessionReader],
    },
  ],
  exports: [Accounts, SessionReader, IssueSheets, ChangeSignIn],
})
export class IdentityModule implements OnModuleInit {
  constructor(
    @Inject(Gate) private readonly gate: Gate,
    @Inject(SessionReader) private readonly reader: SessionReader,
    @Inject(Config) private readonly config: Config,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Attempts) private readonly attempts: Attempts,
    @Inject(LiveBus) private readonly bus: LiveBus,
    @Inject(TokenReader) private readonly tokens: TokenReader,
  ) {}

  onModuleInit(): void {
    this.gate.identify = (request) => this.identify(request);
    this.gate.sessions = {
      recall: (request) => {
        const { token, audience } = this.sessionOf(request);
        return token === undefined ? undefined : this.meant(request, this.reader.recall(token, audience));
      },
      look: async (request) => {
        const bearer = bearerOf(request);
        if (bearer !== undefined) return this.tokens.look(bearer, request.ip);
        const { token, audience } = this.sessionOf(request);
        return token === undefined ? undefined : this.meant(request, await this.reader.look(token, audience));
      },
      listOpen: async (ids) => {
        const open = await this.reader.listOpen(ids);
        const others = ids.filter((id) => !open.has(id));
        return new Set([...open, ...(await this.tokens.listOpen(others))]);
      },
    };
    this.bus.on({
      account: (accountId) => {
        this.reader.forgetAccount(accountId);
        this.tokens.forget();
      },
      told: ({ schoolId, changes }) => {
        if (!changes.some(({ topic }) => topic === 'people')) return;
        this.reader.forgetSchool(schoolId);
        this.tokens.forget();
      },
      unclear: (schoolId) => this.reader.forgetSchool(schoolId),
      gap: () => this.reader.forget(),
    });
    this.jobs.repeat({
      name: 'identity.forget',
      pattern: '27 3 * * *',
      run: async () => {
        await this.sessions.forget();
        await this.attempts.forget(this.config.accessLogDays);
      },
    });
  }

  private async identify(request: FastifyRequest): Promise<SignedIn | undefined> {
    const bearer = bearerOf(request);
    if (bearer !== undefined) return this.tokens.find(bearer, request.ip, String(request.id));
    const { token, audience } = this.sessionOf(request);
    // A page that only listens does not keep its session alive.
    const isUse = !request.url.startsWith('/events');
    if (token === undefined) return undefined;
    return this.meant(request, await this.reader.find(token, audience, String(request.id), isUse));
  }

  /** A page that still stands open for somebody else must not act for whoever signed in meanwhile. */
  private meant(request: FastifyRequest, known: SignedIn | undefined): SignedIn | undefined {
    const meant = request.headers[PERSON_HEADER];
    return meant === undefined || known?.actors.some(({ personId }) => personId === meant)
      ? known
      : undefined;
  }

  private sessionOf(request: FastifyRequest): { token: string | undefined; audience: 'staff' | 'family' } {
    // Whoever sends a token is whoever the token says, and nobody else.
    if (bearerOf(request) !== undefined) return { token: undefined, audience: 'staff' };
    // Links and downloads cannot carry a header: they name the pages in `?app=`.
    const pages = request.headers[APP_HEADER] ?? (request.query as { app?: unknown } | undefined)?.app;
    const audience = pages === 'staff' ? 'staff' : 'family';
    const token = request.cookies[cookieName(audience, this.config.transport === 'https')];
    return { token, audience };
  }
}
