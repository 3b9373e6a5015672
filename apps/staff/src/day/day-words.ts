import { createWords } from '@zhurnal/web-client';
import { DAY_RU } from './words/ru.js';

/** The words of the teacher's day. */
export const { t } = createWords(DAY_RU, 'day');
