import { createWords } from '@zhurnal/web-client';
import { CONTROL_RU } from './words/ru.js';

/** The words of control. */
export const { t } = createWords(CONTROL_RU, 'control');
