import { Module } from '@nestjs/common';
import { CLOCK, byTheClock } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import { KeepDepartments } from './keep-departments.js';
import { KeepLoad } from './keep-load.js';
import { KeepPlan } from './keep-plan.js';
import { LoadSheetController } from './load-sheet.controller.js';
import { LoadResolver } from './load.resolver.js';
import { PlanSheetController } from './plan-sheet.controller.js';
import { PlanReader } from './plan.reader.js';
import { PlanResolver } from './plan.resolver.js';
import { ProgressReader } from './progress.reader.js';

/** What is to be taught: the curriculum, the load of the teachers, and the thematic plans. */
@Module({
  controllers: [PlanSheetController, LoadSheetController],
  providers: [
    PlanResolver,
    LoadResolver,
    ...byTheClock(PlanReader, ProgressReader, KeepLoad, KeepDepartments),
    {
      provide: KeepPlan,
      useFactory: (clock: Clock, reader: PlanReader) => new KeepPlan(clock, reader),
      inject: [CLOCK, PlanReader],
    },
  ],
})
export class PlansModule {}
