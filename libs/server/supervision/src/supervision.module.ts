import { Module } from '@nestjs/common';

/** How the school looks after its own record: indicators, reviews with remarks, duties, and compliance with its regulation. */
@Module({})
export class SupervisionModule {}
