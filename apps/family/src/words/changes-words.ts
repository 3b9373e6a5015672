import { createWords } from '@zhurnal/web-client';
import { CHANGES_RU } from './changes.ru.js';

/** The words for changed lessons. */
export const { t: sayChange } = createWords(CHANGES_RU, 'changes');
