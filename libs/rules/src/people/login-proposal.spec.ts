import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { isLogin, proposeLogin, toLatin } from './login-proposal.js';

const name = (familyName: string, givenName: string, patronymic: string | null = null) => ({
  familyName,
  givenName,
  patronymic,
});
const nobody: ReadonlySet<string> = new Set();

describe('Latin letters', () => {
  it.each([
    ['Щукин', 'shchukin'],
    ['Ёлкина', 'elkina'],
    ['Подъячев', 'podieiachev'],
    ['Римский-Корсаков', 'rimskii-korsakov'],
    ['  Müller ', 'muller'],
    ['О’Коннор', 'okonnor'],
    ['李', ''],
    ['-Ы-', 'y'],
  ])('write %j as %j', (text, latin) => {
    expect(toLatin(text)).toBe(latin);
  });
});

describe('a proposed login', () => {
  it.each([
    [name('Ёлкина', 'Анна', 'Петровна'), 'elkina.ap'],
    [name('Ким', 'Ян'), 'kim.i'],
    [name('Римский-Корсаков', 'Николай', 'Андреевич'), 'rimskii-korsakov.na'],
    [name('Хорошевская-Преображенская', 'Юлия'), 'khoroshevskaia-preob.i'],
    [name('Ю', 'Ян'), 'iu.i'],
    [name('Ы', ''), 'user.y'],
    [name('李', '明'), 'user'],
  ])('of %j is %s', (person, login) => {
    expect(proposeLogin(person, nobody)).toBe(login);
  });

  it('counts on while somebody has it', () => {
    const person = name('Иванов', 'Пётр', 'Ильич');
    expect(proposeLogin(person, new Set(['ivanov.pi']))).toBe('ivanov.pi2');
    expect(proposeLogin(person, new Set(['ivanov.pi', 'ivanov.pi2', 'ivanov.pi3']))).toBe('ivanov.pi4');
  });

  it('can be signed in with, whatever the name', () => {
    const anyText = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(anyText, anyText, fc.option(anyText), (familyName, givenName, patronymic) => {
        expect(isLogin(proposeLogin({ familyName, givenName, patronymic }, nobody))).toBe(true);
      }),
      { seed: 12, numRuns: 500 },
    );
  });
});

describe('a login', () => {
  it.each([
    ['ivanov.p', true],
    ['i-v_2', true],
    ['iv', false],
    ['.ivanov', false],
    ['Ivanov', false],
    ['иванов', false],
    ['a'.repeat(101), false],
  ])('%s: %p', (text, isGood) => {
    expect(isLogin(text)).toBe(isGood);
  });
});
