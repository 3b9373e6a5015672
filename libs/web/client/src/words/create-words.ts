import { setupI18n } from '@lingui/core';
import { LOCALE } from './locale.js';
import type { Catalogue, GivenTo } from './word-params.js';

/** Says a message of the catalogue `Words`. A key that is not there and a parameter left out do not compile. */
export type Say<Words extends Catalogue> = <Key extends keyof Words & string>(
  key: Key,
  ...values: GivenTo<Words[Key]>
) => string;

/**
 * Binds a catalogue: `const { t, useWords } = createWords(RU)`. A lazy page binds its own, so that its words travel
 * with it. Values are put in as they are, numbers in plural forms with a decimal comma.
 */
export function createWords<const Words extends Catalogue>(
  catalogue: Words,
): { readonly t: Say<Words>; readonly useWords: () => Say<Words> } {
  const i18n = setupI18n({ locale: LOCALE, messages: { [LOCALE]: { ...catalogue } } });
  const t: Say<Words> = (key, ...values) => i18n._(key, values[0] as Record<string, unknown> | undefined);
  return { t, useWords: () => t };
}
