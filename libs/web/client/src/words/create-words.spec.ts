import { describe, expect, it } from '@jest/globals';
import { REFUSAL_CODES } from '@zhurnal/rules';
import { createWords } from './create-words.js';
import { learnRefusals, sayRefusal, sayRefusalWithClause } from './say-refusal.js';
import { STAFF_REFUSALS_RU } from './staff-refusals.ru.js';
import { sayShared } from './shared-words.js';
import type { ParamsOf } from './word-params.js';

learnRefusals(createWords(STAFF_REFUSALS_RU, 'staff-refusals').t);

const { t } = createWords(
  {
    plain: 'Сохранено',
    saved: 'Сохранено {time}',
    marks: '{count, plural, one {# отметка} few {# отметки} many {# отметок} other {# отметки}}',
    both: '{name}: {count, plural, one {# урок} few {# урока} many {# уроков} other {# урока}}, {when}',
  },
  'test',
);

describe('words', () => {
  it('says plain messages and puts values in', () => {
    expect(t('plain')).toBe('Сохранено');
    expect(t('saved', { time: '10:42' })).toBe('Сохранено 10:42');
    expect(t('both', { name: 'Алгебра', count: 2, when: 'завтра' })).toBe('Алгебра: 2 урока, завтра');
  });

  it.each([
    [0, '0 отметок'],
    [1, '1 отметка'],
    [2, '2 отметки'],
    [5, '5 отметок'],
    [11, '11 отметок'],
    [21, '21 отметка'],
    [22, '22 отметки'],
    [25, '25 отметок'],
    [111, '111 отметок'],
    [1.5, '1,5 отметки'],
  ])('counts %d in Russian', (count, expected) => {
    expect(t('marks', { count })).toBe(expected);
  });

  it('knows the parameters of a message by its text', () => {
    const names: Record<ParamsOf<'{name}: {count, plural, one {# урок} other {# урока}}, {when}'>, true> = {
      name: true,
      count: true,
      when: true,
    };
    expect(Object.keys(names)).toHaveLength(3);
  });

  it('wraps every refusal into a sentence without loose ends', () => {
    const params = {
      field: 'x',
      limit: '3',
      day: '2026-09-12',
      grade: '1',
      min: '0',
      max: '9',
      name: 'a',
      minutes: '15',
      shortest: '12',
    };
    for (const code of REFUSAL_CODES) {
      expect(sayRefusal({ code, params })).not.toBe(sayShared('fault.failed'));
      expect(sayRefusal({ code, params })).toMatch(/^[А-Я][^{}]*\.$/);
    }
  });

  it('reads the details of both answers, and writes days and sizes for people', () => {
    expect(sayRefusal({ code: 'LESSON_IN_FUTURE', params: [{ name: 'day', value: '2026-09-12' }] })).toBe(
      'Урок 12 сентября ещё не начался: отметки ставят с его дня.',
    );
    expect(sayRefusal({ code: 'FILE_TOO_LARGE', params: { limit: String(10 * 1024 * 1024) } })).toBe(
      'Файл больше 10 МБ — выберите поменьше.',
    );
  });

  it('names the clause behind a refusal', () => {
    expect(
      sayRefusalWithClause({ code: 'NO_MARKS_IN_GRADE', clause: 'S117-32', params: { grade: '1' } }),
    ).toBe('В 1-м классе отметки не ставят. Основание: положение о журнале, пункт S117-32.');
  });
});
