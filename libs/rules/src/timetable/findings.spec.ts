import { describe, expect, it } from '@jest/globals';
import { describeFinding } from './finding-words.ru.js';
import { FINDING_CODES, findingOf, mayBeImported } from './findings.js';

const EVERY_PARAM = new Proxy({}, { get: (_, name) => `<${String(name)}>` });

describe('findings about a timetable file', () => {
  it.each(FINDING_CODES)('%s has a text and a cure in Russian', (code) => {
    const { text, cure } = describeFinding(findingOf(code, 1, 'объект', EVERY_PARAM));
    for (const words of [text, cure]) {
      expect(words).toMatch(/^[«А-ЯЁ].*\.(?:»\))?$|\)\.$/u);
      expect(words).not.toMatch(/undefined|—\?/);
    }
    expect(cure).not.toBe(text);
  });

  it('names the object and the values', () => {
    const { text } = describeFinding(findingOf('UNKNOWN_TEACHER', 12, 'Химия · 8 а', { teacher: 'Гусева' }));
    expect(text).toBe('Учителя «Гусева» занятия «Химия · 8 а» нет в списке учителей файла.');
  });

  it('shows a dash for a value that is missing, and calls an unknown kind unknown', () => {
    expect(describeFinding(findingOf('UNKNOWN_DAY', 1, 'Химия')).text).toContain('«—»');
    expect(describeFinding(findingOf('FORMAT_UNKNOWN', null, 'a.doc')).text).toContain(
      'файл неизвестного вида',
    );
    expect(describeFinding(findingOf('FORMAT_UNKNOWN', null, 'a', { kind: 'zip' })).text).toContain('XLSX');
  });

  it('puts common reasons of broken markup into Russian', () => {
    const say = (reason: string) =>
      describeFinding(findingOf('NOT_WELL_FORMED', 7, 'a.fet', { reason })).text;
    expect(say('unclosed tag: Year')).toBe('Разметка файла нарушена (нет закрывающего элемента: Year).');
    expect(say('weird empty close tag')).toBe('Разметка файла нарушена (weird empty close tag).');
  });

  it('tells the two ways of reading a year apart', () => {
    const asClass = describeFinding(findingOf('CLASS_LEVEL_ASSUMED', 1, '8', { level: 'year' }));
    const asGrade = describeFinding(findingOf('CLASS_LEVEL_ASSUMED', 1, '2005', { level: 'group' }));
    expect(asClass.text).toBe('«8» прочитан как класс, а его группы — как подгруппы этого класса.');
    expect(asGrade.text).toBe('«2005» прочитан как параллель: классами считаются входящие в него группы.');
  });

  it('stop an import as soon as one of them is an error', () => {
    const note = findingOf('LESSON_INACTIVE', 1, 'Химия');
    const question = findingOf('TEACHER_CLASH', 2, 'Гусева');
    const error = findingOf('LESSON_UNPLACED', 3, 'Химия');
    expect([note, question, error].map(({ severity }) => severity)).toEqual(['note', 'question', 'error']);
    expect(mayBeImported([])).toBe(true);
    expect(mayBeImported([note, question])).toBe(true);
    expect(mayBeImported([note, error, question])).toBe(false);
  });
});
