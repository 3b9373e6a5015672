import { createWords } from '@zhurnal/web-client';
import { FINALS_RU } from './words/ru.js';

/** The words of the pages of marks of periods; they travel with them. */
export const { t } = createWords(FINALS_RU, 'finals');
