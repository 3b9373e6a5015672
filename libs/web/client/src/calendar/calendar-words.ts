import { CALENDAR_RU } from '../words/calendar.ru.js';
import { createWords } from '../words/create-words.js';

/** The words of calendar addresses: they travel with the page that says them. */
export const { t } = createWords(CALENDAR_RU, 'calendar');
