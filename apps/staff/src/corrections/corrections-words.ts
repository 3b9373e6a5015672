import { createWords } from '@zhurnal/web-client';
import { CORRECTIONS_RU } from './words/ru.js';

/** The words of the register of corrections. */
export const { t } = createWords(CORRECTIONS_RU, 'corrections');
