import type { Catalogue } from './word-params.js';

/** The English twin of a catalogue: the same keys, none missing and none more. */
export type English<Words extends Catalogue> = Readonly<Record<keyof Words, string>>;

/** What an app says in English. */
export interface EnglishSpeech {
  /** Its catalogues by the names they are bound by. */
  readonly catalogues: Readonly<Record<string, Catalogue>>;
  /** Names that the school's order gives things in Russian, and what they are called in English. */
  readonly terms: Readonly<Record<string, string>>;
}

let speech: EnglishSpeech | undefined;

/** From here on everything is said in English. Called before the first page is drawn. */
export function speakEnglish(english: EnglishSpeech): void {
  speech = english;
}

/** The English catalogue of this name; undefined in Russian. */
export function findEnglish(name: string): Catalogue | undefined {
  return speech?.catalogues[name];
}

/** A name that the school's order gives in Russian («Контрольная работа»), in the language of the page. */
export function sayTerm(russian: string): string {
  return speech?.terms[russian] ?? russian;
}
