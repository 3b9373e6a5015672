import { Inject, Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { CLOCK, Database, Jobs, byTheClock } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import { PeopleImportController } from './people-import.controller.js';
import { PeopleImports } from './people-imports.js';
import { tidyImports } from './tidy-imports.js';

/** Lists of people out of files. */
@Module({
  controllers: [PeopleImportController],
  providers: byTheClock(PeopleImports),
})
export class PeopleImportModule implements OnModuleInit {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Database) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.repeat({
      name: 'people-import.forget',
      pattern: '41 3 * * *',
      run: () => tidyImports(this.db, this.clock),
    });
  }
}
