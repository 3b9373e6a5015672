import { createWords } from '@zhurnal/web-client';
import { CONSENTS_RU } from './words/ru.js';

/** The words of applications and consents. */
export const { t: consentWords } = createWords(CONSENTS_RU, 'consents');
