import type { Language } from '@zhurnal/rules';
import { REPORT_WORDS_EN } from './words.en.js';
import { REPORT_WORDS_RU } from './words.ru.js';

/** Names of the words of reports. */
export type ReportWord = keyof typeof REPORT_WORDS_RU;

/** The words of reports in one language. */
export type ReportWords = Readonly<Record<ReportWord, string>>;

/** The words in the language of what the school prints. */
export const reportWords = (language: Language): ReportWords =>
  language === 'en' ? REPORT_WORDS_EN : REPORT_WORDS_RU;

/** A word by a name that is put together; empty: there is none. */
export const wordOf = (words: ReportWords, name: string): string =>
  (words as Readonly<Record<string, string>>)[name] ?? '';
