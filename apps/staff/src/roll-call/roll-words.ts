import { createWords } from '@zhurnal/web-client';
import { ROLL_RU } from './words/ru.js';

/** The words of the roll call. */
export const { t } = createWords(ROLL_RU, 'roll-call');
