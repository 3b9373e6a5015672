import { createWords } from '@zhurnal/web-client';
import { SCHEDULES_RU } from './words/ru.js';

/** The words of the page of what happens by the calendar. */
export const { t } = createWords(SCHEDULES_RU, 'schedules');
