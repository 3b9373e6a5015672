import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { schoolNoun } from './nouns/school.js';
import { tokenNoun } from './nouns/token.js';
import { runCommand } from './run-command.js';

let database: TestDatabase;

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

async function zhurnal(...words: string[]): Promise<Ran> {
  const said = { out: '', error: '' };
  const env = { DATABASE_URL: database.url, ZHURNAL_NOW: '2026-11-18T09:00:00Z' };
  const code = await runCommand([schoolNoun, tokenNoun], words, env, {
    out: (line) => void (said.out += `${line}\n`),
    error: (line) => void (said.error += `${line}\n`),
  });
  return { code, ...said };
}

beforeAll(async () => {
  database = await testDatabase();
  await zhurnal('school', 'open', 'Липа');
});
afterAll(() => database.close());

const create = (scopes: string, until: string, ...more: string[]): Promise<Ran> =>
  zhurnal(
    'token',
    'create',
    '--school',
    'Липа',
    '--name',
    'Бот',
    '--scopes',
    scopes,
    '--until',
    until,
    ...more,
  );

describe('token', () => {
  it('create tells the token once, and keeps its hash only', async () => {
    const { code, out } = await create('roster:read,journal:read', '2027-05-31', '--json');
    expect(code).toBe(0);
    const { token, tokenId } = JSON.parse(out) as { token: string; tokenId: string };
    expect(token).toMatch(/^zhr_[\w-]{43}$/);
    const kept = await database.query(
      `select token_hash = sha256(convert_to($1, 'UTF8')) as "isHash" from token_claim where token_id = $2`,
      [token, tokenId],
    );
    expect(kept).toEqual([{ isHash: true }]);
    const listed = await zhurnal('token', 'list', '--school', 'Липа', '--json');
    expect(JSON.parse(listed.out)).toEqual([expect.objectContaining({ id: tokenId, hint: token.slice(-4) })]);
    expect(listed.out).not.toContain(token);
  });

  it.each([
    ['a scope that programs never have', () => create('marks:write', '2027-05-31'), 2],
    ['no such scope', () => create('everything', '2027-05-31'), 2],
    ['no day', () => create('roster:read', 'tomorrow'), 2],
    ['more than a year', () => create('roster:read', '2028-05-31'), 1],
    ['no such class', () => create('roster:read', '2027-05-31', '--classes', '9Ы'), 1],
    ['no network', () => create('roster:read', '2027-05-31', '--networks', 'everywhere'), 1],
  ])('create refuses %s', async (_what, command, expected) => {
    const { code, error } = await command();
    expect([code, error === '']).toEqual([expected, false]);
  });

  it('revoke ends it, once', async () => {
    const { out } = await create('roster:read', '2027-05-31', '--json');
    const { tokenId } = JSON.parse(out) as { tokenId: string };
    expect((await zhurnal('token', 'revoke', tokenId, '--school', 'Липа')).code).toBe(0);
    const ended = await database.query(
      `select c.revoked_at is not null as claim, t.revoked_at is not null as token
         from token_claim c join api_token t on t.id = c.token_id where c.token_id = $1`,
      [tokenId],
    );
    expect(ended).toEqual([{ claim: true, token: true }]);
    expect((await zhurnal('token', 'revoke', tokenId, '--school', 'Липа')).code).toBe(1);
    expect((await zhurnal('token', 'revoke', 'nothing', '--school', 'Липа')).code).toBe(1);
  });
});
