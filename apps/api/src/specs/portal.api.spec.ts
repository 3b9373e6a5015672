import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Exporter } from '@zhurnal/export';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { ArrangedSchool, FRIDAY, MONDAY, NOON, TODAY, TUESDAY } from './arrange.js';
import { Happenings, Portal, SCHOOL_CODE, SECRET, retarget, sendTo } from './arrange-portal.js';
import { SftpServer } from './sftp-server.js';
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

  it('G272-53 G166-39 begins with everything, and a second call on the same day makes no second package', async () => {
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

  it('a package that the portal has lost since is sent once more', async () => {
    setDay(43);
    const folder = mkdtempSync(join(tmpdir(), 'portal-lost-'));
    await retarget(school, pathToFileURL(folder).href);
    await happen.topic(happen.lesson('maths', TODAY), 'Сказано, что принят');
    const { seq } = await send();
    // Somebody answered for the portal, which knows nothing of it.
    const [row] = await database.query<{ sha256: string }>(
      `select sha256 from portal_package where seq = $1`,
      [seq],
    );
    const ack = {
      seq,
      last_seq: seq,
      outcome: 'accepted',
      manifest_sha256: row?.sha256,
      problems: [],
      taken_at: 'now',
    };
    writeFileSync(join(folder, SCHOOL_CODE, String(seq).padStart(8, '0'), 'ack.json'), JSON.stringify(ack));
    expect((await send()).waiting).toBe(0);
    await retarget(school, portal.origin);
    setDay(44);
    await happen.topic(happen.lesson('maths', FRIDAY), 'Ещё один день');
    expect(await send()).toMatchObject({ waiting: 0, fault: '' });
    expect(await compareWithPortal(database, portal, school)).toEqual([]);
  });

  it('packages that come in another order, one of them twice, are put in in theirs', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'portal-order-'));
    await retarget(school, pathToFileURL(folder).href);
    const made: number[] = [];
    for (const day of [45, 46, 47]) {
      setDay(day);
      await happen.topic(happen.lesson('maths', MONDAY), `День ${day}`);
      made.push((await send()).seq ?? 0);
    }
    const [first = 0, second = 0, third = 0] = made;
    const push = async (seq: number): Promise<string> => {
      const from = join(folder, SCHOOL_CODE, String(seq).padStart(8, '0'));
      const put = async (path: string, bytes: Buffer): Promise<{ outcome?: string }> =>
        (await (
          await fetch(`${portal.origin}/schools/${SCHOOL_CODE}/packages/${seq}/${path}`, {
            method: 'PUT',
            headers: {
              authorization: `Bearer ${SECRET}`,
              'x-sha256': createHash('sha256').update(bytes).digest('hex'),
            },
            body: new Uint8Array(bytes),
          })
        ).json()) as { outcome?: string };
      for (const name of readdirSync(from).filter((one) => one.endsWith('.ndjson')))
        await put(`parts/${name}`, readFileSync(join(from, name)));
      return (await put('manifest.json', readFileSync(join(from, 'manifest.json')))).outcome ?? '';
    };
    expect([await push(third), await push(second), await push(first), await push(second)]).toEqual([
      'waiting',
      'waiting',
      'accepted',
      'repeated',
    ]);
    expect(await portal.json('counts.json')).toMatchObject({ last_seq: third });
    await retarget(school, portal.origin);
    expect(await send()).toMatchObject({ waiting: 0, fault: '' });
    expect(await compareWithPortal(database, portal, school)).toEqual([]);
  });

  it('G272-54 G166-40 the full package of the month leaves the portal with exactly what the school has', async () => {
    setDay(48);
    expect(await exporter.exportFull(school.schoolId)).toMatchObject({ waiting: 0, fault: '' });
    expect(await exporter.exportFull(school.schoolId)).toMatchObject({ seq: null });
    expect((await packages()).at(-1)).toMatchObject({ mode: 'full', cause: 'monthly', state: 'taken' });
    expect(await compareWithPortal(database, portal, school)).toEqual([]);
    const kept = await database.query(`select distinct package_id from portal_part`);
    expect(kept).toHaveLength(1);
  });

  it('the turn of the year has a full package of its own on the same day', async () => {
    expect(await exporter.exportFull(school.schoolId, 'year_turn')).toMatchObject({ waiting: 0, fault: '' });
    expect((await packages()).at(-1)).toMatchObject({ mode: 'full', cause: 'year_turn', state: 'taken' });
  });

  it('counts are compared, and what was not sent yet is listed', async () => {
    expect((await exporter.compare(school.schoolId)).differences).toEqual([]);
    await happen.task(happen.lesson('english', TUESDAY), 'Ещё не отправлено');
    const { differences } = await exporter.compare(school.schoolId);
    expect(differences).toMatchObject([{ day: TUESDAY, what: 'tasks' }]);
    expect(differences[0]?.here).toBe((differences[0]?.there ?? 0) + 1);
  });
});

describe('other ways', () => {
  it('a folder: what was carried over is not written again, and the answer lies beside it', async () => {
    setDay(50);
    await retarget(school, pathToFileURL(portal.inbox).href);
    const { seq } = await send();
    const folder = join(portal.inbox, SCHOOL_CODE, String(seq).padStart(8, '0'));
    const before = statSync(join(folder, 'lessons.ndjson')).ino;
    await until(() => existsSync(join(folder, 'ack.json')));
    unlinkSync(join(folder, 'tasks.ndjson'));
    expect(await send()).toMatchObject({ seq: null, waiting: 0, fault: '' });
    expect(statSync(join(folder, 'lessons.ndjson')).ino).toBe(before);
    expect(existsSync(join(folder, 'tasks.ndjson'))).toBe(true);
    expect(await compareWithPortal(database, portal, school)).toEqual([]);
  });

  it('SFTP: only to the server whose key is named, and each part once', async () => {
    setDay(51);
    const server = await SftpServer.start(portal.inbox, 'school', SECRET);
    const target = (key: string): string =>
      `sftp://school@127.0.0.1:${server.port}/?key=SHA256:${encodeURIComponent(key)}`;
    await retarget(school, target('AAAA'));
    await happen.topic(happen.lesson('maths', TODAY), 'По SFTP');
    const refused = await send();
    expect([refused.waiting, refused.fault]).toEqual([1, expect.stringContaining('SFTP')]);
    await retarget(school, target(server.hostKey));
    await send();
    const folder = join(portal.inbox, SCHOOL_CODE, String(refused.seq).padStart(8, '0'));
    await until(() => existsSync(join(folder, 'ack.json')));
    const written = server.written.length;
    expect(await send()).toMatchObject({ waiting: 0, fault: '' });
    expect(server.written.slice(written).filter((path) => path.includes('.ndjson'))).toEqual([]);
    expect(await compareWithPortal(database, portal, school)).toEqual([]);
    await server.stop();
  });
});

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo() && tries < 400; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 25));
  expect(isSo()).toBe(true);
}
