import { createWords } from '@zhurnal/web-client';
import { ASSESSMENTS_RU } from './words/ru.js';

/** The words of the schedule of assessments; they travel with its page. */
export const { t } = createWords(ASSESSMENTS_RU, 'assessments');
