import { Module } from '@nestjs/common';
import { SaveTrail } from './save-trail.js';
import { TrailFileController } from './trail-file.controller.js';
import { TrailReader } from './trail.reader.js';
import { TrailResolver } from './trail.resolver.js';

/** The trail, for who checks it. */
@Module({ controllers: [TrailFileController], providers: [TrailResolver, TrailReader, SaveTrail] })
export class AuditModule {}
