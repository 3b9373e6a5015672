import type { AccessLine } from '../access-line.js';
import { grant } from '../access-line.js';

const ADMINISTRATOR = ['administrator', 'school'] as const;

/** Where messages about the school go is for whoever gives access (G272-23). */
export const WEBHOOK_LINES: readonly AccessLine[] = [
  ...grant('webhooks', ADMINISTRATOR),
  ...grant('webhookDeliveries', ADMINISTRATOR),
  ...grant('createWebhook', ADMINISTRATOR),
  ...grant('changeWebhook', ADMINISTRATOR),
  ...grant('rotateWebhookSecret', ADMINISTRATOR),
  ...grant('replayWebhook', ADMINISTRATOR),
];
