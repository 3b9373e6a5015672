import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { Courier } from '@zhurnal/exchange';
import { Database, newId } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, MONDAY, NOON } from './arrange.js';
import { Receiver, addWebhook, webhooksOf } from './arrange-webhooks.js';
import type { Got, MadeWebhookAnswer } from './arrange-webhooks.js';
import { markItem } from './ask-journal.js';

const SET = `mutation ($input: SetMarksInput!) { setMarks(input: $input) { results { __typename } } }`;
const CHANGE = `mutation ($input: ChangeWebhookInput!) { changeWebhook(input: $input) { __typename } }`;
const ROTATE = `mutation ($input: RotateWebhookInput!) { answer: rotateWebhookSecret(input: $input) { ... on WebhookMade { secret } } }`;
const REPLAY = `mutation ($input: ReplayWebhookInput!) { replayWebhook(input: $input) { count } }`;
const LOG = `query ($id: ID!) { webhookDeliveries(webhookId: $id, first: 50) { nodes { id eventId state tries status fault } } }`;

/** A clock that the tests turn on. */
class TurnedClock implements Clock {
  at = new Date(NOON);
  now(): Date {
    return this.at;
  }
  turn(seconds: number): void {
    this.at = new Date(this.at.getTime() + seconds * 1_000);
  }
}

const clock = new TurnedClock();
let database: TestDatabase;
let api: TestApi;
let courier: Courier;
let school: ArrangedSchool;
let administrator: TestSession;
let maths: TestSession;
let receiver: Receiver;
let made: MadeWebhookAnswer;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, {
    now: NOON,
    clock,
    settings: { ZHURNAL_WEBHOOK_NETWORKS: '127.0.0.1' },
  });
  courier = api.get(Courier);
  receiver = await Receiver.open();
});
afterAll(async () => {
  await api.stop();
  await receiver.close();
  await database.close();
});
beforeEach(async () => {
  receiver.forget();
  school = await ArrangedSchool.open(api, `Школа ${newId()}`);
  administrator = await school.signIn('administrator');
  maths = await school.signIn('maths');
  made = await addWebhook(api, administrator, receiver.address);
});
afterEach(() => void jest.restoreAllMocks());

const deliver = (): Promise<number> => courier.deliver(school.schoolId);
const one = async (): Promise<Awaited<ReturnType<typeof webhooksOf>>[number] | undefined> =>
  (await webhooksOf(api, administrator))[0];
const log = async (): Promise<
  { id: string; eventId: string; state: string; tries: number; status: number; fault: string }[]
> =>
  (
    await api.data<{ webhookDeliveries: { nodes: Awaited<ReturnType<typeof log>> } }>(administrator, LOG, {
      id: made.webhook.id,
    })
  ).webhookDeliveries.nodes;

async function setMark(value = 'FIVE', student: 'ageev' | 'zhukov' = 'ageev'): Promise<string> {
  const items = [markItem(school, 'maths', MONDAY, student, value)];
  const input = { clientMutationId: newId(), groupId: school.groups.maths, items };
  const answer = await api.data<{ setMarks: { results: { __typename: string }[] } }>(maths, SET, { input });
  return answer.setMarks.results[0]?.__typename ?? '';
}

/** Believed by the library of the specification, at the time that the school's clock shows. */
function verify(secret: string | null, { body, headers }: Got): unknown {
  jest.spyOn(Date, 'now').mockReturnValue(clock.now().getTime());
  return new Webhook(secret ?? '').verify(body, headers);
}

