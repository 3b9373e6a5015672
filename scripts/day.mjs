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
 * `npm run day`: a day of a demo school is played by its teachers, class teachers, office and families, and everything
 * they were told is compared with the database. Ends with code 1 on any difference.
 *
 * --teachers=60 --class-teachers=30 --devices=600   how many play, as far as the school has them
 * --seconds=10      how long one lesson lasts here
 * --processes=2     processes of the product behind one port
 * --seed=WORD       chance of the play
 * --rounds=20       rounds of each question afterwards, for its processor time
 * --database=URL --admin=URL   an empty database elsewhere: the product's login, and one that may migrate
 * --json            the report as one line
 */
const KNOWN = {
  teachers: 60,
  'class-teachers': 30,
  devices: 600,
  seconds: 10,
  processes: 2,
  seed: 'day',
  rounds: 20,
  database: undefined,
  admin: undefined,
  json: false,
};
const DAY = '2026-11-18';
const EVE = '2026-11-17';

function readWish(words) {
  const wish = { ...KNOWN };
  for (const word of words) {
    const [, name = '', value] = /^--([a-z-]+)(?:=(.+))?$/.exec(word) ?? [];
    const isGiven = name === 'json' ? value === undefined : value !== undefined;
    if (!(name in KNOWN) || !isGiven)
      throw new Sentence(`There is no flag «${word}». Flags: ${Object.keys(KNOWN).join(', ')}.`);
    const isNumber = typeof KNOWN[name] === 'number';
    if (isNumber && !(Number(value) >= 0)) throw new Sentence(`--${name} is a number.`);
    wish[name] = name === 'json' ? true : isNumber ? Number(value) : value;
  }
  if ((wish.database === undefined) !== (wish.admin === undefined))
    throw new Sentence('Name --database and --admin together, or neither.');
  return wish;
}

async function openDatabase({ database, admin }) {
  if (database !== undefined)
    return { applicationUrl: database, adminUrl: admin, postmaster: 0, release: async () => {} };
  const { useEmbeddedDatabase } = await import('./postgres.mjs');
  const folder = mkdtempSync(join(tmpdir(), 'zhurnal-day-'));
  const opened = await useEmbeddedDatabase({ folder, removeFolder: true });
  const postmaster = Number(readFileSync(join(opened.cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
  return { ...opened, postmaster };
}

await speakingPlainly(async () => {
  const wish = readWish(process.argv.slice(2));
  await installPackages({ root: ROOT });
  await step('Build', () => build({ screens: false }));
  const database = await openDatabase(wish);
  try {
    const env = {
      ...process.env,
      DATABASE_URL: database.applicationUrl,
      ZHURNAL_ADMIN_DATABASE_URL: database.adminUrl,
    };
    const zhurnal = async (...words) => void (await runZhurnal({ root: ROOT, env, words }));
    await step('Migrations', () => zhurnal('db', 'migrate'));
    await step('Demo school', () => zhurnal('demo', 'load', '--date', EVE));
    const place = {
      adminUrl: database.adminUrl,
      applicationUrl: database.applicationUrl,
      postmaster: database.postmaster,
      processes: wish.processes,
      day: DAY,
      now: `${DAY}T16:30:00+03:00`,
      teachers: wish.teachers,
      classTeachers: wish['class-teachers'],
      devices: wish.devices,
      seconds: wish.seconds,
      seed: wish.seed,
      rounds: wish.rounds,
      json: wish.json,
    };
    const code = await new Promise((resolve) => {
      const main = join(ROOT, 'apps/bench/dist/day/main.js');
      spawn(process.execPath, [main, JSON.stringify(place)], { env, stdio: 'inherit' }).on('exit', resolve);
    });
    if (code !== 0) process.exitCode = 1;
  } finally {
    await database.release({ wait: true });
    say('');
  }
});
