import { Inject, Module } from '@nestjs/common';
import type { OnApplicationShutdown, OnModuleInit } from '@nestjs/common';
import { CLOCK, Config, Database, Jobs, Log, Metrics } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import { AnswerOneRoster } from './oneroster/answer.js';
import { BundleController } from './oneroster/bundle/bundle.controller.js';
import { GradebookController } from './oneroster/gradebook.controller.js';
import { OneRoster } from './oneroster/one-roster.js';
import { RosterController } from './oneroster/roster.controller.js';
import { Courier } from './webhooks/courier.js';
import { Reach, networksOf } from './webhooks/reach.js';
import { WebhookOffice } from './webhooks/webhook-office.js';
import { WebhookResolver } from './webhooks/webhook.resolver.js';
import { Webhooks } from './webhooks/webhooks.js';

const listOf = (text = ''): string[] => text.split(',').filter((one) => one.trim() !== '');

/** Standards for programs of others, and what these are told of. */
@Module({
  controllers: [RosterController, GradebookController, BundleController],
  providers: [
    { provide: OneRoster, useFactory: (clock: Clock) => new OneRoster(clock), inject: [CLOCK] },
    {
      provide: AnswerOneRoster,
      useFactory: (roster: OneRoster) => new AnswerOneRoster(roster),
      inject: [OneRoster],
    },
    WebhookResolver,
    { provide: Webhooks, useFactory: (clock: Clock) => new Webhooks(clock), inject: [CLOCK] },
    {
      provide: Courier,
      useFactory: (db: Database, clock: Clock, config: Config, log: Log) =>
        new Courier(db, clock, new Reach(networksOf(listOf(config.webhookNetworks))), log),
      inject: [Database, CLOCK, Config, Log],
    },
    {
      provide: WebhookOffice,
      useFactory: (webhooks: Webhooks, courier: Courier) => new WebhookOffice(webhooks, courier),
      inject: [Webhooks, Courier],
    },
  ],
})
export class ExchangeModule implements OnModuleInit, OnApplicationShutdown {
  constructor(
    @Inject(Courier) private readonly courier: Courier,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Metrics) private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    this.courier.hear();
    this.jobs.repeat({ name: 'webhooks.forget', pattern: '29 3 * * *', run: () => this.courier.forget() });
    this.metrics.watch(
      'zhurnal_webhooks_silent',
      'Addresses of programs that were switched off because nothing arrived for days.',
      () => this.courier.countSilent(),
    );
  }

  async onApplicationShutdown(): Promise<void> {
    await this.courier.stop();
  }
}
