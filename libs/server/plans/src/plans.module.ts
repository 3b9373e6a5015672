import { Module } from '@nestjs/common';

/** What is to be taught: the curriculum, the load of the teachers, and the thematic plans. */
@Module({})
export class PlansModule {}
