import { createWords } from '@zhurnal/web-client';
import { HOMEWORK_RU } from './homework.ru.js';

/** The words of the page of homework; they travel with it. */
export const { t: sayHomework, useWords: useHomeworkWords } = createWords(HOMEWORK_RU, 'homework');
