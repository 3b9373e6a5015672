import { createWords } from '@zhurnal/web-client';
import { ARCHIVE_RU } from './words/ru.js';

/** The words of the archive. */
export const { t } = createWords(ARCHIVE_RU, 'archive');
