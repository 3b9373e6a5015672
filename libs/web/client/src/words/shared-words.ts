import { createWords } from './create-words.js';
import { COMMON_RU } from './common.ru.js';

/** The words that both apps share. */
export const { t: sayShared, useWords: useSharedWords } = createWords(COMMON_RU, 'shared');
