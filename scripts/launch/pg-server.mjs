import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isPostmasterOf, isRunning, until } from './living.mjs';
import { serverCommand, writeSettings } from './pg-cluster.mjs';
import { freePort } from './ports.mjs';
import { Sentence, sentenceOfServerLog } from './sentence.mjs';

/** Recovery after a power cut may take this long before we give up (ms). */
const PATIENCE = 170_000;

export const serverLog = (folder) => join(folder, 'logs', 'postgres.log');

/** What the server says of itself in its folder, or nothing when it has never run or was stopped cleanly. */
export function readServerFile(cluster) {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

/** The server that runs on this folder now, whoever started it. */
export function findRunningServer(cluster) {
  const found = readServerFile(cluster);
  return found && isPostmasterOf(found.pid, cluster) ? found : undefined;
}

async function startOnce(plan, port) {
  if (!findRunningServer(plan.cluster)) rmSync(join(plan.cluster, 'postmaster.pid'), { force: true });
  writeSettings(plan, port);
  mkdirSync(join(plan.folder, 'logs'), { recursive: true, mode: 0o700 });
  const log = openSync(serverLog(plan.folder), 'a', 0o600);
  const before = statSync(serverLog(plan.folder)).size;
  const { file, args, options } = serverCommand(plan);
  const child = spawn(file, args, { ...options, stdio: ['ignore', log, log] });
  closeSync(log);
  let ended = false;
  child.once('exit', () => (ended = true));
  child.once('error', () => (ended = true));
  const isReady = () => {
    const found = readServerFile(plan.cluster);
    return ended || (found?.pid === child.pid && found.isReady);
  };
  const inTime = await until(isReady, PATIENCE);
  if (inTime && !ended) return { pid: child.pid, port };
  child.kill('SIGQUIT');
  const said = readFileSync(serverLog(plan.folder)).subarray(before).toString('utf8');
  return { refused: said || 'it said nothing' };
}

/** Starts the server on the wished port or, when that is taken, on another; a Sentence when it will not run. */
export async function startServer(plan, wishedPort) {
  let port = await freePort(wishedPort);
  let refused = '';
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const started = await startOnce(plan, port);
    if (started.pid) return started;
    refused = started.refused;
    if (/Address already in use|could not create any TCP\/IP sockets/.test(refused)) port = await freePort();
    // Sessions of a server that was killed take a moment to notice it; until then the memory is theirs.
    else if (/pre-existing shared memory block|lock file .* already exists/.test(refused)) await pause(300);
    else break;
  }
  throw new Sentence(
    sentenceOfServerLog(refused, plan.cluster) ??
      `PostgreSQL did not start on ${plan.cluster}. It wrote:\n${refused.trim().split('\n').slice(-12).join('\n')}`,
  );
}

/** Ends the server: open transactions are rolled back and everything confirmed is on the disk afterwards. */
export async function stopServer(pid) {
  for (const [signal, milliseconds] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 5_000],
  ]) {
    if (!isRunning(pid)) return;
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await until(() => !isRunning(pid), milliseconds, 20)) return;
  }
}
