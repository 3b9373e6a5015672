import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { changeRows } from './arrange-duties.js';
import type { TaskView } from './arrange-duties.js';
import { QUARTER, keepDutySchool } from './keep-duty-school.js';

const duties = keepDutySchool();

const backUp = (): Promise<TaskView | undefined> => duties.taskOf('administrator', 'back_up', QUARTER);

/** The pieces that are not there yet, with the classes that lack them. */
const lacks = async (): Promise<readonly (readonly string[])[]> =>
  ((await backUp())?.parts ?? [])
    .filter(({ have, want }) => have < want)
    .map(({ part, missing }) => [part, ...missing]);

/** A receipt of the calendar: so many copies were due that evening. */
const receive = (code: string, dueAt: string, copies: number): Promise<void> =>
  changeRows(
    duties.school,
    `insert into schedule_run (school_id, id, code, occurrence, due_at, state, attempt, begun_at, finished_at, came_out)
     values ($1, gen_random_uuid(), $2, $3::text, $3::timestamptz, 'done', 1, $3::timestamptz, $3::timestamptz,
       jsonb_build_object('reports', '[]'::jsonb, 'words', '[]'::jsonb, 'copies', $4::int))`,
    code,
    dueAt,
    copies,
  );

async function makePackage(madeAt: string): Promise<string> {
  const id = randomUUID();
  await changeRows(
    duties.school,
    `insert into archive_package (school_id, id, class_id, name, sha256, size, as_of, made_at)
     values ($1, $2, $3, '8А.zip', md5($2::uuid::text) || md5($4), 1, $4::timestamptz, $4::timestamptz)`,
    ...[id, duties.school.classes.a8, madeAt],
  );
  return id;
}

async function lay(packageId: string, room: string, holderId: string): Promise<string> {
  const mediumId = randomUUID();
  await changeRows(
    duties.school,
    `insert into archive_medium (school_id, id, label, kind, holder_id, room, since) values ($1, $2, $2::uuid::text, 'usb', $4, $3, '2026-10-24')`,
    ...[mediumId, room, holderId],
  );
  await changeRows(
    duties.school,
    `insert into archive_copy (school_id, id, package_id, medium_id, put_at) values ($1, gen_random_uuid(), $2, $3, '2026-10-24T09:00:00Z')`,
    ...[packageId, mediumId],
  );
  return mediumId;
}

const hold = (mediumId: string, room: string, holderId: string): Promise<void> =>
  changeRows(
    duties.school,
    `update archive_medium set room = $3, holder_id = $4 where school_id = $1 and id = $2`,
    ...[mediumId, room, holderId],
  );

/** A lesson of the class was given in the quarter. */
const teach = (): Promise<void> =>
  changeRows(
    duties.school,
    `update lesson l set date = '2026-10-20' where l.school_id = $1 and exists (
       select from teaching_group_part p where p.school_id = $1 and p.group_id = l.group_id and p.class_id = $2)`,
    duties.school.classes.a8,
  );

describe('the back-up of a period', () => {
  it('TKK-79 is done when receipts and registers show it, and until then says what is missing', async () => {
    await duties.follow('tkk');
    const { director, deputy, maths } = duties.school.staff;
    duties.move('2026-10-20');
    expect(await backUp()).toMatchObject({ state: 'DUE_SOON', parts: [] });
    await teach();
    duties.move('2026-10-26');
    expect(await lacks()).toEqual([['COPIES'], ['PACKAGES', '8 А'], ['MEDIA', '8 А'], ['HOLDERS', '8 А']]);
    // Of the night before the period was over, and one of two.
    await receive('nightly_backup', '2026-10-22T20:00:00Z', 2);
    await receive('nightly_backup', '2026-10-24T20:00:00Z', 1);
    await makePackage('2026-10-22T09:00:00Z');
    expect((await backUp())?.parts.map(({ have }) => have)).toEqual([1, 0, 0, 0]);
    await receive('back_up', '2026-10-23T18:00:00Z', 2);
    const kept = await makePackage('2026-10-24T09:00:00Z');
    expect(await lacks()).toEqual([
      ['MEDIA', '8 А'],
      ['HOLDERS', '8 А'],
    ]);
    await lay(kept, 'Сейф директора', director);
    const second = await lay(kept, ' сейф ДИРЕКТОРА', maths);
    expect(await lacks()).toEqual([
      ['MEDIA', '8 А'],
      ['HOLDERS', '8 А'],
    ]);
    await hold(second, 'Кабинет 12', maths);
    expect(await lacks()).toEqual([['HOLDERS', '8 А']]);
    expect((await backUp())?.state).toBe('OVERDUE');
    await hold(second, 'Кабинет 12', deputy);
    expect(await lacks()).toEqual([]);
    expect((await backUp())?.state).toBe('SEEN');
    await changeRows(
      duties.school,
      `update archive_medium set deleted_at = now() where school_id = $1 and id = $2`,
      second,
    );
    expect(await backUp()).toMatchObject({ state: 'OVERDUE' });
  });

  it('G24-73 asks for copies and packages on a medium, wherever it lies', async () => {
    await duties.follow('g24');
    await teach();
    duties.move('2026-10-26');
    const task = () => duties.taskOf('director', 'back_up', QUARTER);
    expect((await task())?.parts.map(({ part, want }) => [part, want])).toEqual([
      ['COPIES', 1],
      ['PACKAGES', 1],
      ['MEDIA', 1],
    ]);
    await receive('back_up', '2026-10-23T18:00:00Z', 1);
    await lay(await makePackage('2026-10-24T09:00:00Z'), 'Шкаф', duties.school.staff.maths);
    expect((await task())?.state).toBe('SEEN');
  });
});
