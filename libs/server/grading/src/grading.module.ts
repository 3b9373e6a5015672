import { Module } from '@nestjs/common';
import { ClosingResolver } from './closing/closing.resolver.js';

/** Marks of periods, of the year and of examinations, their publication, and the closing of periods. */
@Module({ providers: [ClosingResolver] })
export class GradingModule {}
