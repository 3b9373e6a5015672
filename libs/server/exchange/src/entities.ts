import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { WebhookDeliveryRow, WebhookRow, WebhookSecretRow } from './webhooks/webhook.entity.js';

/** The rows of this part. */
export const EXCHANGE_ENTITIES: readonly EntityTarget<ObjectLiteral>[] = [
  WebhookRow,
  WebhookSecretRow,
  WebhookDeliveryRow,
];
