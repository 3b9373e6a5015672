import { Module } from '@nestjs/common';
import { CLOCK, Database, byTheClock } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import { ChangeTokens } from './change-tokens.js';
import { GiveGrant } from './give-grant.js';
import { GrantController } from './grant.controller.js';
import { TokenReader } from './token.reader.js';
import { TokenResolver } from './token.resolver.js';
import { Tokens } from './tokens.js';

/** Tokens of programs: whose they are, and what they may. */
@Module({
  controllers: [GrantController],
  providers: [
    TokenResolver,
    ...byTheClock(Tokens),
    {
      provide: TokenReader,
      useFactory: (db: Database, clock: Clock) => new TokenReader(db, clock),
      inject: [Database, CLOCK],
    },
    {
      provide: GiveGrant,
      useFactory: (db: Database, clock: Clock, reader: TokenReader) => new GiveGrant(db, clock, reader),
      inject: [Database, CLOCK, TokenReader],
    },
    {
      provide: ChangeTokens,
      useFactory: (db: Database, clock: Clock, tokens: Tokens, reader: TokenReader) =>
        new ChangeTokens(db, clock, tokens, reader),
      inject: [Database, CLOCK, Tokens, TokenReader],
    },
  ],
  exports: [TokenReader],
})
export class TokensModule {}
