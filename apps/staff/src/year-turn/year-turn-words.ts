import { createWords } from '@zhurnal/web-client';
import { YEAR_TURN_RU } from './words/ru.js';

/** The words of the page of the turn of the year. */
export const { t } = createWords(YEAR_TURN_RU, 'yearTurn');
