import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { identify, isRunning } from './living.mjs';
import { tryLock } from './lock.mjs';
import { listUsers, readState, writeState } from './pg-leases.mjs';
import { findRunningServer, startServer, stopServer } from './pg-server.mjs';

/*
 * A small program of its own that owns the embedded server: it starts it, starts it again when it was killed, and
 * stops it when the last program that uses it is gone, even one that had no time to say so.
 */

const RESTARTS = 3;
const LOOK = 1000;

const plan = JSON.parse(process.argv[2]);
const keeper = identify();
let server;
let restarts = 0;
let isBusy = false;

const tell = (state) => {
  if (existsSync(plan.folder))
    writeState(plan.folder, { keeper, port: server?.port, server: server?.pid, ...state });
};

async function bringUp() {
  tell({ phase: 'starting', port: server?.port ?? readState(plan.folder).port });
  server = findRunningServer(plan.cluster) ?? (await startServer(plan, readState(plan.folder).port));
  tell({ phase: 'ready', version: plan.version });
}

async function closeDown(release) {
  if (server) await stopServer(server.pid);
  tell({ phase: 'stopped', keeper: undefined, server: undefined });
  release?.();
  if (plan.removeFolder) rmSync(plan.folder, { recursive: true, force: true });
  process.exit(0);
}

function giveUp(error) {
  tell({ phase: 'failed', fault: error.name === 'Sentence' ? error.message : error.stack });
  process.exit(1);
}

async function look() {
  if (isBusy) return;
  isBusy = true;
  try {
    if (!existsSync(plan.cluster)) await closeDown();
    if (listUsers(plan.folder).length === 0) {
      const release = tryLock(join(plan.folder, 'postgres.lock'));
      if (release && listUsers(plan.folder).length === 0) await closeDown(release);
      release?.();
    } else if (!isRunning(server.pid)) {
      if ((restarts += 1) > RESTARTS) throw new Error('the database server was lost too often');
      process.stderr.write('The server is gone: starting it again.\n');
      await bringUp();
    }
  } catch (error) {
    giveUp(error);
  } finally {
    isBusy = false;
  }
}

process.on('SIGHUP', look);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => closeDown());
try {
  await bringUp();
  setInterval(look, LOOK);
} catch (error) {
  giveUp(error);
}
