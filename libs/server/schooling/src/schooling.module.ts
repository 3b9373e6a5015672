import { Inject, Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Access, Belonging } from '@zhurnal/platform';
import { ConsentsModule } from './consents/consents.module.js';
import { AboutController } from './papers/about.controller.js';
import { PaperFileController } from './papers/paper-file.controller.js';
import { PapersResolver } from './papers/papers.resolver.js';
import { PeopleModule } from './people/people.module.js';
import { PeopleImportModule } from './people-import/people-import.module.js';
import { RegulationResolver } from './regulation/regulation.resolver.js';
import { SCHOOLING_RELATIONS, WHERE_STUDENTS_BELONG } from './relations.js';
import { SchoolSettingsResolver } from './settings/school-settings.resolver.js';
import { SchoolingResolver } from './schooling.resolver.js';

/** The school, its calendar, people and classes; answers who stands to whom how. */
@Module({
  imports: [PeopleModule, PeopleImportModule, ConsentsModule],
  controllers: [PaperFileController, AboutController],
  providers: [SchoolingResolver, SchoolSettingsResolver, RegulationResolver, PapersResolver],
})
export class SchoolingModule implements OnModuleInit {
  constructor(
    @Inject(Access) private readonly access: Access,
    @Inject(Belonging) private readonly belonging: Belonging,
  ) {}

  onModuleInit(): void {
    this.access.register(SCHOOLING_RELATIONS);
    this.belonging.register(WHERE_STUDENTS_BELONG);
  }
}
