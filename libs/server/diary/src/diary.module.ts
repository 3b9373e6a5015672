import { Module } from '@nestjs/common';
import { DiaryReader } from './diary.reader.js';
import { DiaryResolver } from './diary.resolver.js';
import { FamilyReader } from './family.reader.js';

/** What families see. */
@Module({ providers: [DiaryResolver, DiaryReader, FamilyReader] })
export class DiaryModule {}
