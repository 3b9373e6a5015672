import { createWords } from '@zhurnal/web-client';
import { FAMILY_RU } from './ru.js';

/** The words of the family pages. */
export const { t, useWords } = createWords(FAMILY_RU, 'family');
