import { createWords } from '@zhurnal/web-client';
import { SUBSTITUTIONS_RU } from './words/ru.js';

/** The words of the page of substitutions. */
export const { t } = createWords(SUBSTITUTIONS_RU, 'substitutions');
