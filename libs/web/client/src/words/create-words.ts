import { setupI18n } from '@lingui/core';
import { findEnglish } from './english.js';
import type { Catalogue, GivenTo } from './word-params.js';

/** Says a message of the catalogue `Words`. A key that is not there and a parameter left out do not compile. */
export type Say<Words extends Catalogue> = <Key extends keyof Words & string>(
  key: Key,
  ...values: GivenTo<Words[Key]>
) => string;

const speaker = (locale: string, catalogue: Catalogue) =>
  setupI18n({ locale, messages: { [locale]: { ...catalogue } } });

/**
 * Binds a catalogue: `const { t, useWords } = createWords(DAY_RU, 'day')`. A lazy page binds its own, so that its words
 * travel with it. By the name the English twin is found, which is there only for who reads English. Values are put in
 * as they are, numbers in plural forms with the decimal sign of the language.
 */
export function createWords<const Words extends Catalogue>(
  catalogue: Words,
  name: string,
): { readonly t: Say<Words>; readonly useWords: () => Say<Words> } {
  const russian = speaker('ru', catalogue);
  let english: ReturnType<typeof speaker> | undefined;
  const t: Say<Words> = (key, ...values) => {
    const twin = english === undefined ? findEnglish(name) : undefined;
    if (twin !== undefined) english = speaker('en-GB', twin);
    return (english ?? russian)._(key, values[0] as Record<string, unknown> | undefined);
  };
  return { t, useWords: () => t };
}
