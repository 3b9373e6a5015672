import { Inject, Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { APP_HEADER, CLOCK, Config, Database, Gate, Jobs } from '@zhurnal/platform';
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

/** Accounts, sign-in and sessions; tells the gate who asks. */
@Module({
  imports: [PassportModule.register({ session: false })],
  controllers: [SignInController],
  providers: [
    LocalStrategy,
    IdentityResolver,
    { provide: Accounts, useFactory: (db: Database) => new Accounts(db), inject: [Database] },
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
  exports: [Accounts],
})
export class IdentityModule implements OnModuleInit {
  constructor(
    @Inject(Gate) private readonly gate: Gate,
    @Inject(SessionReader) private readonly reader: SessionReader,
    @Inject(Config) private readonly config: Config,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Attempts) private readonly attempts: Attempts,
  ) {}

  onModuleInit(): void {
    this.gate.identify = (request) => this.identify(request);
    this.jobs.repeat({
      name: 'identity.forget',
      pattern: '27 3 * * *',
      run: async () => {
        await this.sessions.forget();
        await this.attempts.forget();
      },
    });
  }

  private async identify(request: FastifyRequest): Promise<SignedIn | undefined> {
    // Links and downloads cannot carry a header: they name the pages in `?app=`.
    const pages = request.headers[APP_HEADER] ?? (request.query as { app?: unknown } | undefined)?.app;
    const audience = pages === 'staff' ? 'staff' : 'family';
    const token = request.cookies[cookieName(audience, this.config.transport === 'https')];
    return token === undefined ? undefined : this.reader.find(token, audience, String(request.id));
  }
}
