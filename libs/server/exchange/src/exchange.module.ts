import { Module } from '@nestjs/common';
import { CLOCK } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import { AnswerOneRoster } from './oneroster/answer.js';
import { BundleController } from './oneroster/bundle/bundle.controller.js';
import { GradebookController } from './oneroster/gradebook.controller.js';
import { OneRoster } from './oneroster/one-roster.js';
import { RosterController } from './oneroster/roster.controller.js';

/** Standards for programs of others. */
@Module({
  controllers: [RosterController, GradebookController, BundleController],
  providers: [
    { provide: OneRoster, useFactory: (clock: Clock) => new OneRoster(clock), inject: [CLOCK] },
    {
      provide: AnswerOneRoster,
      useFactory: (roster: OneRoster) => new AnswerOneRoster(roster),
      inject: [OneRoster],
    },
  ],
})
export class ExchangeModule {}
