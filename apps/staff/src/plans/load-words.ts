import { createWords } from '@zhurnal/web-client';
import { LOAD_RU } from './words/load.ru.js';

/** The words of the curriculum, the load and the departments. */
export const { t } = createWords(LOAD_RU, 'load');
