import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Courier } from '@zhurnal/exchange';
import { WEBHOOK_RETRIES } from '@zhurnal/rules';
import { newId } from '@zhurnal/platform';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, MONDAY, NOON } from './arrange.js';
import { Receiver, addWebhook } from './arrange-webhooks.js';
import { markItem, setMarks } from './ask-journal.js';

const REPLAY = `mutation ($input: ReplayWebhookInput!) { replayWebhook(input: $input) { count } }`;
const LOG = `query ($id: ID!) { webhookDeliveries(webhookId: $id, first: 50) { nodes { state tries status fault } } }`;
/** As a process leaves a delivery that it took up and was killed over. */
const KILLED = `update webhook_delivery set tries = $2::int, tried_at = $3, next_at = $3::timestamptz + interval '1 minute' where school_id = $1 and state = 'waiting'`;
const MOST = WEBHOOK_RETRIES.length + 1;

const clock = { at: new Date(NOON), now: () => clock.at };
let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let administrator: TestSession;
let receiver: Receiver;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, {
    now: NOON,
    clock,
    settings: { ZHURNAL_WEBHOOK_NETWORKS: '127.0.0.1' },
  });
  receiver = await Receiver.open();
  school = await ArrangedSchool.open(api);
  administrator = await school.signIn('administrator');
});
afterAll(async () => {
  await api.stop();
  await receiver.close();
  await database.close();
});

const deliver = (): Promise<number> => api.get(Courier).deliver(school.schoolId);
const wait = (): void => {
  clock.at = new Date(clock.at.getTime() + 120_000);
};
const leave = (tries: number): Promise<unknown> =>
  database.query(KILLED, [school.schoolId, tries, clock.now()]);

describe('a message that takes its process with it', () => {
  it('is tried as often as any other, then stands as failed with the reason, and is told again on a wish', async () => {
    const { webhook } = await addWebhook(api, administrator, receiver.address);
    const log = async (): Promise<object[]> =>
      (await api.data<{ webhookDeliveries: { nodes: object[] } }>(administrator, LOG, { id: webhook.id }))
        .webhookDeliveries.nodes;
    const maths = await school.signIn('maths');
    await setMarks(api, maths, school.groups.maths, [markItem(school, 'maths', MONDAY, 'ageev', 'FIVE')]);

    await leave(MOST);
    expect(await deliver()).toBe(0);
    expect(await log()).toMatchObject([{ state: 'WAITING', tries: MOST }]);
    wait();
    expect(await deliver()).toBe(0);
    expect(await log()).toEqual([{ state: 'FAILED', tries: MOST, status: null, fault: 'lost' }]);
    expect(receiver.got).toEqual([]);

    const input = { clientMutationId: newId(), webhookId: webhook.id };
    await api.data(administrator, REPLAY, { input });
    await leave(MOST - 1);
    wait();
    expect(await deliver()).toBe(1);
    expect(await log()).toMatchObject([{ state: 'DELIVERED', tries: MOST, status: 204, fault: '' }]);
    expect(receiver.got).toHaveLength(1);
  });
});
