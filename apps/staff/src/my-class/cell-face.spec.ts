import { describe, expect, it } from '@jest/globals';
import { DEFAULT_ABSENCE_LETTERS } from '@zhurnal/rules';
import type { AbsentDay } from './absence-model.js';
import { faceOf } from './cell-face.js';
import { sayCell } from './reason-words.js';

const day = (part: Partial<AbsentDay>): AbsentDay => ({
  held: 6,
  missed: 0,
  ill: 0,
  excused: 0,
  unexcused: 0,
  unknown: 0,
  late: 0,
  isFull: false,
  isCertified: false,
  ...part,
});

describe('a cell of the table of absences', () => {
  it.each<[Partial<AbsentDay>, string, string, string]>([
    [{ missed: 6, ill: 6, isFull: true }, 'Б', 'absence', 'болеет: 6 уроков, весь день'],
    [{ missed: 2, excused: 2 }, 'У2', 'absence', 'уважительная: 2 урока'],
    [{ missed: 1, unexcused: 1 }, 'Н1', 'low', 'неуважительная: 1 урок'],
    [{ missed: 5, unknown: 5 }, 'Н?5', 'open', 'причина неизвестна: 5 уроков'],
    [{ missed: 3, ill: 1, unknown: 2 }, 'БН?3', 'open', 'болеет: 1 урок, причина неизвестна: 2 урока'],
    [{ late: 2 }, '|О', 'late', '2 опоздания'],
    [
      { missed: 1, ill: 1, late: 1, isCertified: true },
      'Б1|О',
      'absence',
      'болеет: 1 урок, 1 опоздание, справка показана',
    ],
  ])('%j is %s', (part, shown, tone, said) => {
    const face = faceOf(day(part), DEFAULT_ABSENCE_LETTERS);
    expect(`${face.letters}${face.lessons}${face.late && `|${face.late}`}`).toBe(shown);
    expect(face.tone).toBe(tone);
    expect(sayCell(day(part))).toBe(said);
  });
});
