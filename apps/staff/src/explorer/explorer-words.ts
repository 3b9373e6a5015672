import { createWords } from '@zhurnal/web-client';
import { EXPLORER_RU } from './words/ru.js';

/** The words of the explorer. */
export const { t } = createWords(EXPLORER_RU, 'explorer');
