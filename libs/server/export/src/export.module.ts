import { Inject, Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { CLOCK, Config, Database, Jobs, Log } from '@zhurnal/platform';
import type { Clock, OutboxEvent, SchoolId } from '@zhurnal/platform';
import { Exporter } from './exporter.js';
import { PORTAL_TOPIC, PortalOffice } from './portal-office.js';
import { PortalResolver } from './portal.resolver.js';
import { readTargets } from './transport/open-transport.js';

/** What leaves for the portal. */
@Module({
  providers: [
    PortalResolver,
    {
      provide: Exporter,
      useFactory: (db: Database, clock: Clock, config: Config) =>
        new Exporter(db, clock, config.portalSecret ?? ''),
      inject: [Database, CLOCK, Config],
    },
    {
      provide: PortalOffice,
      useFactory: (clock: Clock, config: Config) =>
        new PortalOffice(clock, readTargets(config.portalTargets)),
      inject: [CLOCK, Config],
    },
  ],
  exports: [Exporter],
})
export class ExportModule implements OnModuleInit {
  constructor(
    @Inject(Exporter) private readonly exporter: Exporter,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Database) private readonly db: Database,
    @Inject(Log) private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.jobs.consume(PORTAL_TOPIC, (event) => this.work(event));
    this.jobs.repeat({ name: 'portal.due', pattern: '7 * * * *', run: () => this.sendDue() });
  }

  private async work({ id, schoolId, payload }: OutboxEvent): Promise<void> {
    const madeBy = typeof payload['personId'] === 'string' ? payload['personId'] : null;
    const school = schoolId as SchoolId;
    if (payload['work'] === 'compare') await this.exporter.compare(school, madeBy);
    else
      await this.exporter.export(school, payload['work'] === 'full' ? 'full' : 'delta', 'hand', madeBy, id);
  }

  /** One school that cannot send does not keep the others from it. */
  private async sendDue(): Promise<void> {
    for (const { schoolId } of await this.db.listSchools()) {
      try {
        await this.exporter.sendDue(schoolId);
      } catch (error) {
        this.log.error(error, 'a school could not send to the portal');
      }
    }
  }
}
