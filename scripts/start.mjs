import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from './build.mjs';
import { namedCertificate, ownCertificate } from './launch/certificate.mjs';
import { startApi, waitUntilReady, wordsOfLogLine } from './launch/api-server.mjs';
import { hasSchool, runZhurnal } from './launch/command-line.mjs';
import { say, step } from './launch/console.mjs';
import { isDemoUnfinished, loadDemoSchool, recallSignIns, tableOfSignIns } from './launch/demo.mjs';
import {
  isDemoWanted,
  isLoopback,
  listeningAddress,
  ownAddress,
  serverEnvironment,
  speaksHttps,
} from './launch/environment.mjs';
import { dataFolder, ensureFolder, ROOT } from './launch/folders.mjs';
import { installPackages, requireNode } from './launch/install.mjs';
import { openLog } from './launch/log-file.mjs';
import { listUsers } from './launch/pg-leases.mjs';
import { tryPort } from './launch/ports.mjs';
import { Sentence, speakingPlainly } from './launch/sentence.mjs';
import { openDatabase } from './postgres.mjs';

const RESTARTS = 3;
/** npm passes on a Ctrl+C that the terminal has sent already: two within this time (ms) are one. */
const ONE_PRESS = 700;

/** What must be undone at the end, last begun first. */
const undo = [];
let ending;
let server;

async function end(code, { isTold = true } = {}) {
  ending ??= (async () => {
    for (const [name, back] of undo.reverse())
      if (back) await (isTold ? step(name, () => back().then(() => 'stopped')) : back());
  })();
  await ending;
  process.exit(code);
}

function listenToSignals() {
  let first = 0;
  const asked = () => {
    if (first === 0) {
      first = performance.now();
      say('\nStopping. Press Ctrl+C again to end at once.');
      end(0).catch((error) => {
        process.stderr.write(`${error.message}\n`);
        process.exit(1);
      });
    } else if (performance.now() - first > ONE_PRESS) {
      server?.kill();
      process.exit(130);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, asked);
  // Killed without a word, npm leaves us behind as an orphan: then nobody wants the server any more.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event === 'start')
    setInterval(() => process.ppid === parent || first > 0 || asked(), 1000).unref();
}

async function refuseBusyPort({ host, port }, folder) {
  const { refused } = await tryPort(port, host);
  if (!refused) return;
  const twin = listUsers(folder).find(
    (user) => user.command === 'start' && user.listens === `${host}:${port}`,
  );
  if (twin) throw new Sentence(`Zhurnal runs already, on port ${port} (process ${twin.pid}).`);
  if (refused === 'EADDRINUSE')
    throw new Sentence(
      `Port ${port} is taken by another program. Choose another with ZHURNAL_PORT, for example: ` +
        `ZHURNAL_PORT=${port + 1} npm start`,
    );
  if (refused === 'EACCES')
    throw new Sentence(`Port ${port} is not open to this user. Set ZHURNAL_PORT to one above 1023.`);
  throw new Sentence(`Nothing can listen on ZHURNAL_HOST ${host}, port ${port} (${refused}).`);
}

async function loadDemo({ env, folder, database }) {
  if (!isDemoWanted()) return;
  if (!isDemoUnfinished(folder, database) && (await hasSchool(database.adminUrl))) return;
  await step('Demo school', () =>
    loadDemoSchool(folder, database, () =>
      runZhurnal({ root: ROOT, env, words: ['demo', 'load', '--json'] }),
    ),
  );
}

/** Starts the server again when it is lost, a few times; the database stays up meanwhile. */
async function keepServing(start) {
  for (let lost = 0; ; lost += 1) {
    const cause = await server.ended;
    if (ending) return;
    if (lost === RESTARTS) {
      process.stderr.write(`The server was lost again (${cause}). Its log: ${server.log}\n`);
      return end(1);
    }
    process.stderr.write(`The server was lost (${cause}); starting it again (${lost + 1} of ${RESTARTS}).\n`);
    await pause(500 * (lost + 1));
    if (ending) return;
    await start();
  }
}

function printWelcome({ base, folder, database, host, certificate }) {
  const signIns = recallSignIns(folder, database);
  say(`\n  Families   ${base}/\n  Staff      ${base}/staff/\n  GraphQL    ${base}/graphql\n`);
  if (signIns.length > 0) {
    say(`  Demo sign-ins\n\n${tableOfSignIns(signIns)}\n`);
    if (!isLoopback(host))
      say('  These passwords are public, and this address is open to others: mind what you enter.\n');
  }
  if (certificate?.authority)
    say(
      `  Browsers trust this address after ${certificate.authority}\n` +
        '  has been installed on their machine as a certificate authority (docs/operations.md).\n',
    );
  say('  Ctrl+C stops everything.');
}

await speakingPlainly(async () => {
  requireNode();
  const { host, port } = listeningAddress();
  const folder = ensureFolder(dataFolder());
  say('Zhurnal\n');
  await refuseBusyPort({ host, port }, folder);
  await step('Packages', (note) => installPackages({ note }));
  listenToSignals();

  let database;
  await step('Database', async (note) => {
    const purpose = { command: 'start', listens: `${host}:${port}` };
    const waiting = (pid) => note(`waiting for process ${pid ?? '?'}, which starts or stops it`);
    database = await openDatabase({ purpose, waiting });
    return `PostgreSQL ${database.version}${database.isEmbedded ? ` on loopback port ${database.port}` : ''}`;
  });
  undo.push(['Database', database.isEmbedded && (() => database.release({ wait: true }))]);

  await step('Build', (note) => build({ note }));
  let certificate = namedCertificate(process.env);
  if (!certificate && speaksHttps())
    await step('Certificate', async () => {
      certificate = await ownCertificate(folder, host);
      return certificate.isNew ? `made for ${certificate.names.join(', ')}` : 'present';
    });
  const env = serverEnvironment({ database, certificate });
  await step(
    'Migrations',
    async () => void (await runZhurnal({ root: ROOT, env, words: ['db', 'migrate'] })),
  );
  await loadDemo({ env, folder, database });

  const log = openLog(join(folder, 'logs', 'api.log'));
  let base;
  const start = async () => {
    const last = [];
    const told = (line) => {
      last.push(line);
      if (last.length > 15) last.shift();
      const words = wordsOfLogLine(line);
      if (words && base) process.stderr.write(`  server: ${words}\n`);
    };
    server = Object.assign(startApi({ root: ROOT, env, log, told }), { log: log.file });
    const found = await waitUntilReady(server, { address: ownAddress(host), port });
    base ??= found;
    if (!base && !ending) {
      await server.stop(1000);
      throw new Sentence(`The server did not become ready. Its log ends with:\n${last.join('\n')}`);
    }
  };
  undo.push(['Server', async () => server?.stop()]);
  await step('Server', start);
  if (ending) return;
  printWelcome({ base, folder, database, host, certificate });
  await keepServing(start);
}).finally(async () => {
  if (process.exitCode && !ending) await end(process.exitCode, { isTold: false });
});
