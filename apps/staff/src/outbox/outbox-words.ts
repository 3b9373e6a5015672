import { createWords } from '@zhurnal/web-client';
import { OUTBOX_RU } from './words/ru.js';

/** The words of the queue. */
export const { t } = createWords(OUTBOX_RU, 'outbox');
