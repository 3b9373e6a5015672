import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dataFolder, ensureFolder, isCommand, ROOT } from './launch/folders.mjs';
import { identify, isAlive, isRunning, until } from './launch/living.mjs';
import { withLock } from './launch/lock.mjs';
import { ensureAccounts, majorBehind } from './launch/pg-accounts.mjs';
import { NEWEST_MAJOR, OLDEST_MAJOR } from './launch/pg-binaries.mjs';
import { createCluster, planCluster } from './launch/pg-cluster.mjs';
import { listUsers, readState, takeLease } from './launch/pg-leases.mjs';
import { serverLog } from './launch/pg-server.mjs';
import { installationSecrets } from './launch/secrets.mjs';
import { asSentence, Sentence, speakingPlainly } from './launch/sentence.mjs';

const KEEPER = join(dirname(fileURLToPath(import.meta.url)), 'launch', 'pg-keeper.mjs');
const LOG_LIMIT = 20 * 1024 * 1024;

const isServed = (state) => state.phase === 'ready' && isAlive(state.keeper) && isRunning(state.server);

function startKeeper(plan) {
  const log = serverLog(plan.folder);
  try {
    mkdirSync(dirname(log), { recursive: true, mode: 0o700 });
    if (existsSync(log) && statSync(log).size > LOG_LIMIT) renameSync(log, `${log}.1`);
    const out = openSync(log, 'a', 0o600);
    const child = spawn(process.execPath, ['--max-old-space-size=48', KEEPER, JSON.stringify(plan)], {
      detached: true,
      stdio: ['ignore', 'ignore', out],
      cwd: plan.folder,
      env: { PATH: process.env.PATH ?? '' },
    });
    closeSync(out);
    child.unref();
    return identify(child.pid);
  } catch (error) {
    throw asSentence(error);
  }
}

/** Makes sure that a keeper serves the cluster; answers its port. */
async function ensureServed(plan) {
  let state = readState(plan.folder);
  if (isServed(state)) return state.port;
  // A keeper found here may be on its way out (a signal told it so): then one of ours follows it.
  for (const keeper of [isAlive(state.keeper) ? state.keeper : undefined, undefined]) {
    const followed = keeper ?? startKeeper(plan);
    await until(() => {
      state = readState(plan.folder);
      const isOurs = state.keeper?.pid === followed.pid;
      return (isOurs && (isServed(state) || state.phase === 'failed')) || !isAlive(followed);
    }, 180_000);
    if (isServed(state)) return state.port;
    if (state.phase === 'failed') throw new Sentence(state.fault);
  }
  throw new Sentence(`The database server did not start; ${serverLog(plan.folder)} tells more.`);
}

/**
 * Starts the embedded PostgreSQL of a folder, or joins the one that runs there, and makes database and roles.
 * It runs until the last program that uses it has released it or is gone.
 *
 * @param {object} wish
 * @param {string} wish.folder where cluster, secrets and logs are kept
 * @param {boolean} [wish.throwaway] fast settings without any guarantee after a power cut, for tests
 * @param {boolean} [wish.removeFolder] remove the whole folder when the server has stopped
 * @param {object} [wish.purpose] what other programs may know of this user of the server
 * @param {(pid: number | undefined) => void} [wish.waiting] told when another program is starting or stopping it
 */
export async function useEmbeddedDatabase({ folder, purpose, waiting, removeFolder = false, ...wish }) {
  ensureFolder(folder);
  const place = join(folder, 'postgres.lock');
  const { giveBack, database } = await withLock(
    place,
    async () => {
      const plan = { ...planCluster({ folder, ...wish }), removeFolder };
      const isNew = createCluster(plan);
      const giveBack = takeLease(plan.folder, purpose);
      try {
        const port = await ensureServed(plan);
        const secrets = installationSecrets(plan.folder);
        const urls = await ensureAccounts({ port, secrets, folder: plan.folder });
        const { cluster, version } = plan;
        return { giveBack, database: { ...urls, port, isNew, folder: plan.folder, cluster, version } };
      } catch (error) {
        giveBack();
        throw error;
      }
    },
    { waiting },
  );
  return { ...database, release: (options) => leave(giveBack, database.folder, options) };
}

/** Gives the server back. With `wait`, answers when it has stopped, or at once when others still use it. */
async function leave(giveBack, folder, { wait = false } = {}) {
  giveBack();
  const { keeper } = readState(folder);
  if (!isAlive(keeper)) return;
  try {
    process.kill(keeper.pid, 'SIGHUP');
  } catch {
    return;
  }
  if (wait) await until(() => !isAlive(keeper) || listUsers(folder).length > 0, 60_000);
}

/**
 * The database that a command works with: the one DATABASE_URL names, else the embedded one of this installation.
 * `env` holds the two addresses as the server and the command line read them.
 */
export async function openDatabase({ env = process.env, root = ROOT, purpose, waiting } = {}) {
  if (!env.DATABASE_URL) {
    const found = await useEmbeddedDatabase({ folder: dataFolder(env, root), env, root, purpose, waiting });
    return {
      ...found,
      isEmbedded: true,
      env: { DATABASE_URL: found.applicationUrl, ZHURNAL_ADMIN_DATABASE_URL: found.adminUrl },
    };
  }
  const adminUrl = env.ZHURNAL_ADMIN_DATABASE_URL || env.DATABASE_URL;
  const major = await majorBehind(env.DATABASE_URL, 'DATABASE_URL');
  if (adminUrl !== env.DATABASE_URL) await majorBehind(adminUrl, 'ZHURNAL_ADMIN_DATABASE_URL');
  if (major < OLDEST_MAJOR || major > NEWEST_MAJOR)
    throw new Sentence(
      `DATABASE_URL names a PostgreSQL ${major}: Zhurnal runs on versions ${OLDEST_MAJOR} to ${NEWEST_MAJOR}.`,
    );
  return {
    applicationUrl: env.DATABASE_URL,
    adminUrl,
    version: String(major),
    isEmbedded: false,
    isNew: false,
    env: { DATABASE_URL: env.DATABASE_URL, ZHURNAL_ADMIN_DATABASE_URL: adminUrl },
    release: async () => {},
  };
}

// Called as a command, the server runs alone: for a dump, or to look into the tables with another program.
if (isCommand(import.meta.url))
  await speakingPlainly(async () => {
    const database = await useEmbeddedDatabase({ folder: dataFolder(), purpose: { command: 'database' } });
    process.stdout.write(`As the superuser:      ${database.adminUrl}\n`);
    process.stdout.write(`As the application:    ${database.applicationUrl}\nCtrl+C stops it.\n`);
    const stay = setInterval(() => {}, 60_000);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
      process.once(signal, async () => {
        await database.release({ wait: true });
        clearInterval(stay);
      });
  });
