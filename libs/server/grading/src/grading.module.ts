import { Module } from '@nestjs/common';
import { ClosingResolver } from './closing/closing.resolver.js';
import { PERIOD_MARK_PROVIDERS } from './marks/index.js';

/** Marks of periods, of the year and of examinations, their publication, and the closing of periods. */
@Module({ providers: [ClosingResolver, ...PERIOD_MARK_PROVIDERS] })
export class GradingModule {}
