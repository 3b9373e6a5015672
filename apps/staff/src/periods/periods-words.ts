import { createWords } from '@zhurnal/web-client';
import { PERIODS_RU } from './words/ru.js';

/** The words of the page of periods. */
export const { t } = createWords(PERIODS_RU, 'periods');
