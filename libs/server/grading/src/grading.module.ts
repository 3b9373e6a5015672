import { Module } from '@nestjs/common';
import { ClosingResolver } from './closing/closing.resolver.js';
import { PERIOD_MARK_PROVIDERS } from './marks/index.js';
import { OutsideResolver } from './outside/outside.resolver.js';
import { OutsideScanController } from './outside/outside-scan.controller.js';
import { YearTurnResolver } from './year-turn/index.js';

/**
 * Marks of periods, of the year and of examinations, those of other institutions, publication, the closing of periods, and
 * the turn of the year.
 */
@Module({
  providers: [ClosingResolver, OutsideResolver, YearTurnResolver, ...PERIOD_MARK_PROVIDERS],
  controllers: [OutsideScanController],
})
export class GradingModule {}
