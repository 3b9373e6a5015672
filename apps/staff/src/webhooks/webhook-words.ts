import { createWords } from '@zhurnal/web-client';
import { WEBHOOKS_RU } from './words/ru.js';

/** The words of the page of webhooks. */
export const { t } = createWords(WEBHOOKS_RU, 'webhooks');
