import { Module } from '@nestjs/common';
import { CLOCK, byTheClock } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import { ComplianceResolver } from './compliance/compliance.resolver.js';
import { ControlReader } from './control/control.reader.js';
import { ControlResolver } from './control/control.resolver.js';
import { ControlRowsReader } from './control/control-rows.reader.js';
import { ControlSheetController } from './control/control-sheet.controller.js';
import { KeepRemarks } from './review/keep-remarks.js';
import { ReviewReader } from './review/review.reader.js';
import { ReviewResolver } from './review/review.resolver.js';
import { SignReview } from './review/sign-review.js';

/** What needs nothing but the clock. */
const BY_THE_CLOCK = byTheClock(ControlReader, ControlRowsReader, ReviewReader, SignReview);

/** How the school looks after its own record: indicators, reviews and the remarks that they leave, compliance with its regulation. */
@Module({
  controllers: [ControlSheetController],
  providers: [
    ComplianceResolver,
    ControlResolver,
    ReviewResolver,
    ...BY_THE_CLOCK,
    {
      provide: KeepRemarks,
      useFactory: (clock: Clock, reader: ReviewReader) => new KeepRemarks(clock, reader),
      inject: [CLOCK, ReviewReader],
    },
  ],
})
export class SupervisionModule {}
