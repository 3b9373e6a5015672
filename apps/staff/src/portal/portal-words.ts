import { createWords } from '@zhurnal/web-client';
import { PORTAL_RU } from './words/ru.js';

export const { t } = createWords(PORTAL_RU, 'portal');
