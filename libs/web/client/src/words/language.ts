import { LANGUAGES } from '@zhurnal/rules';
import type { Language } from '@zhurnal/rules';

const KEPT = 'zhurnal.language';

function keptLanguage(): Language {
  try {
    const kept = globalThis.localStorage.getItem(KEPT);
    return LANGUAGES.find((language) => language === kept) ?? 'ru';
  } catch {
    return 'ru';
  }
}

/** Each language in its own words. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { ru: 'Русский', en: 'English' };

/** The language of the open page: the one chosen on this device or by its person, Russian until then. */
export const pageLanguage: Language = keptLanguage();

/** Keeps the language on the device; the answer is whether the open page speaks another one and has to start anew. */
export function keepLanguage(language: Language): boolean {
  try {
    globalThis.localStorage.setItem(KEPT, language);
    // Where nothing can be kept, a page that starts anew would come back as it was.
    return language !== pageLanguage;
  } catch {
    return false;
  }
}
