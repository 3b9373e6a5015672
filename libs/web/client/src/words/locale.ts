/** The language of the pages; dates, numbers and plural forms follow it. */
export const LOCALE = 'ru';
