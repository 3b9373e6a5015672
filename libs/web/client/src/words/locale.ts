import { pageLanguage } from './language.js';

/** The locale of the pages; dates, numbers and plural forms follow it. */
export const LOCALE = pageLanguage === 'en' ? 'en-GB' : 'ru';
