import { createWords } from '@zhurnal/web-client';
import { REMARKS_RU } from '../words/remarks.ru.js';

/** The words of remarks to families; they travel with that part of the journal. */
export const { t } = createWords(REMARKS_RU, 'remarks');
