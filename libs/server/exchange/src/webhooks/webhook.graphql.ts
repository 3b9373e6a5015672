import {
  ArgsType,
  Field,
  ID,
  InputType,
  Int,
  ObjectType,
  createUnionType,
  registerEnumType,
} from '@nestjs/graphql';
import { WEBHOOK_EVENTS, WEBHOOK_LIMITS, WEBHOOK_TWO_SECRETS_HOURS } from '@zhurnal/rules';
import type { WebhookEvent } from '@zhurnal/rules';
import {
  EntryPageQuery,
  IdField,
  InstantScalar,
  KeyedInput,
  PageInfo,
  RefusalAnswer,
} from '@zhurnal/platform';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsBoolean,
  IsISO8601,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
} from 'class-validator';
import type { WebhookState } from './webhook.entity.js';

/** The events as the contract names them: `mark.changed` is `mark_changed`. */
export const WebhookEventEnum = Object.fromEntries(
  WEBHOOK_EVENTS.map((event) => [event.replace('.', '_'), event]),
);
registerEnumType(WebhookEventEnum, {
  name: 'WebhookEvent',
  description: 'What a program can be told of; in messages `mark_changed` is `mark.changed`.',
});

export const WebhookStateEnum = { ON: 'on', PAUSED: 'paused', GONE: 'gone', FAILED: 'failed' } as const;
registerEnumType(WebhookStateEnum, {
  name: 'WebhookState',
  description: 'Whether messages go to an address.',
  valuesMap: {
    ON: { description: 'They do.' },
    PAUSED: { description: 'Somebody paused it; what happens meanwhile waits.' },
    GONE: { description: 'It answered 410: nobody shall write there.' },
    FAILED: { description: 'Nothing arrived for days.' },
  },
});

export const WebhookDeliveryStateEnum = {
  WAITING: 'waiting',
  DELIVERED: 'delivered',
  FAILED: 'failed',
} as const;
registerEnumType(WebhookDeliveryStateEnum, {
  name: 'WebhookDeliveryState',
  description: 'How a delivery stands.',
  valuesMap: {
    WAITING: { description: 'It is to be tried, for the first time or again.' },
    DELIVERED: { description: 'The program took it.' },
    FAILED: { description: 'It was tried for the last time.' },
  },
});

@ObjectType({ description: 'An address of a program that is told of changes.' })
export class Webhook {
  @Field(() => ID, { description: 'The address.' })
  id!: string;

  @Field({ description: 'What it was named.' })
  name!: string;

  @Field({ description: 'Where messages go.' })
  address!: string;

  @Field(() => [WebhookEventEnum], { description: 'Of what it is told.' })
  eventTypes!: WebhookEvent[];

  @Field(() => WebhookStateEnum, { description: 'Whether messages go there.' })
  state!: WebhookState;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'The first failure after the last delivery that arrived; null: none.',
  })
  failingSince!: Date | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'Until when the secret before the present one signs as well; null: it does not.',
  })
  oldSecretEndsAt!: Date | null;

  @Field(() => Int, { description: 'Deliveries that wait.' })
  waiting!: number;

  @Field(() => Int, { description: 'Deliveries in the log that were given up.' })
  failed!: number;

  @Field(() => InstantScalar, { nullable: true, description: 'When the last delivery arrived.' })
  lastDeliveredAt!: Date | null;

  @Field(() => InstantScalar, { description: 'When it was added.' })
  createdAt!: Date;
}

@ObjectType({ description: 'One delivery to an address.' })
export class WebhookDelivery {
  @Field(() => ID, { description: 'The delivery.' })
  id!: string;

  @Field(() => ID, { description: '`webhook-id` of the message: the same for every try.' })
  eventId!: string;

  @Field(() => WebhookEventEnum, { description: 'Of what it tells.' })
  type!: WebhookEvent;

  @Field(() => InstantScalar, { description: 'When it happened.' })
  happenedAt!: Date;

  @Field(() => WebhookDeliveryStateEnum, { description: 'How it stands.' })
  state!: 'waiting' | 'delivered' | 'failed';

  @Field(() => Int, { description: 'How often it was tried.' })
  tries!: number;

  @Field(() => InstantScalar, { description: 'While it waits: when it is tried next.' })
  nextAt!: Date;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was tried last.' })
  triedAt!: Date | null;

