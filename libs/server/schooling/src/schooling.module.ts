import { Inject, Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Access, CLOCK } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import { schoolingRelations } from './relations.js';
import { SchoolingResolver } from './schooling.resolver.js';

/** The school, its calendar, people and classes; answers who stands to whom how. */
@Module({ providers: [SchoolingResolver] })
export class SchoolingModule implements OnModuleInit {
  constructor(
    @Inject(Access) private readonly access: Access,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    for (const reader of schoolingRelations(this.clock)) this.access.register(reader);
  }
}
