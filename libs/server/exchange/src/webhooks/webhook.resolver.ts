import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Call, TheCall, answerOf, isRefused } from '@zhurnal/platform';
import {
  ChangeWebhookInput,
  ReplayWebhookInput,
  RotateWebhookInput,
  Webhook,
  WebhookChangedAnswer,
  WebhookDeliveryConnection,
  WebhookInput,
  WebhookLogQuery,
  WebhookMadeAnswer,
  WebhookReplayed,
} from './webhook.graphql.js';
import { WebhookOffice } from './webhook-office.js';

/** Addresses of programs that are told of changes. */
@Resolver()
export class WebhookResolver {
  constructor(@Inject(WebhookOffice) private readonly office: WebhookOffice) {}

  @Query(() => [Webhook], {
    description: 'Addresses that are told of changes, in the order in which they were added.',
  })
  webhooks(@TheCall() call: Call): Promise<Webhook[]> {
    return this.office.list(call);
  }

  @Query(() => WebhookDeliveryConnection, {
    description: 'What an address was told, newest first, of the last 30 days.',
  })
  webhookDeliveries(
    @TheCall() call: Call,
    @Args({ type: () => WebhookLogQuery }) query: WebhookLogQuery,
  ): Promise<WebhookDeliveryConnection> {
    return this.office.listDeliveries(call, query);
  }

  @Mutation(() => WebhookMadeAnswer, { description: 'Adds an address; its secret is told once.' })
  async createWebhook(
    @TheCall() call: Call,
    @Args('input', { description: 'Which.' }) input: WebhookInput,
  ): Promise<typeof WebhookMadeAnswer> {
    const outcome = await this.office.create(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }

  @Mutation(() => WebhookChangedAnswer, { description: 'Pauses an address, lets it go on, or removes it.' })
  async changeWebhook(
    @TheCall() call: Call,
    @Args('input', { description: 'Which, and what.' }) input: ChangeWebhookInput,
  ): Promise<typeof WebhookChangedAnswer> {
    const outcome = await this.office.change(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }

  @Mutation(() => WebhookMadeAnswer, {
    description: 'Gives an address another secret; the old one signs beside it for a day.',
  })
  async rotateWebhookSecret(
    @TheCall() call: Call,
    @Args('input', { description: 'Which.' }) input: RotateWebhookInput,
  ): Promise<typeof WebhookMadeAnswer> {
    const outcome = await this.office.rotate(call, input);
    return isRefused(outcome) ? answerOf(outcome) : outcome;
  }

  @Mutation(() => WebhookReplayed, { description: 'Tells again what was told, under the same ids.' })
  replayWebhook(
    @TheCall() call: Call,
    @Args('input', { description: 'What.' }) input: ReplayWebhookInput,
  ): Promise<WebhookReplayed> {
    return this.office.replay(call, input);
  }
}
