import { createWords } from '@zhurnal/web-client';
import { DUTIES_RU } from './words/ru.js';

/** The words of duties, of the register of help and of the list of the change. */
export const { t } = createWords(DUTIES_RU, 'duties');
