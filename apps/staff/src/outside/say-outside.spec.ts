import { describe, expect, it } from '@jest/globals';
import { readMarks, sayDocument, sayMarks } from './say-outside.js';
import type { DocumentSeen } from './say-outside.js';

const whole = {
  ...{ kind: 'CERTIFICATE', number: '14/2', datedOn: '2026-11-16', hasSeal: true },
} as DocumentSeen;

describe('documents of other institutions', () => {
  it('are told as a school writes them', () => {
    expect(sayDocument(whole)).toBe('справка № 14/2 от 16.11.2026, с печатью');
    expect(sayDocument({ ...whole, kind: 'REPORT_CARD', number: '', datedOn: null, hasSeal: false })).toBe(
      'табель, без печати',
    );
    expect(sayDocument({ ...whole, kind: null })).toBe('документа нет');
  });
});

describe('marks of other institutions', () => {
  it.each([
    ['5 4', ['5', '4']],
    ['5, 4; зачёт', ['5', '4', 'pass']],
    [' НЗАЧ ', ['fail']],
    ['6', undefined],
    ['5 точка', undefined],
    ['', undefined],
  ])('are read from «%s»', (text, values) => {
    expect(readMarks(text)).toEqual(values);
  });

  it('are told as in the journal', () => {
    expect(sayMarks(['5', 'pass'])).toBe('5 зач');
  });
});
