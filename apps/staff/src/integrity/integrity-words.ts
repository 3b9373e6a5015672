import { createWords } from '@zhurnal/web-client';
import { INTEGRITY_RU } from './words/ru.js';

export const { t } = createWords(INTEGRITY_RU, 'integrity');
