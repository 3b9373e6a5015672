import { createWords } from '@zhurnal/web-client';
import { HANDOVER_RU } from './words/ru.js';

/** The words of the card by which a lesson is handed over. */
export const { t } = createWords(HANDOVER_RU, 'handover');
