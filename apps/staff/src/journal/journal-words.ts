import { createWords } from '@zhurnal/web-client';
import { JOURNAL_RU } from './words/ru.js';

/** The words of the journal's page. */
export const { t } = createWords(JOURNAL_RU, 'journal');
