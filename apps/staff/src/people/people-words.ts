import { createWords } from '@zhurnal/web-client';
import { PEOPLE_RU } from './words/ru.js';
import { STAFF_PART_RU } from './words/staff.ru.js';

/** The words of the lists of people. */
export const { t } = createWords({ ...PEOPLE_RU, ...STAFF_PART_RU } as const, 'people');
