import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WebhookEvent } from '@zhurnal/rules';
import { SchoolRow } from '@zhurnal/schooling';

/** Whether messages go to an address: `gone` after it answered 410, `failed` after days in which nothing arrived. */
export type WebhookState = 'on' | 'paused' | 'gone' | 'failed';

/** An address that is told of changes. */
@Entity('webhook')
export class WebhookRow extends SchoolRow {
  @Column('text')
  name!: string;

  @Column('text')
  address!: string;

  @Column('text', { name: 'event_types', array: true })
  eventTypes!: WebhookEvent[];

  @Column('text')
  state!: WebhookState;

  /** The first failure after the last delivery that arrived. */
  @Column('timestamptz', { name: 'failing_since', nullable: true })
  failingSince!: Date | null;

  /** Since when it has its secret: the secret itself stands in no trail. */
  @Column('timestamptz', { name: 'secret_since' })
  secretSince!: Date;

  @Column('uuid', { name: 'created_by' })
  createdBy!: string;
}

/** What messages to an address are signed with. */
@Entity('webhook_secret')
export class WebhookSecretRow {
  @PrimaryColumn('uuid', { name: 'school_id' })
  schoolId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'webhook_id' })
  webhookId!: string;

  @Column('text')
  secret!: string;

  /** Until when it signs beside its successor; null: it is the one. */
  @Column('timestamptz', { name: 'ends_at', nullable: true })
  endsAt!: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}

/** What an address is told, and how it went. */
@Entity('webhook_delivery')
export class WebhookDeliveryRow {
  @PrimaryColumn('uuid', { name: 'school_id' })
  schoolId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'webhook_id' })
  webhookId!: string;

  /** `webhook-id`: the same for every try and every address. */
  @Column('uuid', { name: 'event_id' })
  eventId!: string;

  @Column('text')
  type!: string;

  @Column('timestamptz', { name: 'happened_at' })
  happenedAt!: Date;

  @Column('text')
  body!: string;

  @Column('text')
  state!: 'waiting' | 'delivered' | 'failed';

  @Column('int')
  tries!: number;

  /** Not tried before; while it is being delivered, when another process may take it up. */
  @Column('timestamptz', { name: 'next_at' })
  nextAt!: Date;

  @Column('timestamptz', { name: 'tried_at', nullable: true })
  triedAt!: Date | null;

  @Column('smallint', { nullable: true })
  status!: number | null;

  @Column('text')
  fault!: string;

  @Column('timestamptz', { name: 'delivered_at', nullable: true })
  deliveredAt!: Date | null;
}
