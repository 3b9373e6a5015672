import { Module } from '@nestjs/common';

/** Marks of periods, of the year and of examinations, their publication, and the closing of periods. */
@Module({})
export class GradingModule {}
