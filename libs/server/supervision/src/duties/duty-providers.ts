import type { Provider } from '@nestjs/common';
import { CLOCK, byTheClock } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import { DueDutiesResolver } from './due-duties.resolver.js';
import { DutiesReader } from './duties.reader.js';
import { DutiesResolver } from './duties.resolver.js';
import { HelpResolver } from './help.resolver.js';
import { KeepHelp } from './keep-help.js';
import { KeepStatements } from './keep-statements.js';
import { RolloutResolver } from './rollout.resolver.js';
import { SettleDuty } from './settle-duty.js';

/** Duties as dated tasks, the register of help, and the list of the change to electronic journals. */
export const DUTY_PROVIDERS: readonly Provider[] = [
  DueDutiesResolver,
  DutiesResolver,
  HelpResolver,
  RolloutResolver,
  ...byTheClock(DutiesReader, KeepHelp, KeepStatements),
  {
    provide: SettleDuty,
    useFactory: (clock: Clock, reader: DutiesReader) => new SettleDuty(clock, reader),
    inject: [CLOCK, DutiesReader],
  },
];
