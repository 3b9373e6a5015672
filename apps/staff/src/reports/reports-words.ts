import { createWords } from '@zhurnal/web-client';
import { REPORTS_RU } from './words/ru.js';

/** The words of the page of reports; they travel with it. */
export const { t } = createWords(REPORTS_RU, 'reports');
