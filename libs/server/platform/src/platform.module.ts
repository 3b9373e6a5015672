import { Global, Inject, Module } from '@nestjs/common';
import type { DynamicModule, OnApplicationShutdown, OnModuleInit } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import { Access } from './access.js';
import { Apart } from './apart/apart.js';
import { AccessAskedInterceptor, AccessGuard } from './access.guard.js';
import { CLOCK, clockFrom, systemClock } from './clock.js';
import type { Clock } from './clock.js';
import { Config } from './config.js';
import { Database } from './database.js';
import { graphqlEndpoint } from './graphql/graphql.js';
import { HealthController, LATEST_MIGRATION } from './health.controller.js';
import { Jobs } from './jobs.js';
import { Answers } from './live/answers.js';
import { Belonging } from './live/belonging.js';
import { LiveBus } from './live/bus.js';
import { forgetTold } from './live/forget-told.js';
import { LiveController } from './live/live.controller.js';
import { SchemaController } from './graphql/schema.controller.js';
import { Rates } from './tokens/rates.js';
import { PgEar } from './live/pg-ear.js';
import { RedisEar } from './live/redis-ear.js';
import { Streams } from './live/streams.js';
import { Log } from './log.js';
import { Metrics } from './metrics.js';
import { OutboxRelay } from './outbox-relay.js';
import { Refusals } from './refusals.js';
import { Gate } from './request-context.js';

export interface PlatformOptions {
  readonly config: Config;
  readonly source: DataSource;
  readonly log: Log;
  /** Name of the newest migration this program knows. */
  readonly latestMigration: string;
  readonly clock?: Clock;
}

@Global()
@Module({})
export class PlatformModule implements OnModuleInit, OnApplicationShutdown {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(OutboxRelay) private readonly relay: OutboxRelay,
    @Inject(LiveBus) private readonly bus: LiveBus,
    @Inject(Database) private readonly db: Database,
    @Inject(Rates) private readonly rates: Rates,
    @Inject(Refusals) private readonly refusals: Refusals,
    @Inject(Config) private readonly config: Config,
    @Inject(Apart) private readonly apart: Apart,
  ) {}

  static with(options: PlatformOptions): DynamicModule {
    const clock =
      options.clock ?? (options.config.now ? clockFrom(new Date(options.config.now)) : systemClock);
    const { config, log } = options;
    const redis = config.redisUrl === undefined ? undefined : new RedisEar(config.redisUrl, log);
    const db = new Database(options.source, redis);
    const refusals = new Refusals(db, systemClock, log);
    const access = new Access(clock, refusals);
    const gate = new Gate(db, access);
    const belonging = new Belonging(clock);
    const jobs = new Jobs(config, log);
    const metrics = new Metrics();
    const bus = new LiveBus(db, redis ?? new PgEar(config.databaseUrl, log), log);
    const values = [
      { provide: Config, useValue: options.config },
      { provide: CLOCK, useValue: clock },
      { provide: Log, useValue: options.log },
      { provide: Database, useValue: db },
      { provide: Access, useValue: access },
      { provide: Refusals, useValue: refusals },
      { provide: Gate, useValue: gate },
      { provide: Jobs, useValue: jobs },
      { provide: OutboxRelay, useValue: new OutboxRelay(db, jobs, options.log) },
      { provide: Metrics, useValue: metrics },
      { provide: Apart, useValue: new Apart(log) },
      { provide: LiveBus, useValue: bus },
      { provide: Belonging, useValue: belonging },
      { provide: Answers, useValue: new Answers(gate, bus, clock, metrics) },
      { provide: Streams, useValue: new Streams(db, { access, belonging }, gate, bus, metrics, log) },
      { provide: Rates, useValue: Rates.for(config, log) },
      { provide: LATEST_MIGRATION, useValue: options.latestMigration },
    ];
    return {
      module: PlatformModule,
      imports: [graphqlEndpoint()],
      controllers: [HealthController, LiveController, SchemaController],
      providers: [
        ...values,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: AccessAskedInterceptor },
      ],
      exports: values.map((value) => value.provide),
    };
  }

  onModuleInit(): void {
    this.jobs.repeat({
      name: 'platform.live.forget',
      pattern: '*/20 * * * *',
      run: () => forgetTold(this.db),
    });
    this.jobs.repeat({
      name: 'platform.refusals.forget',
      pattern: '41 3 * * *',
      run: () => this.refusals.forget(this.config.accessLogDays),
    });
  }

  async onApplicationShutdown(): Promise<void> {
    this.apart.stop();
    this.rates.stop();
    await this.bus.stop();
    await this.relay.stop();
    await this.jobs.stop();
  }
}
