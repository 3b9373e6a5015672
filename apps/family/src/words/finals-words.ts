import { createWords } from '@zhurnal/web-client';
import { FAMILY_FINALS_RU } from './finals.ru.js';

/** The words of the page of marks of periods; they travel with it. */
export const { t: sayFinals, useWords: useFinalsWords } = createWords(FAMILY_FINALS_RU, 'finals');