describe('a program', () => {
  it('is told of a mark by its ids only, signed by the specification', async () => {
    expect(await setMark()).toBe('MarkSaved');
    expect(await deliver()).toBe(1);
    const [got] = receiver.got;
    if (!got) throw new Error('nothing was told');
    expect(verify(made.secret, got)).toMatchObject({
      type: 'mark.changed',
      timestamp: clock.now().toISOString(),
      data: { schoolId: school.schoolId, groupIds: [school.groups.maths] },
    });
    expect(got.body).not.toMatch(/FIVE|Агеев/);
    expect(await log()).toMatchObject([
      { eventId: receiver.ids[0], state: 'DELIVERED', tries: 1, status: 204 },
    ]);
  });

  it('is not told of what it did not ask for, or of what was not done', async () => {
    const other = await ArrangedSchool.open(api, `Школа ${newId()}`);
    await other.change((tx) => Promise.resolve(tx.announce({ topic: 'marks', keys: ['group:x'] })));
    await school.change((tx) => Promise.resolve(tx.announce({ topic: 'homework', keys: ['group:x'] })));
    await expect(
      school.change((tx) => {
        tx.announce({ topic: 'marks', keys: ['group:x'] });
        throw new Error('given up');
      }),
    ).rejects.toThrow('given up');
    expect(await deliver()).toBe(0);
    expect(await log()).toEqual([]);
  });

  it('is told of decisions, publication and movement by names of their own', async () => {
    await addWebhook(api, administrator, receiver.address, ['correction_decided', 'student_moved']);
    for (const event of ['correction.decided', 'student.moved'])
      await school.change((tx) =>
        Promise.resolve(tx.announce({ topic: 'people', keys: ['student:x'], event })),
      );
    await deliver();
    expect(receiver.got.map(({ body }) => (JSON.parse(body) as { type: string }).type).toSorted()).toEqual([
      'correction.decided',
      'student.moved',
    ]);
  });
});

