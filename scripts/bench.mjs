import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { runZhurnal } from './launch/command-line.mjs';
import { say, step } from './launch/console.mjs';
import { ROOT } from './launch/folders.mjs';
import { installPackages } from './launch/install.mjs';
import { speakingPlainly } from './launch/sentence.mjs';

/** `npm run bench [-- --rounds=5 --seconds=4]`: ratios of the two pages to a bare server, in one run on one machine. */
const wish = Object.fromEntries(process.argv.slice(2).map((word) => word.replace(/^--/, '').split('=')));

await speakingPlainly(async () => {
  await installPackages({ root: ROOT });
  const { useEmbeddedDatabase } = await import('./postgres.mjs');
  await step('Building', () => build({ screens: false }));
  const folder = mkdtempSync(join(tmpdir(), 'zhurnal-bench-'));
  const database = await useEmbeddedDatabase({ folder, removeFolder: true });
  try {
    const env = {
      ...process.env,
      DATABASE_URL: database.applicationUrl,
      ZHURNAL_ADMIN_DATABASE_URL: database.adminUrl,
    };
    await step(
      'Migrating',
      async () => void (await runZhurnal({ root: ROOT, env, words: ['db', 'migrate'] })),
    );
    await step(
      'Loading the demo school',
      async () => void (await runZhurnal({ root: ROOT, env, words: ['demo', 'load'] })),
    );
    const postmaster = Number(readFileSync(join(database.cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
    const place = {
      adminUrl: database.adminUrl,
      applicationUrl: database.applicationUrl,
      postmaster,
      rounds: Number(wish.rounds ?? 5),
      seconds: Number(wish.seconds ?? 4),
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
