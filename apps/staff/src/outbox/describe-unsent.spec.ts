import { describe, expect, it } from '@jest/globals';
import { keyOf, learnRefusals } from '@zhurnal/web-client';
import type { Change, OutboxStatus, Unsent } from '@zhurnal/web-client';
import { sayStaffRefusal } from '../words/staff-refusals.js';
import { listUnsent, saySituation } from './describe-unsent.js';
import { writeUnsent } from './export-unsent.js';

learnRefusals(sayStaffRefusal);

const ZONE = 'Europe/Moscow';
const AT = Date.parse('2026-11-18T06:40:00Z');
const LABEL = { group: '7 А, алгебра', student: 'Ёжиков П. И.', day: '2026-11-18', slot: 2 };

const mark = (studentId: string, value: '2' | '5' | null, comment = ''): Change => ({
  kind: 'mark',
  lessonId: 'l',
  workId: 'w',
  studentId,
  ordinal: 1,
  value,
  comment,
});
const unsent = (studentId: string, more: Partial<Unsent> = {}): Unsent => ({
  change: mark(studentId, '5'),
  before: mark(studentId, null),
  groupId: 'g',
  state: 'queued',
  label: LABEL,
  at: AT,
  ...more,
});
const calm: OutboxStatus = {
  queued: 0,
  sending: 0,
  refused: 0,
  contested: 0,
  savedAt: undefined,
  fault: undefined,
};

/** An outbox with these changes in it. */
function outboxOf(changes: readonly Unsent[], status: Partial<OutboxStatus> = {}) {
  const found = new Map(changes.map((one) => [keyOf(one.change), one]));
  return {
    listKeys: () => [...found.keys()],
    find: (key: string) => found.get(key),
    status: () => ({ ...calm, ...status }),
  };
}

describe('the queue in words', () => {
  it('names student, class, lesson, content and time', () => {
    const changes = [unsent('a', { change: mark('a', '5', 'у доски'), before: mark('a', '2') })];
    const [line] = listUnsent(outboxOf(changes, { fault: { kind: 'offline' } }), ZONE);
    expect(line).toMatchObject({
      student: 'Ёжиков П. И.',
      place: '7 А, алгебра · 18 ноября, урок\u00a02',
      before: '2',
      after: '5, комментарий: у доски',
      since: '18 нояб., 09:40',
      stateWord: 'ждёт сети',
      detail: undefined,
    });
  });

  it('puts what needs a person first, the rest in the order of entering', () => {
    const theirs = { change: mark('c', '2'), version: 3, by: 'Белова О. П.', at: '2026-11-18T06:45:00Z' };
    const refusal = { code: 'PERIOD_CLOSED', params: {} } as const;
    const changes = [
      unsent('a', { at: AT + 2 }),
      unsent('b', { at: AT + 1 }),
      unsent('r', { state: 'refused', refusal }),
      unsent('c', { state: 'contested', theirs }),
    ];
    const lines = listUnsent(outboxOf(changes), ZONE);
    expect(lines.map(({ key, stateWord }) => [key.split(':')[2], stateWord])).toEqual([
      ['c', 'спор'],
      ['r', 'не принято'],
      ['b', 'ждёт отправки'],
      ['a', 'ждёт отправки'],
    ]);
    expect(lines.slice(0, 2).map(({ detail }) => detail)).toEqual([
      'Белова О. П.: 2 (18 нояб., 09:45)',
      'Период закрыт. Открыть его снова для записи может только директор — приказом, на время и для одного предмета.',
    ]);
  });

  it('says of what is late that it needs a reason, and which part of the lesson is asked about', () => {
    const refusal = { code: 'LATE_REASON_REQUIRED', clause: 'TKK-35', params: { part: 'mark' } } as const;
    const [line] = listUnsent(outboxOf([unsent('a', { state: 'refused', refusal })]), ZONE);
    expect(line).toMatchObject({ stateWord: 'нужна причина', asked: { lessonId: 'l', part: 'mark' } });
  });

  it('does without a label, and calls a roll call that of the whole list', () => {
    const roll = (isTaken: boolean): Change => ({ kind: 'roll', lessonId: 'l', isTaken });
    const changes = [unsent('a', { change: roll(true), before: roll(false), label: undefined })];
    expect(listUnsent(outboxOf(changes), ZONE)).toMatchObject([
      { student: 'Весь список', place: 'Запись журнала', before: 'пусто' },
    ]);
  });

  it.each<[Partial<OutboxStatus>, RegExp]>([
    [{ queued: 1, fault: { kind: 'offline' } }, /^Нет связи с сервером/],
    [{ queued: 1, fault: { kind: 'expired' } }, /^Сеанс закончился/],
    [{ queued: 1, fault: { kind: 'outdated' } }, /^Страница устарела/],
    [{ queued: 1, fault: { kind: 'unavailable' } }, /^Сервер не отвечает/],
    [{ sending: 1 }, /отправляются/],
    [{ refused: 1 }, /ждёт вашего решения/],
  ])('says why it stands: %j', (status, words) => {
    expect(saySituation({ ...calm, ...status })).toMatch(words);
  });
});

describe('the file of what waits', () => {
  it('can be read and entered again by a person', () => {
    const school = {
      familyName: 'Орлова',
      givenName: 'Анна',
      patronymic: 'Петровна',
      schoolName: 'Школа № 1',
      timeZone: ZONE,
    };
    const lines = listUnsent(outboxOf([unsent('a')], { fault: { kind: 'expired' } }), ZONE);
    expect(writeUnsent(lines, school, AT).split('\r\n')).toEqual([
      'Электронный журнал: изменения, которые не сохранены на сервере',
      'Сотрудник: Орлова А.\u00a0П., Школа № 1',
      'Сформировано: 18 ноября 2026 г. в 09:40',
      'Всего: 1',
      '',
      '1. 7 А, алгебра · 18 ноября, урок\u00a02. Ёжиков П. И.: 5 (было: пусто). Введено 18 нояб., 09:40. ждёт входа.',
      '',
    ]);
  });
});
