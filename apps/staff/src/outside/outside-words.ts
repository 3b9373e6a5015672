import { createWords } from '@zhurnal/web-client';
import { OUTSIDE_RU } from './words/ru.js';

/** The words of marks of other institutions. */
export const { t } = createWords(OUTSIDE_RU, 'outside');