describe('a secret', () => {
  it('is told once, and stands neither in the trail nor with the kept answers', async () => {
    const key = newId();
    const first = await addWebhook(api, administrator, receiver.address, ['mark_changed'], key);
    expect(first.secret).toMatch(/^whsec_/);
    const again = await addWebhook(api, administrator, receiver.address, ['mark_changed'], key);
    expect(again).toMatchObject({ secret: null, webhook: { id: first.webhook.id } });
    const rows = await database.query<{ n: number }>(
      `select ((select count(*) from idempotency where answer::text like '%' || $1 || '%')
             + (select count(*) from audit where delta::text like '%' || $1 || '%'))::int as n`,
      [first.secret],
    );
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('that was changed signs beside the new one for a day', async () => {
    const input = { clientMutationId: newId(), webhookId: made.webhook.id };
    const { answer } = await api.data<{ answer: { secret: string } }>(administrator, ROTATE, { input });
    await setMark();
    await deliver();
    const [both] = receiver.got;
    if (!both) throw new Error('nothing was told');
    verify(made.secret, both);
    verify(answer.secret, both);
    clock.turn(25 * 3_600);
    await school.change((tx) => Promise.resolve(tx.announce({ topic: 'marks', keys: ['group:x'] })));
    await deliver();
    const fresh = receiver.got[1];
    if (!fresh) throw new Error('nothing was told');
    verify(answer.secret, fresh);
    expect(() => verify(made.secret, fresh)).toThrow('No matching signature');
  });
});

describe('a program that does not take a message', () => {
  it.each([
    ['an error', 500, { status: 500, fault: '' }],
    ['a redirect', { to: 'http://127.0.0.1:1/' }, { status: 302, fault: '' }],
    ['a broken connection', 'lost', { status: null, fault: 'ECONNRESET' }],
  ] as const)('but answers %s is told again, later and later, with the same id', async (_, manner, noted) => {
    receiver.manner = (count) => (count < 3 ? manner : 200);
    await setMark();
    expect(await deliver()).toBe(1);
    expect(await log()).toMatchObject([{ state: 'WAITING', tries: 1, ...noted }]);
    expect(await deliver()).toBe(0);
    clock.turn(5);
    expect(await deliver()).toBe(1);
    clock.turn(5);
    expect(await deliver()).toBe(0);
    clock.turn(25);
    expect(await deliver()).toBe(1);
    expect(await log()).toMatchObject([{ state: 'DELIVERED', tries: 3, status: 200, fault: '' }]);
    expect(new Set(receiver.ids).size).toBe(1);
    expect(await one()).toMatchObject({ state: 'ON', failingSince: null, waiting: 0 });
  });

  it('and answers 410 is told no more until somebody lets it go on; nothing is lost', async () => {
    receiver.manner = () => 410;
    await setMark();
    await deliver();
    expect(await one()).toMatchObject({ state: 'GONE', waiting: 1 });
    await setMark('FOUR', 'zhukov');
    clock.turn(60);
    expect(await deliver()).toBe(0);
    receiver.forget();
    const input = { clientMutationId: newId(), webhookId: made.webhook.id, isOn: true };
    await api.data(administrator, CHANGE, { input });
    expect(await deliver()).toBe(2);
    expect(await one()).toMatchObject({ state: 'ON', waiting: 0 });
  });

  it('for three days is switched off', async () => {
    receiver.manner = () => 500;
    await setMark();
    for (const hours of [0, 1, 24, 48, 72]) {
      clock.turn(hours * 3_600);
      await deliver();
    }
    expect(await one()).toMatchObject({ state: 'FAILED' });
    clock.turn(48 * 3_600);
    expect(await deliver()).toBe(0);
  });
});

describe('the address', () => {
  it('in a closed network that the operator did not open is never connected to', async () => {
    const inside = receiver.address.replace('127.0.0.1', '127.0.0.2');
    const { webhook } = await addWebhook(api, administrator, inside);
    await setMark();
    await deliver();
    const { webhookDeliveries } = await api.data<{ webhookDeliveries: { nodes: unknown[] } }>(
      administrator,
      LOG,
      { id: webhook.id },
    );
    expect(webhookDeliveries.nodes).toMatchObject([{ state: 'WAITING', status: null, fault: 'private' }]);
    expect(receiver.got).toHaveLength(1);
  });

  it.each(['ftp://lms.example/', 'https://user:word@lms.example/', 'lms.example'])(
    '%s is refused',
    async (address) => {
      expect(await addWebhook(api, administrator, address)).toMatchObject({ code: 'INVALID_VALUE' });
    },
  );
});

describe('what was told', () => {
  it('is told again under the same ids: one message, or a stretch of them', async () => {
    await setMark();
    await deliver();
    clock.turn(60);
    const from = clock.now().toISOString();
    await setMark('FOUR', 'zhukov');
    await deliver();
    const told = receiver.ids;
    receiver.forget();
    const webhookId = made.webhook.id;
    const replay = async (which: object): Promise<unknown> =>
      api.data(administrator, REPLAY, { input: { clientMutationId: newId(), webhookId, ...which } });
    expect(await replay({ from })).toEqual({ replayWebhook: { count: 1 } });
    await deliver();
    expect(receiver.ids).toEqual([told[1]]);
    const first = (await log()).find(({ eventId }) => eventId === told[0]);
    expect(await replay({ deliveryId: first?.id })).toEqual({ replayWebhook: { count: 1 } });
    await deliver();
    expect(receiver.ids).toEqual([told[1], told[0]]);
  });

  it('is forgotten after thirty days', async () => {
    await setMark();
    await deliver();
    clock.turn(31 * 86_400);
    await courier.forget();
    expect(await log()).toEqual([]);
  });
});

describe('a process that was killed while it delivered', () => {
  it('leaves its messages to others: at least once, with the same id, and nothing is missing', async () => {
    await setMark();
    await setMark('FOUR', 'zhukov');
    // It had taken them up and sent them, and was gone before it could note anything.
    const db = api.get(Database);
    const write = db.write.bind(db);
    jest
      .spyOn(db, 'write')
      .mockImplementation((...asked) =>
        receiver.got.length > 0 ? new Promise(() => undefined) : write(...asked),
      );
    void deliver();
    while (receiver.got.length < 2) await new Promise((soon) => setTimeout(soon, 5));
    jest.restoreAllMocks();
    const [one, other] = receiver.ids;
    expect(await log()).toMatchObject([
      { state: 'WAITING', status: null },
      { state: 'WAITING', status: null },
    ]);
    expect(await deliver()).toBe(0);
    clock.turn(61);
    expect(await deliver()).toBe(2);
    expect(receiver.ids.slice(2).toSorted()).toEqual([one, other].toSorted());
    expect((await log()).every(({ state }) => state === 'DELIVERED')).toBe(true);
  });

  it('shares the messages with others: none is sent twice while nobody is killed', async () => {
    for (let i = 0; i < 30; i += 1)
      await school.change((tx) => Promise.resolve(tx.announce({ topic: 'marks', keys: [`group:${i}`] })));
    const counts = await Promise.all([deliver(), deliver(), deliver()]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(30);
    expect(new Set(receiver.ids).size).toBe(30);
    expect(receiver.ids).toHaveLength(30);
  });
});
