import { describe, expect, it } from '@jest/globals';
import { sayFinding, sayFindings, sayOrder, saySpan } from './say-people.js';

describe('people in words', () => {
  it.each([
    [null, null, '—'],
    ['2026-09-01', null, 'с 01.09.2026'],
    ['2026-09-01', '2026-11-17', '01.09.2026 — 17.11.2026'],
    [null, '2026-11-17', 'по 17.11.2026'],
  ])('a stretch %p %p', (from, to, text) => {
    expect(saySpan(from, to)).toBe(text);
  });

  it.each([
    ['', '2026-11-17', 'без приказа'],
    ['7-у', null, 'приказ 7-у'],
    ['7-у', '2026-11-17', 'приказ 7-у от 17.11.2026'],
  ])('an order %p %p', (number, date, text) => {
    expect(sayOrder(number, date)).toBe(text);
  });

  it('divisions of one person together', () => {
    const open = (personId: string, detail: string) =>
      ({ code: 'NO_SUBGROUP', personId, name: `Ученик ${personId}`, detail }) as const;
    expect(sayFindings([open('1', 'труд'), open('2', 'труд'), open('1', 'английский')])).toEqual([
      'Ученик 1 пока ни в одной подгруппе (труд, английский).',
      'Ученик 2 пока ни в одной подгруппе (труд).',
    ]);
  });

  it('a question with and without its detail', () => {
    const finding = {
      code: 'SAME_PERSON',
      personId: null,
      name: 'Ёлкин Пётр',
      detail: '2012-01-02',
    } as const;
    expect(sayFinding(finding)).toBe('В школе уже есть Ёлкин Пётр, 02.01.2012. Это другой человек?');
    expect(sayFinding({ ...finding, detail: '' })).toBe('В школе уже есть Ёлкин Пётр. Это другой человек?');
    expect(sayFinding({ ...finding, code: 'RECORDS_AFTER', detail: '3' })).toMatch(/\(3\)/);
  });
});
