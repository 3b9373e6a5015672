import { Module } from '@nestjs/common';
import { CLOCK, byTheClock } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import { CheckingResolver } from './checking/checking.resolver.js';
import { DiaryChecksReader } from './checking/diary-checks.reader.js';
import { KeepPaperChecks } from './checking/keep-paper-checks.js';
import { PaperChecksReader } from './checking/paper-checks.reader.js';
import { SignDiaryCheck } from './checking/sign-diary-check.js';
import { ComplianceResolver } from './compliance/compliance.resolver.js';
import { ControlReader } from './control/control.reader.js';
import { ControlResolver } from './control/control.resolver.js';
import { ControlRowsReader } from './control/control-rows.reader.js';
import { ControlSheetController } from './control/control-sheet.controller.js';
import { DutyFileController } from './duties/duty-file.controller.js';
import { DUTY_PROVIDERS } from './duties/duty-providers.js';
import { KeepRemarks } from './review/keep-remarks.js';
import { ReviewReader } from './review/review.reader.js';
import { ReviewResolver } from './review/review.resolver.js';
import { SignReview } from './review/sign-review.js';

/** What needs nothing but the clock. */
const BY_THE_CLOCK = byTheClock(
  ControlReader,
  ControlRowsReader,
  ReviewReader,
  SignReview,
  DiaryChecksReader,
  PaperChecksReader,
);

/** How the school looks after its own record: indicators, reviews and the remarks that they leave, compliance with its regulation. */
@Module({
  controllers: [ControlSheetController, DutyFileController],
  providers: [
    CheckingResolver,
    ComplianceResolver,
    ControlResolver,
    ReviewResolver,
    ...BY_THE_CLOCK,
    ...DUTY_PROVIDERS,
    {
      provide: KeepRemarks,
      useFactory: (clock: Clock, reader: ReviewReader) => new KeepRemarks(clock, reader),
      inject: [CLOCK, ReviewReader],
    },
    {
      provide: SignDiaryCheck,
      useFactory: (clock: Clock, reader: DiaryChecksReader) => new SignDiaryCheck(clock, reader),
      inject: [CLOCK, DiaryChecksReader],
    },
    {
      provide: KeepPaperChecks,
      useFactory: (clock: Clock, reader: PaperChecksReader) => new KeepPaperChecks(clock, reader),
      inject: [CLOCK, PaperChecksReader],
    },
  ],
})
export class SupervisionModule {}
