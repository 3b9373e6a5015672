import { createWords } from '@zhurnal/web-client';
import { PLANS_RU } from './words/ru.js';

/** The words of the plans. */
export const { t } = createWords(PLANS_RU, 'plans');
