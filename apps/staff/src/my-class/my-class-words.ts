import { createWords } from '@zhurnal/web-client';
import { MY_CLASS_RU } from './words/ru.js';

/** The words of the class teacher's page; they travel with it. */
export const { t } = createWords(MY_CLASS_RU, 'my-class');