  @Field(() => Int, { nullable: true, description: 'HTTP status of the last answer; null: there was none.' })
  status!: number | null;

  @Field({
    description:
      'Why there was no answer: `slow`, `private` (a closed network), `unknown` (no such name), `address`, or the sign of the system; empty: there was one.',
  })
  fault!: string;

  @Field(() => InstantScalar, { nullable: true, description: 'When it arrived.' })
  deliveredAt!: Date | null;
}

@ObjectType({ description: 'A part of the log of deliveries, newest first.' })
export class WebhookDeliveryConnection {
  @Field(() => [WebhookDelivery], { description: 'Deliveries.' })
  nodes!: WebhookDelivery[];

  @Field(() => PageInfo, { description: 'Where the part ends.' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'An address with its secret.' })
export class WebhookMade {
  @Field(() => Webhook, { description: 'The address.' })
  webhook!: Webhook;

  @Field(() => String, {
    nullable: true,
    description: 'With what messages are signed. It is told once: null when the request is repeated.',
  })
  secret!: string | null;
}

export const WebhookMadeAnswer = createUnionType({
  name: 'WebhookMadeAnswer',
  description: 'The address with its secret, or why there is none.',
  types: () => [WebhookMade, RefusalAnswer] as const,
  resolveType: (value: object) => ('webhook' in value ? WebhookMade : RefusalAnswer),
});

@ObjectType({ description: 'An address as it stands after a change.' })
export class WebhookChanged {
  @Field(() => Webhook, { nullable: true, description: 'The address; null: it was removed.' })
  changed!: Webhook | null;
}

export const WebhookChangedAnswer = createUnionType({
  name: 'WebhookChangedAnswer',
  description: 'The address as it stands, or why it was not changed.',
  types: () => [WebhookChanged, RefusalAnswer] as const,
  resolveType: (value: object) => ('changed' in value ? WebhookChanged : RefusalAnswer),
});

@ObjectType({ description: 'How much is told again.' })
export class WebhookReplayed {
  @Field(() => Int, { description: 'Deliveries that wait again, under the same ids.' })
  count!: number;
}

@ArgsType()
export class WebhookLogQuery extends EntryPageQuery {
  @IsUUID()
  @Field(() => ID, { description: 'The address.' })
  webhookId!: string;
}

@InputType({ description: 'The address that is wanted.' })
export class WebhookInput extends KeyedInput {
  @IsString()
  @MaxLength(400)
  @Field({ description: `What it is for, 1–${WEBHOOK_LIMITS.name} signs.` })
  name!: string;

  @IsString()
  @MaxLength(WEBHOOK_LIMITS.address)
  @Field({ description: 'Where messages go, `https://…`.' })
  address!: string;

  @IsIn(WEBHOOK_EVENTS, { each: true })
  @ArrayMaxSize(WEBHOOK_EVENTS.length)
  @ArrayUnique()
  @Field(() => [WebhookEventEnum], { description: 'Of what it is told.' })
  eventTypes!: WebhookEvent[];
}

@InputType({ description: 'An address that is paused, goes on, or is removed.' })
export class ChangeWebhookInput extends KeyedInput {
  @IdField('The address.')
  webhookId!: string;

  @IsBoolean()
  @Field({ description: 'Whether messages go there. What waits goes when they do again.' })
  isOn!: boolean;

  @IsBoolean()
  @Field({ defaultValue: false, description: 'Whether it is removed; nothing is told to it then.' })
  isRemoved!: boolean;
}

@InputType({ description: 'The address that gets another secret.' })
export class RotateWebhookInput extends KeyedInput {
  @IdField(`The address; its old secret signs beside the new one for ${WEBHOOK_TWO_SECRETS_HOURS} hours.`)
  webhookId!: string;
}

@InputType({ description: 'What is told again: one delivery, or all of a stretch of time.' })
export class ReplayWebhookInput extends KeyedInput {
  @IdField('The address.')
  webhookId!: string;

  @IsOptional()
  @IsUUID()
  @Field(() => ID, { nullable: true, description: 'One delivery; null: those of the stretch.' })
  deliveryId?: string | null;

  @IsOptional()
  @IsISO8601()
  @Field(() => InstantScalar, { nullable: true, description: 'What happened from then on.' })
  from?: string | null;

  @IsOptional()
  @IsISO8601()
  @Field(() => InstantScalar, { nullable: true, description: 'What happened before then.' })
  until?: string | null;
}
