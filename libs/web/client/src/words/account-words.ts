import { ACCOUNT_RU } from './account.ru.js';
import { createWords } from './create-words.js';

/** The words of the account: few pages say them, and they travel with those. */
export const { t: sayAccount, useWords: useAccountWords } = createWords(ACCOUNT_RU, 'account');
