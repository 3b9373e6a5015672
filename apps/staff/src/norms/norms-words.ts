import { createWords } from '@zhurnal/web-client';
import { NORMS_RU } from './words/ru.js';

/** The words of the page of norms; they travel with it. */
export const { t } = createWords(NORMS_RU, 'norms');
