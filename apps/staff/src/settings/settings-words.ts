import { createWords } from '@zhurnal/web-client';
import { SETTINGS_RU } from './words/ru.js';

/** The words of the school's settings. */
export const { t } = createWords(SETTINGS_RU, 'settings');
