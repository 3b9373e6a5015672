import { Global, Inject, Module } from '@nestjs/common';
import type { DynamicModule, OnApplicationShutdown } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import { Access } from './access.js';
import { AccessAskedInterceptor, AccessGuard } from './access.guard.js';
import { CLOCK, clockFrom, systemClock } from './clock.js';
import type { Clock } from './clock.js';
import { Config } from './config.js';
import { Database } from './database.js';
import { graphqlEndpoint } from './graphql/graphql.js';
import { HealthController, LATEST_MIGRATION } from './health.controller.js';
import { Jobs } from './jobs.js';
import { Log } from './log.js';
import { Metrics } from './metrics.js';
import { OutboxRelay } from './outbox-relay.js';
import { Gate } from './request-context.js';

export interface PlatformOptions {
  readonly config: Config;
  readonly source: DataSource;
  readonly log: Log;
  /** Name of the newest migration this program knows. */
  readonly latestMigration: string;
  readonly clock?: Clock;
  /** Whether this process works off the queue. */
  readonly works: boolean;
}

@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(OutboxRelay) private readonly relay: OutboxRelay,
  ) {}

  static with(options: PlatformOptions): DynamicModule {
    const clock =
      options.clock ?? (options.config.now ? clockFrom(new Date(options.config.now)) : systemClock);
    const db = new Database(options.source);
    const access = new Access(clock);
    const jobs = new Jobs(options.config, options.log);
    const values = [
      { provide: Config, useValue: options.config },
      { provide: CLOCK, useValue: clock },
      { provide: Log, useValue: options.log },
      { provide: Database, useValue: db },
      { provide: Access, useValue: access },
      { provide: Gate, useValue: new Gate(db, access) },
      { provide: Jobs, useValue: jobs },
      { provide: OutboxRelay, useValue: new OutboxRelay(db, jobs, options.log) },
      { provide: Metrics, useValue: new Metrics() },
      { provide: LATEST_MIGRATION, useValue: options.latestMigration },
    ];
    return {
      module: PlatformModule,
      imports: [graphqlEndpoint()],
      controllers: [HealthController],
      providers: [
        ...values,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: AccessAskedInterceptor },
      ],
      exports: values.map((value) => value.provide),
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.relay.stop();
    await this.jobs.stop();
  }
}
