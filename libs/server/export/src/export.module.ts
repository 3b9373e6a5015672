import { Module } from '@nestjs/common';
import { CLOCK, Config, Database } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import { Exporter } from './exporter.js';

/** What leaves for the portal. */
@Module({
  providers: [
    {
      provide: Exporter,
      useFactory: (db: Database, clock: Clock, config: Config) =>
        new Exporter(db, clock, config.portalSecret ?? ''),
      inject: [Database, CLOCK, Config],
    },
  ],
  exports: [Exporter],
})
export class ExportModule {}
