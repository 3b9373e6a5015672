import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Sentence } from './sentence.mjs';

/** Runs `zhurnal <words>` against the database of this environment and answers what it printed. */
export async function runZhurnal({ root, env, words, main = join(root, 'apps', 'cli', 'dist', 'main.js') }) {
  const child = spawn(process.execPath, ['--enable-source-maps', main, ...words], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', all: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => ((said.out += text), (said.all += text)));
  child.stderr.setEncoding('utf8').on('data', (text) => (said.all += text));
  const code = await new Promise((done) => {
    child.once('error', (error) => done(error.message));
    child.once('close', (number, signal) => done(signal ?? number));
  });
  if (code === 0) return said.out;
  const last = said.all.trim().split('\n').slice(-20).join('\n');
  throw new Sentence(`«zhurnal ${words.join(' ')}» did not succeed (${code}). It said:\n${last}`);
}

/** Does the database hold a school already? Without the table there is none. */
export async function hasSchool(adminUrl) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: adminUrl });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query(`select to_regclass('public.school') is not null as "hasTable"`);
    if (!rows[0].hasTable) return false;
    return (await client.query('select from public.school limit 1')).rowCount > 0;
  } finally {
    await client.end();
  }
}
