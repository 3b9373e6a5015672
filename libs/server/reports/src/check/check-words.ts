import { CHECK_EN } from './check-words.en.js';
import { CHECK_RU } from './check-words.ru.js';
import type { CheckLanguage, CheckWords } from './check-wording.js';

/** The words in the language that an address names; in Russian where it names none. */
export const checkWords = (language: CheckLanguage): CheckWords => (language === 'en' ? CHECK_EN : CHECK_RU);
