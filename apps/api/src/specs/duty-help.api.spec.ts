import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { StaffName } from './arrange.js';
import { changeDuty, readHelp } from './arrange-duties.js';
import { NOVEMBER, keepDutySchool } from './keep-duty-school.js';

const duties = keepDutySchool();

describe('the register of help', () => {
  const record = async (who: StaffName, more: object) =>
    changeDuty(duties.api, await duties.school.signIn(who), 'recordHelp', {
      id: randomUUID(),
      kind: 'ADVICE',
      day: '2026-11-10',
      audience: 'STAFF',
      topic: 'Заполнение журнала',
      people: 12,
      note: '',
      ...more,
    });
  beforeEach(() => duties.move('2026-11-18'));

  it('S117-35 shows that users get advice, since the year began', async () => {
    await duties.follow('s117');
    expect((await duties.standing('S117-35', NOVEMBER)).state).toBe('NO_EVIDENCE');
    await record('administrator', {
      day: '2026-09-14',
      audience: 'PERSON',
      people: 1,
      topic: 'Вход в дневник',
    });
    expect(await duties.standing('S117-35', NOVEMBER)).toEqual({
      state: 'EVIDENCE',
      texts: ['14.09.2026 — Вход в дневник'],
    });
  });

  it('G24-74 keeps the training of teachers, class teachers and families with its dates and people', async () => {
    await duties.follow('g24');
    await record('administrator', { kind: 'TRAINING', topic: 'Пункт обучения: отчёты' });
    await record('administrator', {
      kind: 'TRAINING',
      audience: 'CLASS',
      classId: duties.school.classes.a8,
      topic: 'ЕСИА',
    });
    const register = await readHelp(duties.api, await duties.school.signIn('auditor'), 'TRAINING');
    expect(
      register.entries.map(({ topic, people, className, givenBy, can }) => [
        topic,
        people,
        className,
        givenBy,
        can,
      ]),
    ).toEqual([
      ['Пункт обучения: отчёты', 12, null, 'Зайцев А.\u00a0И.', []],
      ['ЕСИА', 12, '8 А', 'Зайцев А.\u00a0И.', []],
    ]);
    expect((await duties.standing('G24-74', NOVEMBER)).texts).toHaveLength(2);
  });

  it('TKK-5 the deputy holds a seminar for teachers', async () => {
    await duties.follow('tkk');
    await record('deputy', { kind: 'TRAINING', topic: 'Педагогический семинар' });
    expect((await duties.standing('TKK-5', NOVEMBER)).texts).toEqual(['10.11.2026 — Педагогический семинар']);
  });

  it('TKK-11 the administrator advises and trains when it is needed', async () => {
    await duties.follow('tkk');
    await record('administrator', { topic: 'Замещения' });
    await record('administrator', { kind: 'TRAINING', topic: 'Импорт' });
    expect((await duties.standing('TKK-11', NOVEMBER)).texts).toEqual([
      '10.11.2026 — Замещения',
      '10.11.2026 — Импорт',
    ]);
  });

  it('TKK-17 class teachers hold meetings of parents on how the journal informs them', async () => {
    await duties.follow('tkk');
    expect((await duties.standing('TKK-17', NOVEMBER)).state).toBe('NO_EVIDENCE');
    await record('classTeacher', {
      kind: 'MEETING',
      audience: 'CLASS',
      classId: duties.school.classes.a8,
      topic: 'Электронный дневник',
    });
    expect((await duties.standing('TKK-17', NOVEMBER)).state).toBe('EVIDENCE');
  });

  it('takes nothing that is to come, without topic or people, or of a class that is none', async () => {
    for (const wrong of [{ day: '2026-11-19' }, { topic: '  ' }, { people: 0 }, { audience: 'CLASS' }])
      expect([wrong, await record('deputy', wrong)]).toMatchObject([wrong, { code: 'INVALID_VALUE' }]);
    expect((await readHelp(duties.api, await duties.school.signIn('deputy'))).entries).toEqual([]);
  });

  it('loses an entry only by who gave it or by who keeps it', async () => {
    const id = randomUUID();
    await record('deputy', { id });
    const remove = async (who: StaffName) =>
      changeDuty(duties.api, await duties.school.signIn(who), 'removeHelp', { id, expectedVersion: 1 });
    expect(await remove('classTeacher')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await remove('administrator')).toMatchObject({ __typename: 'HelpStored' });
    expect((await readHelp(duties.api, await duties.school.signIn('deputy'))).entries).toEqual([]);
  });
});
