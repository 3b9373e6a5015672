import type { RemarkKind } from '@zhurnal/rules';
import { t } from './remarks-words.js';

/** Sentences that teachers need every day, by what they are about. */
const PHRASES = {
  praise: ['phrase.praise.1', 'phrase.praise.2', 'phrase.praise.3'],
  behaviour: ['phrase.behaviour.1', 'phrase.behaviour.2', 'phrase.behaviour.3'],
  preparation: ['phrase.preparation.1', 'phrase.preparation.2', 'phrase.preparation.3'],
  other: ['phrase.other.1', 'phrase.other.2'],
} as const;

/** Ready sentences for a kind of remark. */
export function listPhrases(kind: RemarkKind): readonly string[] {
  return PHRASES[kind].map((key) => t(key));
}

/** The text with a phrase put behind it, once. */
export function addPhrase(text: string, phrase: string): string {
  const before = text.trim();
  return before.includes(phrase) ? before : [before, phrase].filter((part) => part !== '').join(' ');
}
