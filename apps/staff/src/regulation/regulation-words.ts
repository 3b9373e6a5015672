import { createWords } from '@zhurnal/web-client';
import { REGULATION_FORMS_RU } from './words/forms.ru.js';
import { REGULATION_NAMES_RU } from './words/names.ru.js';
import { REGULATION_PAPERS_RU } from './words/papers.ru.js';
import { REGULATION_RU } from './words/ru.js';
import { REGULATION_TERMS_RU } from './words/terms.ru.js';
import { REGULATION_VALUES_RU } from './words/values.ru.js';

/** The words of the page of the regulation. */
export const { t } = createWords(REGULATION_RU, 'regulation');
/** Forms in which the regulation is changed. */
export const { t: formWords } = createWords(REGULATION_FORMS_RU, 'regulation-forms');
/** Names of the settings. */
export const { t: nameOf } = createWords(REGULATION_NAMES_RU, 'regulation-names');
/** Papers of the regulation. */
export const { t: paperWords } = createWords(REGULATION_PAPERS_RU, 'regulation-papers');
/** Terms and rhythms. */
export const { t: termWords } = createWords(REGULATION_TERMS_RU, 'regulation-terms');
/** Every other value. */
export const { t: valueWords } = createWords(REGULATION_VALUES_RU, 'regulation-values');
