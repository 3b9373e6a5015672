import { Inject, Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { CLOCK, byTheClock } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import { ChangeSignIn, IdentityModule, IssueSheets } from '@zhurnal/identity';
import { objectToNewSignIns } from './ask-before-sign-in.js';
import { ConsentFileController } from './consent-file.controller.js';
import { ConsentsReader } from './consents.reader.js';
import { ConsentsResolver } from './consents.resolver.js';
import { KeepConsents } from './keep-consents.js';

/** Applications and consents of families; nobody is given a sign-in, or let in again, before what the regulation asks for is there. */
@Module({
  imports: [IdentityModule],
  controllers: [ConsentFileController],
  providers: [ConsentsResolver, ...byTheClock(ConsentsReader, KeepConsents)],
})
export class ConsentsModule implements OnModuleInit {
  constructor(
    @Inject(IssueSheets) private readonly issuing: IssueSheets,
    @Inject(ChangeSignIn) private readonly changing: ChangeSignIn,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    for (const way of [this.issuing, this.changing])
      way.objectToOpening = (tx, personIds) => objectToNewSignIns(tx, this.clock, personIds);
  }
}
