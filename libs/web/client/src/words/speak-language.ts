import { speakEnglish } from './english.js';
import type { EnglishSpeech } from './english.js';
import { pageLanguage } from './language.js';

/**
 * Makes the page speak its language, and calls `draw`: at once in Russian; in English after `fetchEnglish`, so that
 * nobody reads Russian first. Without network and without a kept copy the page is drawn in Russian rather than not.
 */
export async function speakLanguage(
  fetchEnglish: () => Promise<EnglishSpeech>,
  draw: () => void,
): Promise<void> {
  if (pageLanguage === 'en') {
    try {
      speakEnglish(await fetchEnglish());
      document.documentElement.lang = 'en';
    } catch {
      // Russian stays, and with it the language that the document names.
    }
  }
  draw();
}
