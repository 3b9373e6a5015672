import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Sealer } from '@zhurnal/audit';
import { Database, Log, applicationSource, readConfig } from '@zhurnal/platform';
import { testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { auditNoun } from './nouns/audit.js';
import { schoolNoun } from './nouns/school.js';
import { runCommand } from './run-command.js';

const folder = mkdtempSync(join(tmpdir(), 'zhurnal-record-'));
const [out, evidence] = [join(folder, 'record'), join(folder, 'data', 'evidence')];
let database: TestDatabase;

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

async function zhurnal(env: Record<string, string>, ...words: string[]): Promise<Ran> {
  const said = { out: '', error: '' };
  const code = await runCommand([schoolNoun, auditNoun], words, env, {
    out: (line) => void (said.out += `${line}\n`),
    error: (line) => void (said.error += `${line}\n`),
  });
  return { code, ...said };
}
/** Where there is no database, nor any setting. */
const verify = (record: string, ...more: string[]): Promise<Ran> =>
  zhurnal({}, 'audit', 'verify', record, ...more);

beforeAll(async () => {
  database = await testDatabase();
  const env = { DATABASE_URL: database.url, ZHURNAL_DATA_DIR: join(folder, 'data') };
  await zhurnal(env, 'school', 'open', 'Липа');
  const config = readConfig(env);
  const db = new Database(await applicationSource(config, []).initialize());
  const sealer = new Sealer(config, db, Log.at('fatal'));
  await sealer.seal();
  await sealer.stop();
  await db.onModuleDestroy();
  const exported = await zhurnal(env, 'audit', 'export', '--school', 'Липа', '--out', out);
  expect(exported).toMatchObject({ code: 0, error: '' });
});
afterAll(() => database.close());

/** A copy of the record with one line of a file rewritten. */
function rewritten(file: string, from: RegExp, to: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'zhurnal-record-'));
  cpSync(out, copy, { recursive: true });
  const text = readFileSync(join(copy, file), 'utf8');
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  writeFileSync(join(copy, file), changed);
  return copy;
}

describe('zhurnal audit verify', () => {
  it('finds an honest record whole, without a database', async () => {
    const apart = await verify(out, '--checkpoints', evidence);
    expect(apart).toMatchObject({ code: 0, error: '' });
    expect(apart.out).toContain('Нарушений нет.');
    expect(apart.out).not.toContain('Внимание');
    const alone = await verify(out);
    expect(alone.code).toBe(0);
    expect(alone.out).toContain('Внимание');
  });

  it('proves that a record that was taken out is as it was, or names the row that was changed past the trail', async () => {
    const ran = await verify(
      rewritten('states.ndjson', /Europe\/Moscow/, 'Europe/Samara'),
      '--checkpoints',
      evidence,
    );
    expect(ran.code).toBe(3);
    expect(ran.out).toMatch(/строка изменена в обход журнала изменений: school [0-9a-f-]{36}, time_zone/);
  });

  it('names the entry that was rewritten, with the evidence outside; without it, the range it is in', async () => {
    const record = rewritten('trail.ndjson', /"role"|"cli"/, '"director"');
    const ran = await verify(record, '--checkpoints', evidence);
    expect(ran.code).toBe(3);
    expect(ran.out).toMatch(
      /запись журнала изменений переписана после опечатывания: запись [0-9a-f-]{36}, № 0/,
    );
    expect((await verify(record)).out).toContain('опечатанные записи не те, что были подписаны');
  });

  it('refuses checkpoints of another key', async () => {
    const copy = rewritten('checkpoints.ndjson', /\\n\d+\\n/, '\\\\n7\\\\n');
    const ran = await verify(copy);
    expect(ran.code).toBe(3);
    expect(ran.out).toContain('подпись не принадлежит ключу школы');
  });
});
