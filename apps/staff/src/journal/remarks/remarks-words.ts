import { createWords } from '@zhurnal/web-client';
import { REMARKS_RU } from './remarks.ru.js';

/** The words of remarks to families; they travel with that part of the journal. */
export const { t } = createWords(REMARKS_RU);
