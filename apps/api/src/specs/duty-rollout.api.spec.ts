import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { StaffName } from './arrange.js';
import { changeDuty, changeRows, readRollout } from './arrange-duties.js';
import { NOVEMBER, keepDutySchool } from './keep-duty-school.js';

const duties = keepDutySchool();

describe('the change to electronic journals', () => {
  const stepOf = async (step: string) =>
    (await readRollout(duties.api, await duties.school.signIn('administrator'))).items.find(
      (item) => item.step === step,
    );
  const state = async (subject: string, day: string, who: StaffName = 'administrator') =>
    changeDuty(duties.api, await duties.school.signIn(who), 'stateKept', {
      id: randomUUID(),
      subject,
      day,
      text: `Приказ: ${subject}`,
    });
  const lateAfter = async (step: string, last: string): Promise<void> => {
    duties.move(last);
    expect(await stepOf(step)).toMatchObject({ state: 'OPEN', dueOn: last });
    duties.move(last, 1);
    expect((await stepOf(step))?.state).toBe('OVERDUE');
  };
  beforeEach(() => duties.follow('g24'));

  it('G24-19 the plan of the change is approved by the first of September, and shows its own clause alone', async () => {
    await lateAfter('PLAN_APPROVED', '2026-09-01');
    expect(await state('plan_approved', '2026-09-01', 'director')).toMatchObject({
      __typename: 'StatementStored',
    });
    expect(await stepOf('PLAN_APPROVED')).toMatchObject({
      state: 'SAID',
      statement: { by: 'Волков А.\u00a0И.' },
    });
    expect((await duties.standing('G24-19', '2026-09-30')).texts).toEqual([
      '01.09.2026 — Приказ: plan_approved',
    ]);
    expect((await duties.standing('G24-23', '2026-09-30')).state).toBe('NO_EVIDENCE');
  });

  it('G24-20 the seminar for teachers is held by the third of September, as the register shows', async () => {
    await lateAfter('SEMINAR', '2026-09-03');
    await changeDuty(duties.api, await duties.school.signIn('administrator'), 'recordHelp', {
      ...{ id: randomUUID(), kind: 'TRAINING', audience: 'STAFF', day: '2026-09-02', people: 30 },
      ...{ topic: 'Установочный семинар', note: '' },
    });
    expect((await stepOf('SEMINAR'))?.state).toBe('SEEN');
    expect((await duties.standing('G24-20', '2026-09-30')).texts).toEqual([
      '02.09.2026 — Установочный семинар',
    ]);
  });

  it('G24-21 families are advised on how to sign in by the tenth of September', async () => {
    await lateAfter('ADVICE_FAMILIES', '2026-09-10');
    await changeDuty(duties.api, await duties.school.signIn('classTeacher'), 'recordHelp', {
      ...{
        id: randomUUID(),
        kind: 'ADVICE',
        audience: 'CLASS',
        classId: duties.school.classes.a8,
        day: '2026-09-09',
      },
      ...{ topic: 'Вход через ЕСИА', people: 20, note: '' },
    });
    expect((await stepOf('ADVICE_FAMILIES'))?.state).toBe('SEEN');
    expect((await duties.standing('G24-21', '2026-09-30')).state).toBe('EVIDENCE');
  });

  it('G24-23 data are prepared and filled in from September to May: the rows count it, somebody answers for it', async () => {
    await lateAfter('JOURNAL_FILLED', '2027-05-31');
    expect(await stepOf('JOURNAL_FILLED')).toMatchObject({ have: 0, want: expect.any(Number) });
    await changeRows(
      duties.school,
      `insert into lesson_record (school_id, id, topic, held_at, held_by)
       select $1, l.id, 'Тема', l.date + l.ends_at, $2::uuid from lesson l where l.school_id = $1`,
      duties.school.staff.maths,
    );
    expect((await stepOf('JOURNAL_FILLED'))?.state).toBe('SEEN');
    await state('journal_filled', '2027-05-30');
    expect((await duties.standing('G24-23', '2027-05-31')).state).toBe('EVIDENCE');
  });

  it('shows by rows what is chosen, loaded and given', async () => {
    duties.move('2026-11-18');
    const { items } = await readRollout(duties.api, await duties.school.signIn('auditor'));
    const seen = Object.fromEntries(items.map((item) => [item.step, [item.state, item.have, item.want]]));
    expect(seen['OFFICES_GIVEN']).toEqual(['SEEN', 3, 3]);
    expect(seen['REGULATION_CHOSEN']).toEqual(['SEEN', 1, 1]);
    expect(seen['PLANS_LOADED']).toEqual(['OPEN', 0, 5]);
    expect(seen['TIMETABLE_LOADED']?.[0]).toBe('SEEN');
    expect(seen['PLAN_APPROVED']).toEqual(['OVERDUE', null, null]);
  });

  it('states a clause that no row shows, once, and withdraws it', async () => {
    duties.move('2026-11-18');
    const deputy = await duties.school.signIn('deputy');
    const { clauses } = await readRollout(duties.api, deputy);
    const [stated = { clause: '' }] = clauses;
    expect(await state('G24-77', '2026-11-18')).toMatchObject({ code: 'INVALID_VALUE' });
    expect(await state(stated.clause, '2026-11-19')).toMatchObject({ code: 'INVALID_VALUE' });
    expect(await state(stated.clause, '2026-11-18', 'deputy')).toMatchObject({
      __typename: 'StatementStored',
    });
    expect(await state(stated.clause, '2026-11-18')).toMatchObject({ code: 'STALE_VERSION' });
    expect(await duties.standing(stated.clause, NOVEMBER)).toEqual({
      state: 'EVIDENCE',
      texts: [`18.11.2026 — Приказ: ${stated.clause}`],
    });
    const id = (
      await duties.database.query<{ id: string }>(
        `select id from kept_statement where school_id = '${duties.school.schoolId}'`,
      )
    )[0]?.id;
    await changeDuty(duties.api, deputy, 'withdrawStatement', { id, expectedVersion: 1 });
    expect((await duties.standing(stated.clause, NOVEMBER)).state).toBe('NO_EVIDENCE');
  });
});
