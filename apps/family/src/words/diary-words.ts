import { createWords } from '@zhurnal/web-client';
import { DIARY_RU } from './diary.ru.js';

/** The words of the diary; they travel with its page. */
export const { t: sayDiary, useWords: useDiaryWords } = createWords(DIARY_RU, 'diary');
