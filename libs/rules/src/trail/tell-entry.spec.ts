import { describe, expect, it } from '@jest/globals';
import { KNOWN_TRAIL_TABLES, PRIVATE_TRAIL_TABLES, TRAIL_ACTS, TRAIL_KINDS, trailKindOf } from './kinds.js';
import { DEFAULT_WORK_TYPES } from '../marks/work-types.js';
import { sayTrailValue, tellTrailEntry } from './tell-entry.js';
import type { TrailChange, TrailFacts } from './tell-entry.js';
import { TRAIL_EN } from './trail-words.en.js';
import { TRAIL_RU } from './trail-words.ru.js';

const change = (field: string, old: string | null, now: string | null, hidden = false): TrailChange => ({
  field,
  old,
  new: now,
  hidden,
});
const tell = (
  entity: string,
  act: TrailFacts['act'],
  changes: TrailChange[],
  more: Partial<TrailFacts> = {},
) =>
  tellTrailEntry(TRAIL_RU, {
    entity,
    act,
    changes,
    person: null,
    subject: null,
    group: null,
    date: null,
    object: null,
    ...more,
  });

describe('an entry in words', () => {
  it('says what happened, to whom, in which lesson', () => {
    const about = { person: 'Иванов П.', subject: 'Алгебра', group: '8 А', date: '2026-11-12' };
    expect(tell('mark', 'changed', [change('value', '4', '5'), change('marked_at', 'a', 'b')], about)).toBe(
      'Отметка 4 → 5, Иванов П., алгебра, 8 А, 12 ноября',
    );
    expect(tell('mark', 'removed', [change('value', 'pass', null)], about)).toBe(
      'Отметка снята: зачёт, Иванов П., алгебра, 8 А, 12 ноября',
    );
    expect(
      tell('attendance', 'changed', [change('fact', 'late', 'absent'), change('reason', null, 'ill')]),
    ).toBe('Посещаемость опоздание → отсутствует; причина отсутствия пусто → болеет');
  });

  it('says what an import did in words, not in the form it is kept in', () => {
    const counts = '{"same": 0, "created": 25, "changed": 3, "warnings": 1}';
    expect(sayTrailValue(TRAIL_RU, 'people_import_run', 'counts', counts)).toBe(
      'создано 25, изменено 3, предупреждений 1',
    );
    expect(sayTrailValue(TRAIL_EN, 'people_import_run', 'counts', '{"created":0}')).toBe(TRAIL_EN['nothing']);
    expect(sayTrailValue(TRAIL_RU, 'homework', 'text', '{"a": b}')).toBe('{"a": b}');
    const applied = change('applied_at', null, '2026-11-18T06:40:00+00:00');
    expect(tell('people_import_run', 'changed', [applied])).toMatch(/загрузка выполнена пусто → да$/);
  });

  it('hides personal data, and says that they changed', () => {
    expect(tell('person', 'changed', [change('phone', null, null, true)], { person: 'Иванов П.' })).toBe(
      'Карточка человека: телефон изменено (данные скрыты), Иванов П.',
    );
    expect(tell('remark', 'added', [change('text', null, null, true)])).toBe('Замечание добавлено');
  });

  it('tells three fields and counts the rest, and nothing of what changed nothing', () => {
    const fields = ['name', 'building', 'letter', 'note', 'place'].map((field) => change(field, null, 'x'));
    expect(tell('room', 'changed', [...fields, change('division', '', null)])).toBe(
      'Кабинет: название пусто → x; корпус пусто → x; буква пусто → x; и ещё полей: 2',
    );
    expect(tell('room', 'changed', [change('created_at', 'a', 'b')])).toBe('Кабинет изменён');
  });

  it('says kinds of work, days and tables that it does not know', () => {
    expect(sayTrailValue(TRAIL_RU, 'work', 'type', 'control_work')).toBe('контрольная работа');
    expect(sayTrailValue(TRAIL_EN, 'work', 'type', 'control_work')).toBe('control work');
    expect(sayTrailValue(TRAIL_RU, 'duty', 'valid_to', '2026-05-03')).toBe('3 мая');
    expect(sayTrailValue(TRAIL_RU, 'homework', 'text', 'а'.repeat(90))).toBe(`${'а'.repeat(80)}…`);
    expect(sayTrailValue(TRAIL_RU, 'homework', 'text', `${'а'.repeat(78)} бвгд`)).toBe(`${'а'.repeat(78)}…`);
    expect(tell('sundial', 'added', [])).toBe('Запись sundial добавлена');
  });
});

describe('kinds of the trail', () => {
  it('know every table once, and none of those that belong to families', () => {
    expect(new Set(KNOWN_TRAIL_TABLES).size).toBe(KNOWN_TRAIL_TABLES.length);
    expect(KNOWN_TRAIL_TABLES.filter((table) => PRIVATE_TRAIL_TABLES.includes(table))).toEqual([]);
    expect([trailKindOf('mark'), trailKindOf('sundial')]).toEqual(['marks', 'other']);
  });

  it('have words in both languages: tables, kinds and acts', () => {
    const keys = [
      ...KNOWN_TRAIL_TABLES.map((table) => `entity.${table}`),
      ...TRAIL_KINDS.map((kind) => `kind.${kind}`),
      ...TRAIL_ACTS.map((act) => `act.${act}`),
    ];
    for (const words of [TRAIL_RU, TRAIL_EN]) expect(keys.filter((key) => !words[key])).toEqual([]);
    const types = DEFAULT_WORK_TYPES.map(({ code }) => `value.work.type.${code}`);
    expect(types.filter((key) => !TRAIL_EN[key])).toEqual([]);
    const told = (words: typeof TRAIL_RU): string[] =>
      Object.keys(words)
        .filter((key) => !/^gender\.|^value\.work\.type\./.test(key))
        .sort();
    expect(told(TRAIL_EN)).toEqual(told(TRAIL_RU));
  });
});
