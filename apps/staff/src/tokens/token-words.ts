import { createWords } from '@zhurnal/web-client';
import { TOKENS_RU } from './words/ru.js';

/** The words of the page of tokens. */
export const { t } = createWords(TOKENS_RU, 'tokens');
