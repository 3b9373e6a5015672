import { createWords } from '@zhurnal/web-client';
import { FAMILY_CONSENTS_RU } from './consents.ru.js';

/** The words of what a family has given in writing; they travel with their part of the page. */
export const { useWords: useConsentsWords } = createWords(FAMILY_CONSENTS_RU, 'consents');
