import { Module } from '@nestjs/common';
import { PERIOD_MARK_PROVIDERS } from './marks/index.js';

/** Marks of periods, of the year and of examinations, their publication, and the closing of periods. */
@Module({ providers: [...PERIOD_MARK_PROVIDERS] })
export class GradingModule {}
