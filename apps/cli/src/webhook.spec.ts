import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@zhurnal/platform';
import { testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { schoolNoun } from './nouns/school.js';
import { webhookNoun } from './nouns/webhook.js';
import { runCommand } from './run-command.js';

let database: TestDatabase;
const webhookId = newId();

async function zhurnal(...words: string[]): Promise<{ code: number; out: string }> {
  let out = '';
  const env = { DATABASE_URL: database.url, ZHURNAL_NOW: '2026-11-18T09:00:00Z' };
  const code = await runCommand([schoolNoun, webhookNoun], words, env, {
    out: (line) => void (out += `${line}\n`),
    error: () => undefined,
  });
  return { code, out };
}
const replay = (...more: string[]): ReturnType<typeof zhurnal> =>
  zhurnal('webhook', 'replay', webhookId, '--school', 'Липа', '--json', ...more);

beforeAll(async () => {
  database = await testDatabase();
  await zhurnal('school', 'open', 'Липа');
  // An address with a message of every hour of the morning, all of which were delivered.
  await database.query(
    `with actor as (select set_config('app.actor', '//system///test', true) as set),
      someone as (insert into person (school_id, id, family_name, given_name)
        select s.school_id, new_uuid(), 'Никонов', 'Антон' from school s, actor returning school_id, id),
      made as (insert into webhook (school_id, id, name, address, event_types, state, created_by)
        select school_id, $1, 'LMS', 'https://lms.example/', '{mark.changed}', 'on', id from someone returning school_id, id)
     insert into webhook_delivery (school_id, id, webhook_id, event_id, type, happened_at, body, state, tries, next_at, delivered_at)
     select school_id, new_uuid(), id, new_uuid(), 'mark.changed', at, '{}', 'delivered', 1, at, at
       from made, generate_series('2026-11-18T05:00Z'::timestamptz, '2026-11-18T08:00Z', '1 hour') at`,
    [webhookId],
  );
});
afterAll(() => database.close());

describe('webhook', () => {
  it('replay lets what happened in a stretch wait again, and nothing else', async () => {
    const { code, out } = await replay(
      '--from',
      '2026-11-18T06:00:00Z',
      '--until',
      '2026-11-18T11:00:00+03:00',
    );
    expect([code, JSON.parse(out)]).toEqual([0, { webhookId, count: 2 }]);
    const listed = await zhurnal('webhook', 'list', '--school', 'Липа', '--json');
    expect(JSON.parse(listed.out)).toMatchObject([{ id: webhookId, state: 'on', waiting: 2 }]);
  });

  it('replay refuses an instant without a zone, and an address that there is not', async () => {
    expect((await replay('--from', '2026-11-18T06:00:00')).code).toBe(2);
    expect((await zhurnal('webhook', 'replay', newId(), '--school', 'Липа')).code).toBe(1);
  });
});
