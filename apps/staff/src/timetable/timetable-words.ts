import { createWords } from '@zhurnal/web-client';
import { TIMETABLE_RU } from './words/ru.js';

/** The words of the timetable. */
export const { t } = createWords(TIMETABLE_RU, 'timetable');
