import { createWords } from '@zhurnal/web-client';
import { CLASS_CALENDAR_RU } from './words/ru.js';

/** The words of the calendars of classes; they travel with their part of the page. */
export const { t } = createWords(CLASS_CALENDAR_RU, 'classCalendar');
