#!/usr/bin/env node
import { build } from '../../../scripts/build.mjs';
import { serverEnvironment } from '../../../scripts/launch/environment.mjs';
import { requireNode } from '../../../scripts/launch/install.mjs';
import { speakingPlainly } from '../../../scripts/launch/sentence.mjs';
import { openDatabase } from '../../../scripts/postgres.mjs';

// `zhurnal <noun> <verb>` in the repository: the code is compiled when it is stale, and without DATABASE_URL the
// database of this installation is joined when it runs and otherwise started for the time of the command.

const words = process.argv.slice(2);
const needsNoDatabase =
  words.length === 0 ||
  (words[0] === 'audit' && words[1] === 'verify') ||
  words.some((word) => /^(-h|--help|help|-v|--version)$/.test(word));

await speakingPlainly(async () => {
  requireNode();
  const note = (text) => process.stderr.write(`zhurnal: ${text} …\n`);
  await build({ screens: false, note });
  const database = needsNoDatabase
    ? { env: {} }
    : await openDatabase({
        purpose: { command: words.slice(0, 2).join(' ') },
        waiting: (pid) => note(`waiting for process ${pid ?? '?'}, which starts or stops the database`),
      });
  const environment = serverEnvironment({ database });
  process.env = environment;
  await import('../dist/main.js');
});
