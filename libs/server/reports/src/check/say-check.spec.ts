import { describe, expect, it } from '@jest/globals';
import { SIGNATURE_STATES } from '@zhurnal/signing';
import type { CheckAnswer, CheckOutcome } from './check-answer.js';
import { checkWords } from './check-words.js';
import type { CheckLanguage } from './check-wording.js';
import { sayCheck } from './say-check.js';

const answerOf = (answer: Partial<CheckAnswer>): CheckAnswer => ({
  ...{ outcome: 'made' as CheckOutcome, document: null, signatures: [], brought: null },
  ...answer,
});
const said = (answer: Partial<CheckAnswer>, language: CheckLanguage = 'ru') =>
  sayCheck(answerOf(answer), 'Europe/Moscow', checkWords(language));

describe('what is said of a document that somebody brought', () => {
  it.each<[CheckOutcome, string]>([
    ['made', 'good'],
    ['redrawn', 'doubt'],
    ['differs', 'bad'],
    ['unknown', 'bad'],
  ])('of a file that is %s: %s', (outcome, kind) => {
    expect(said({ outcome })[0]?.kind).toBe(kind);
  });

  it('a signature that the school has not taken is never told as good, though it holds', () => {
    const owner = 'Чужая Анна Петровна';
    const [stranger] = said({ brought: { state: 'valid', isKept: false, owner } }).slice(-1);
    expect(stranger).toEqual({
      kind: 'doubt',
      title: 'Ваш файл подписи подходит к документу, но школа этой подписи не принимала.',
      lines: [`Владелец сертификата: ${owner}`, 'В подписи документа она не входит.'],
    });
    const [kept] = said({ brought: { state: 'valid', isKept: true, owner } }).slice(-1);
    expect(kept).toMatchObject({ kind: 'good', title: 'Ваш файл подписи: подпись действительна.' });
  });

  it.each(SIGNATURE_STATES)('the state %s is said in both languages', (state) => {
    for (const language of ['ru', 'en'] as const) {
      const [one] = said({ brought: { state, isKept: true, owner: '' } }, language).slice(-1);
      expect(one?.title).toMatch(
        language === 'ru' ? /^Ваш файл подписи: [а-я][^]*\.$/ : /^The signature in your file [a-z][^]*\.$/,
      );
    }
  });
});
