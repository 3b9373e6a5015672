import type { Language } from '@zhurnal/rules';
import { ARCHIVE_WORDS_EN } from './words.en.js';
import { ARCHIVE_WORDS_RU } from './words.ru.js';

/** The words of printed journals in one language. */
export type ArchiveWords = Readonly<Record<keyof typeof ARCHIVE_WORDS_RU, string>>;

/** The words in the language in which the school prints. */
export const archiveWords = (language: Language): ArchiveWords =>
  language === 'en' ? ARCHIVE_WORDS_EN : ARCHIVE_WORDS_RU;

/** Puts values in the places of a text. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
