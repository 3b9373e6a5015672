import { Module } from '@nestjs/common';
import { CLOCK } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import { DiaryReader } from './diary.reader.js';
import { DiaryResolver } from './diary.resolver.js';
import { FamilyReader } from './family.reader.js';

/** What families see of their own children: the first page and the diary by weeks. */
@Module({
  providers: [
    DiaryResolver,
    { provide: DiaryReader, useFactory: (clock: Clock) => new DiaryReader(clock), inject: [CLOCK] },
    { provide: FamilyReader, useFactory: (clock: Clock) => new FamilyReader(clock), inject: [CLOCK] },
  ],
})
export class DiaryModule {}
