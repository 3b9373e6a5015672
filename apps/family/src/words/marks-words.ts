import { createWords } from '@zhurnal/web-client';
import { MARKS_RU } from './marks.ru.js';

/** The words of the page of marks; they travel with it. */
export const { t: sayMarks, useWords: useMarksWords } = createWords(MARKS_RU, 'marks');
