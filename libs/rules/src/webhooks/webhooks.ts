/** What a program can be told of. A name stays what it is: programs rest on it. */
export const WEBHOOK_EVENTS = [
  'mark.changed',
  'absence.changed',
  'lesson.changed',
  'homework.changed',
  'work.changed',
  'period_mark.changed',
  'period_mark.published',
  'correction.filed',
  'correction.decided',
  'timetable.changed',
  'student.moved',
  'people.changed',
] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

export const isWebhookEvent = (text: string): text is WebhookEvent =>
  (WEBHOOK_EVENTS as readonly string[]).includes(text);

/** Signs of a name and of an address, addresses of one school, days for which the log of deliveries is kept. */
export const WEBHOOK_LIMITS = { name: 80, address: 500, webhooks: 20, logDays: 30 } as const;

/** Seconds to wait after the first, second, … failure; after the last of them a delivery is given up. */
export const WEBHOOK_RETRIES: readonly number[] = [
  5,
  30,
  2 * 60,
  10 * 60,
  30 * 60,
  2 * 3_600,
  6 * 3_600,
  12 * 3_600,
  24 * 3_600,
];

/** After so many days without a single delivery that arrived an address is switched off. */
export const WEBHOOK_PATIENCE_DAYS = 3;

/** So long the old secret signs beside the new one, hours. */
export const WEBHOOK_TWO_SECRETS_HOURS = 24;

/** Seconds after which a delivery that failed is tried again; undefined: it is given up. `tries` counts those made, from 1. */
export const waitAfter = (tries: number): number | undefined => WEBHOOK_RETRIES[tries - 1];

/** What an address answered means for it and for the delivery. */
export type DeliveryOutcome = 'delivered' | 'gone' | 'again';

/** Any 2xx is a yes; 410 says that nobody shall write here again; everything else, redirects too, is no yet. */
export function outcomeOf(status: number): DeliveryOutcome {
  if (status >= 200 && status < 300) return 'delivered';
  return status === 410 ? 'gone' : 'again';
}
