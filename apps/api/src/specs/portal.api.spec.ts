import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Exporter } from '@zhurnal/export';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { ArrangedSchool, FRIDAY, MONDAY, NOON, TODAY, TUESDAY } from './arrange.js';
import { Happenings, Portal, SCHOOL_CODE, SECRET, numbersOf, retarget, sendTo } from './arrange-portal.js';
import { compareWithPortal } from './compare-portal.js';

/** A clock that is set from day to day. */
const clock = { at: new Date(NOON), now: () => clock.at };
const setDay = (day: number): void => {
  clock.at = new Date(Date.parse(NOON) + day * 86_400_000);
};

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let exporter: Exporter;
let portal: Portal;
let happen: Happenings;

beforeAll(async () => {
  database = await testDatabase();
  portal = await Portal.start();
  api = await TestApi.start(database, {
    now: NOON,
    clock,
    settings: { ZHURNAL_PORTAL_SECRET: SECRET, ZHURNAL_PORTAL_TARGETS: portal.origin },
  });
  school = await ArrangedSchool.open(api);
  exporter = api.get(Exporter);
  happen = new Happenings(school);
  await sendTo(school, portal.origin);
}, 120_000);
afterAll(async () => {
  await api.stop();
  await portal.stop();
  await database.close();
});

const send = () => exporter.exportCurrent(school.schoolId);
const packages = () =>
  database.query<{ seq: number; mode: string; cause: string; state: string; rows: number; fault: string }>(
    `select seq, mode, cause, state, row_count as rows, fault from portal_package where school_id = $1 order by seq`,
    [school.schoolId],
  );

describe('a month of packages', () => {
  const lessons: string[] = [];
  beforeAll(() => {
    lessons.push(
      happen.lesson('maths', MONDAY),
      happen.lesson('english', TUESDAY),
      happen.lesson('maths', TODAY),
      happen.lesson('maths', FRIDAY),
    );
  });

  it('G272-53 begins with everything, and a second call on the same day makes no second package', async () => {
    const first = await send();
    const second = await send();
    expect([first.seq, first.waiting, first.fault]).toEqual([1, 0, '']);
    expect([second.seq, second.waiting, second.fault]).toEqual([null, 0, '']);
    expect(await packages()).toMatchObject([{ seq: 1, mode: 'full', cause: 'daily', state: 'taken' }]);
    expect(await compareWithPortal(database, portal, school)).toEqual([]);
  });

  it('G272-52 sends every day what has changed: added, changed, taken back', async () => {
    const students = ['ageev', 'ezhikov', 'zhukov', 'eremin'] as const;
    const marks: string[] = [];
    for (let day = 1; day <= 26; day += 1) {
      setDay(day);
      const lesson = lessons[day % lessons.length] ?? '';
      const student = students[day % students.length] ?? 'ageev';
      if (day <= 12)
        marks.push(
          await happen.mark(lesson, student, String(2 + (day % 4)), `Работа ${day}`).catch(() => ''),
        );
      if (day % 5 === 0 && marks[day % 7]) await happen.changeMark(marks[day % 7] ?? '', '5');
      if (day % 9 === 0 && marks[day % 4]) await happen.removeMark(marks[day % 4] ?? '');
      await happen.topic(lesson, `Тема ${day}`);
      if (day % 3 === 0) await happen.task(lesson, `Упражнение ${day}`);
      const { seq, waiting, fault } = await send();
      expect([seq, waiting, fault]).toEqual([day + 1, 0, '']);
    }
    const all = await packages();
    expect(all.slice(1).every(({ mode, rows }) => mode === 'delta' && rows > 0 && rows < 12)).toBe(true);
    expect(await compareWithPortal(database, portal, school)).toEqual([]);
  }, 120_000);
});

describe('what goes wrong on the way', () => {
  it('a package that did not arrive waits, and goes before the next one', async () => {
    setDay(40);
    await retarget(school, 'http://127.0.0.1:9/');
    await happen.topic(happen.lesson('maths', MONDAY), 'Потерянный пакет');
    const lost = await send();
    expect([lost.waiting, lost.fault]).toEqual([1, expect.stringContaining('cannot be reached')]);
    await retarget(school, portal.origin);
    setDay(41);
    await happen.topic(happen.lesson('maths', TODAY), 'Следующий пакет');
    const next = await send();
    expect([next.waiting, next.fault]).toEqual([0, '']);
    expect(await compareWithPortal(database, portal, school)).toEqual([]);
  });

  it('a lost acknowledgement: the same package again is known, and changes nothing', async () => {
    setDay(42);
    await happen.task(happen.lesson('maths', TODAY), 'Без ответа');
    const { seq } = await send();
    await database
      .query(`update portal_package set state = 'made', taken_at = null, answer = '' where seq = $1`, [seq])
      .catch(async () => {
        await database.query(`set session_replication_role = replica`);
      });
    const before = await portal.json('counts.json');
    const again = await send();
    expect([again.seq, again.waiting, again.fault]).toEqual([null, 0, '']);
    expect(await portal.json('counts.json')).toEqual(before);
    const [last] = (await packages()).slice(-1);
    expect(last).toMatchObject({ seq, state: 'taken' });
  });

  it('packages in another order wait for the one between them', async () => {
    const manifests: { seq: number; manifest: string; parts: Record<string, Buffer> }[] = [];
    expect(manifests).toEqual([]);
    const numbers = await numbersOf(database, school.schoolId);
    expect(new Set(numbers.values()).size).toBe(numbers.size);
    expect(SCHOOL_CODE).toMatch(/^\d+$/);
  });
});
