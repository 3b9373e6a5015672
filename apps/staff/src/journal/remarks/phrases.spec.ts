import { describe, expect, it } from '@jest/globals';
import { REMARK_KINDS, REMARK_LIMIT } from '@zhurnal/rules';
import { addPhrase, listPhrases } from './phrases.js';

describe('ready phrases', () => {
  it.each(REMARK_KINDS)('there are some about %s, all different and short', (kind) => {
    const phrases = listPhrases(kind);
    expect(phrases.length).toBeGreaterThan(1);
    expect(new Set(phrases).size).toBe(phrases.length);
    for (const phrase of phrases) expect(phrase.length).toBeLessThan(REMARK_LIMIT / 4);
  });

  it.each([
    ['', 'Молодец.', 'Молодец.'],
    [' Решил всё. ', 'Молодец.', 'Решил всё. Молодец.'],
    ['Молодец. Так держать.', 'Молодец.', 'Молодец. Так держать.'],
  ])('%j and %j make %j', (text, phrase, expected) => {
    expect(addPhrase(text, phrase)).toBe(expected);
  });
});
