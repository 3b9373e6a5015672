import { createWords } from './create-words.js';
import { SHARED_RU } from './ru.js';

/** The words that both apps share. */
export const { t: sayShared, useWords: useSharedWords } = createWords(SHARED_RU, 'shared');
