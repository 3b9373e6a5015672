import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { runZhurnal } from './launch/command-line.mjs';
import { say, step } from './launch/console.mjs';
import { ROOT } from './launch/folders.mjs';
import { installPackages } from './launch/install.mjs';
import { Sentence, speakingPlainly } from './launch/sentence.mjs';

/**
 * `npm run bench`: what the product costs beside the bare work, how a school day loads it, and how that grows. Ends with
 * code 1 when a ratio misses its goal; times never decide. `apps/bench/README.md` explains the figures.
 *
 * --only=batch,pages,unchanged,load,scaling,start,years,yearend   these parts; all unless given
 * --rounds=3     rounds of each pair
 * --seconds=3    length of a round
 * --schools=1    schools in the database, and for how many of them the afternoon is played
 */
const PARTS = ['batch', 'pages', 'unchanged', 'load', 'scaling', 'start', 'years', 'yearend'];
const KNOWN = { only: PARTS.join(','), rounds: '3', seconds: '3', schools: '1' };
const DAY = '2026-11-18';

function readWish(words) {
  const wish = { ...KNOWN };
  for (const word of words) {
    const [, name = '', value] = /^--([a-z]+)=(.+)$/.exec(word) ?? [];
    if (!(name in KNOWN) || value === undefined)
      throw new Sentence(`There is no flag «${word}». Flags: ${Object.keys(KNOWN).join(', ')}.`);
    wish[name] = value;
  }
  const only = wish.only.split(',');
  const stranger = only.find((part) => !PARTS.includes(part));
  if (stranger !== undefined)
    throw new Sentence(`There is no part «${stranger}». Parts: ${PARTS.join(', ')}.`);
  const [rounds, seconds, schools] = ['rounds', 'seconds', 'schools'].map((name) => {
    const number = Number(wish[name]);
    if (!(number > 0)) throw new Sentence(`--${name} is a number above 0.`);
    return number;
  });
  return { only, rounds, seconds, schools };
}

await speakingPlainly(async () => {
  const wish = readWish(process.argv.slice(2));
  await installPackages({ root: ROOT });
  const { useEmbeddedDatabase } = await import('./postgres.mjs');
  await step('Build', () => build({ screens: false }));
  const folder = mkdtempSync(join(tmpdir(), 'zhurnal-bench-'));
  const database = await useEmbeddedDatabase({ folder, removeFolder: true });
  try {
    const env = {
      ...process.env,
      DATABASE_URL: database.applicationUrl,
      ZHURNAL_ADMIN_DATABASE_URL: database.adminUrl,
    };
    const zhurnal = async (...words) => void (await runZhurnal({ root: ROOT, env, words }));
    await step('Migrations', () => zhurnal('db', 'migrate'));
    await step('Demo school', () =>
      zhurnal('demo', 'load', '--date', DAY, '--schools', String(wish.schools)),
    );
    const postmaster = Number(readFileSync(join(database.cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
    const place = {
      adminUrl: database.adminUrl,
      applicationUrl: database.applicationUrl,
      postmaster,
      day: DAY,
      now: `${DAY}T16:30:00+03:00`,
      ...wish,
    };
    const code = await new Promise((resolve) => {
      spawn(process.execPath, [join(ROOT, 'apps/bench/dist/main.js'), JSON.stringify(place)], {
        env,
        stdio: 'inherit',
      }).on('exit', resolve);
    });
    if (code !== 0) process.exitCode = 1;
  } finally {
    await database.release({ wait: true });
    say('');
  }
});
