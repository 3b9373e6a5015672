import { Inject, Module } from '@nestjs/common';
import type { OnApplicationShutdown, OnModuleInit } from '@nestjs/common';
import { Config, Database, Jobs, Log, Metrics } from '@zhurnal/platform';
import { SaveTrail } from './save-trail.js';
import { CheckpointsFileController } from './seal/checkpoints-file.controller.js';
import { EvidenceResolver } from './seal/evidence.resolver.js';
import { Receipts } from './seal/receipts.js';
import { Sealer } from './seal/sealer.js';
import { CHECK_TOPIC, TrailChecks } from './seal/trail-checks.js';
import { TrailFileController } from './trail-file.controller.js';
import { TrailReader } from './trail.reader.js';
import { TrailResolver } from './trail.resolver.js';

/** The trail, for who checks it, and what proves it. */
@Module({
  controllers: [TrailFileController, CheckpointsFileController],
  providers: [
    TrailResolver,
    TrailReader,
    SaveTrail,
    EvidenceResolver,
    {
      provide: Sealer,
      useFactory: (config: Config, db: Database, log: Log) => new Sealer(config, db, log),
      inject: [Config, Database, Log],
    },
    {
      provide: TrailChecks,
      useFactory: (db: Database, sealer: Sealer) => new TrailChecks(db, sealer),
      inject: [Database, Sealer],
    },
    { provide: Receipts, useFactory: (sealer: Sealer) => new Receipts(sealer), inject: [Sealer] },
  ],
  exports: [Sealer],
})
export class AuditModule implements OnModuleInit, OnApplicationShutdown {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(TrailChecks) private readonly checks: TrailChecks,
    @Inject(Metrics) private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    this.jobs.consume(CHECK_TOPIC, (event) => this.checks.run(event));
    if (!this.sealer.isOn) return;
    this.jobs.repeat({ name: 'audit.seal', pattern: '*/5 * * * * *', run: () => this.sealer.seal() });
    this.metrics.watch('zhurnal_seal_lag_seconds', 'Since the whole trail was last found sealed.', () =>
      this.sealer.lagSeconds(),
    );
  }

  async onApplicationShutdown(): Promise<void> {
    await this.sealer.stop();
  }
}
