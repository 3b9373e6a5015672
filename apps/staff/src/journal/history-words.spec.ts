import { describe, expect, it } from '@jest/globals';
import { sayField, sayRoles, sayValue } from './history-words.js';

const ZONE = 'Europe/Moscow';

describe('a history is told in words', () => {
  it.each([
    ['mark', 'value', 'due', 'Отметка', 'точка'],
    ['mark', 'value', '5', 'Отметка', '5'],
    ['attendance', 'fact', 'late', 'Посещаемость', 'опоздание'],
    ['attendance', 'reason', 'ill', 'Причина отсутствия', 'болеет'],
    ['record', 'held', '2026-09-12T05:42:00Z', 'Урок проведён', '12 сент., 08:42'],
    ['work', 'type', 'control_work', 'Вид работы', 'Контрольная работа'],
    ['work', 'weight', '1.50', 'Вес работы', '1,5'],
    ['work', 'removed', null, 'Работа убрана', 'пусто'],
    ['homework', 'dueOn', '2026-09-14', 'Срок задания', 'пн, 14 сент.'],
    ['homework_file', 'file', '0190', 'Файл к заданию', 'файл'],
    ['record', 'somethingNew', 'x', 'somethingNew', 'x'],
  ])('%s %s %s', (what, field, value, name, words) => {
    expect([sayField({ what, field }), sayValue({ field }, value, ZONE)]).toEqual([name, words]);
  });

  it('names the roles someone acted with', () => {
    expect(sayRoles('deputy+teacher')).toBe('заместитель директора, учитель');
    expect(sayRoles('')).toBe('');
  });
});
