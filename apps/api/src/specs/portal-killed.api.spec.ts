import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Exporter } from '@zhurnal/export';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { ArrangedSchool, NOON, TODAY } from './arrange.js';
import { Happenings, Portal, SECRET, sendTo } from './arrange-portal.js';
import { compareWithPortal } from './compare-portal.js';

const clock = { at: new Date(NOON), now: () => clock.at };
const setDay = (day: number): void => {
  clock.at = new Date(Date.parse(NOON) + day * 86_400_000);
};

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let portal: Portal;
let way: Server;
let happen: Happenings;
/** What was put through, in its order. */
const put: string[] = [];
/** When the portal is to be killed: before a part is handed on to it, or after the manifest was, with its answer lost. */
let killing: 'before the fourth part' | 'after the manifest' | undefined;

async function bodyOf(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}

/** Hands a request on to the portal as it is now; false: the portal was killed, and nobody answers. */
async function handOn(request: IncomingMessage): Promise<{ status: number; text: string } | undefined> {
  const body = request.method === 'PUT' ? await bodyOf(request) : undefined;
  const name = request.url?.split('/').at(-1) ?? '';
  const parts = put.filter((one) => one.endsWith('.ndjson')).length;
  if (killing === 'before the fourth part' && request.method === 'PUT' && parts === 3) {
    killing = undefined;
    await portal.stop('SIGKILL');
    return undefined;
  }
  const { authorization = '', 'x-sha256': digest = '' } = request.headers;
  const answer = await fetch(`${portal.origin}${request.url}`, {
    method: request.method ?? 'GET',
    headers: { authorization, 'x-sha256': String(digest) },
    ...(body && { body }),
  });
  if (request.method === 'PUT') put.push(name);
  const text = await answer.text();
  if (killing !== 'after the manifest' || name !== 'manifest.json' || request.method !== 'PUT')
    return { status: answer.status, text };
  killing = undefined;
  await portal.stop('SIGKILL');
  return undefined;
}

beforeAll(async () => {
  database = await testDatabase();
  portal = await Portal.start();
  way = createServer((request, response) => {
    handOn(request).then(
      (answer) => (answer ? response.writeHead(answer.status).end(answer.text) : response.destroy()),
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => way.listen(0, '127.0.0.1', resolve));
  const target = `http://127.0.0.1:${(way.address() as AddressInfo).port}`;
  api = await TestApi.start(database, {
    now: NOON,
    clock,
    settings: { ZHURNAL_PORTAL_SECRET: SECRET, ZHURNAL_PORTAL_TARGETS: target },
  });
  school = await ArrangedSchool.open(api);
  happen = new Happenings(school);
  await sendTo(school, target);
}, 120_000);
afterAll(async () => {
  await api.stop();
  await portal.stop();
  way.close();
  way.closeAllConnections();
  await database.close();
});

const send = () => api.get(Exporter).exportCurrent(school.schoolId);

describe('a portal that is killed while it takes a package', () => {
  it('goes on with the parts that had not arrived, and then has exactly what the school has', async () => {
    await happen.topic(happen.lesson('maths', TODAY), 'До потери');
    killing = 'before the fourth part';
    expect(await send()).toMatchObject({ seq: 1, waiting: 1 });
    const arrived = put.splice(0);
    expect(arrived).toHaveLength(3);
    portal = await portal.again();
    setDay(1);
    await happen.topic(happen.lesson('maths', TODAY), 'После потери');
    expect(await send()).toMatchObject({ seq: 2, waiting: 0, fault: '' });
    const ofFirst = put.slice(0, put.indexOf('manifest.json'));
    expect(ofFirst.filter((name) => arrived.includes(name))).toEqual([]);
    expect([...arrived, ...ofFirst].filter((name) => name.endsWith('.ndjson'))).toHaveLength(9);
    expect(await compareWithPortal(database, portal, school)).toEqual([]);
  });

  it('has taken it once when only its answer was lost', async () => {
    setDay(2);
    const mark = await happen.mark(happen.lesson('maths', TODAY), 'ageev', '4', 'Ответ потерян');
    killing = 'after the manifest';
    expect(await send()).toMatchObject({ seq: 3, waiting: 1 });
    portal = await portal.again();
    expect(await portal.json('counts.json')).toMatchObject({ last_seq: 3 });
    expect(await send()).toMatchObject({ seq: null, waiting: 0, fault: '' });
    expect(await compareWithPortal(database, portal, school)).toEqual([]);
    setDay(3);
    await happen.changeMark(mark, '5');
    expect(await send()).toMatchObject({ seq: 4, waiting: 0, fault: '' });
    expect(await compareWithPortal(database, portal, school)).toEqual([]);
  });
});
