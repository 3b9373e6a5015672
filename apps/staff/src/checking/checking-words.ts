import { createWords } from '@zhurnal/web-client';
import { CHECKING_RU } from './words/ru.js';

/** The words of monthly checks. */
export const { t } = createWords(CHECKING_RU, 'checking');
