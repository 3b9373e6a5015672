import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from '@zhurnal/platform';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { addStudents, enrollStudents } from '@zhurnal/schooling';
import { ArrangedSchool, NOON, TODAY } from './arrange.js';
import { ROSTER, Reader, keyOf, makeClient } from './arrange-one-roster.js';
import type { Told } from './arrange-one-roster.js';

const RENAME = sql(
  'test.one-roster.rename',
  `update person set given_name = $3, version = version + 1 where school_id = $1 and id = $2`,
);
const STOP = sql(
  'test.one-roster.leave',
  `update enrollment set deleted_at = now(), version = version + 1 where school_id = $1 and student_id = $2`,
);

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let reader: Reader;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
  school = await ArrangedSchool.open(api);
});
beforeEach(async () => {
  const client = await makeClient(api, await school.signIn('administrator'), ['roster_read', 'people_read']);
  reader = new Reader(api, await keyOf(api, client));
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

const rename = (id: string, name: string): Promise<unknown> =>
  school.change((tx) => tx.rows(RENAME, [id, name]));

/** A copy that a program keeps: it asks for what changed after the latest change it knows. */
class Copy {
  readonly users = new Map<string, Told>();
  private latest: string | undefined;

  /** Ids of what came, as often as it came. */
  async follow(between?: () => Promise<void>, limit = '3'): Promise<string[]> {
    const query = this.latest === undefined ? {} : { filter: `dateLastModified>'${this.latest}'` };
    const told = await reader.all(`${ROSTER}/users`, { ...query, limit }, between);
    for (const user of told) {
      this.users.set(user.sourcedId, user);
      if (user.dateLastModified > (this.latest ?? '')) this.latest = user.dateLastModified;
    }
    return told.map(({ sourcedId }) => sourcedId);
  }

  async expectSame(): Promise<void> {
    const whole = await reader.all(`${ROSTER}/users`, { limit: '5000' });
    const kept = [...this.users.values()].sort((a, b) => (a.sourcedId < b.sourcedId ? -1 : 1));
    expect(kept).toEqual(whole.toSorted((a, b) => (a.sourcedId < b.sourcedId ? -1 : 1)));
  }
}

describe('what changed since', () => {
  it('is told once, and nothing else is', async () => {
    const copy = new Copy();
    await copy.follow();
    expect(await copy.follow()).toEqual([]);
    await rename(school.students.ageev, 'Сёма');
    expect(await copy.follow()).toEqual([school.students.ageev]);
    expect(copy.users.get(school.students.ageev)?.['givenName']).toBe('Сёма');
    expect(await copy.follow()).toEqual([]);
    await copy.expectSame();
  });

  it('holds what came and what went: a record that is gone is told as such', async () => {
    const copy = new Copy();
    await copy.follow();
    const [id = ''] = await school.change(async (tx) => {
      const ids = await addStudents(tx, [{ familyName: 'Новый', givenName: 'Ян' }]);
      await enrollStudents(
        tx,
        ids.map((studentId) => ({ studentId, classId: school.classes.b1, from: TODAY })),
      );
      return ids;
    });
    expect(await copy.follow()).toEqual([id]);
    const enrolled = async (): Promise<Told[]> =>
      reader.all(`${ROSTER}/enrollments`, { filter: `user.sourcedId='${id}'` });
    const before = await enrolled();
    expect(before.map(({ status }) => status)).toEqual(['active', 'active']);
    const latest =
      before
        .map(({ dateLastModified }) => dateLastModified)
        .sort()
        .at(-1) ?? '';
    await school.change((tx) => tx.rows(STOP, [id]));
    const gone = await reader.all(`${ROSTER}/enrollments`, { filter: `dateLastModified>'${latest}'` });
    expect(gone.map(({ sourcedId, status }) => [sourcedId, status]).sort()).toEqual(
      before.map(({ sourcedId }) => [sourcedId, 'tobedeleted']).sort(),
    );
  });

  it('misses nothing and repeats nothing while people change between the pages', async () => {
    const copy = new Copy();
    const everybody = Object.values(school.students);
    let turn = 0;
    // Somebody told already, somebody still to come, and somebody who is new.
    const change = async (): Promise<void> => {
      turn += 1;
      await rename(everybody[turn % everybody.length] ?? '', `Имя${turn}`);
      await rename(everybody[(turn * 3 + 1) % everybody.length] ?? '', `Имя${turn}к`);
      if (turn % 2 === 0)
        await school.change((tx) => addStudents(tx, [{ familyName: `Ученик${turn}`, givenName: 'Ян' }]));
    };
    for (let run = 0; run < 4; run += 1) {
      const told = await copy.follow(change, '2');
      expect(told).toHaveLength(new Set(told).size);
    }
    await copy.follow();
    await copy.expectSame();
    expect(await copy.follow()).toEqual([]);
  });

  it('waits for a change that is written but not yet there, so that a later one does not hide it', async () => {
    const copy = new Copy();
    await copy.follow();
    let finish = (): void => undefined;
    const held = new Promise<void>((resolve) => (finish = resolve));
    let isWritten = (): void => undefined;
    const written = new Promise<void>((resolve) => (isWritten = resolve));
    const slow = school.change(async (tx) => {
      await tx.rows(RENAME, [school.students.eremin, 'Медленный']);
      isWritten();
      await held;
    });
    await written;
    await rename(school.students.zhukov, 'Быстрый');
    const asked = copy.follow();
    const early = await Promise.race([asked, new Promise((resolve) => setTimeout(resolve, 200, 'waits'))]);
    expect(early).toBe('waits');
    finish();
    await slow;
    await asked;
    await copy.follow();
    expect(copy.users.get(school.students.eremin)?.['givenName']).toBe('Медленный');
    expect(copy.users.get(school.students.zhukov)?.['givenName']).toBe('Быстрый');
    await copy.expectSame();
  });
});
