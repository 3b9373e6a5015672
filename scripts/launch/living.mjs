import { readFileSync, readlinkSync } from 'node:fs';
import { execFileSync } from 'node:child_process';

function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0], since: fields[19] };
  } catch {
    return undefined;
  }
}

/** The name of a running program that survives the reuse of its number: the number and the moment it began. */
export function identify(pid = process.pid) {
  return { pid, since: statOf(pid)?.since ?? null };
}

/** Is a program with this number running (one that has ended but was not collected yet does not count)? */
export function isRunning(pid) {
  if (!Number.isInteger(pid) || pid <= 1) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return process.platform !== 'linux' || !['Z', 'X', undefined].includes(statOf(pid)?.state);
}

/** Is this very program still running, and not another that was given the same number later? */
export function isAlive(identity) {
  if (!identity || !isRunning(identity.pid)) return false;
  return !identity.since || identity.since === identify(identity.pid).since;
}

/** Does this number belong to a PostgreSQL server of this very folder? Guards against reused numbers. */
export function isPostmasterOf(pid, folder) {
  if (!isRunning(pid)) return false;
  if (process.platform !== 'linux') {
    try {
      return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(folder);
    } catch {
      return false;
    }
  }
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch {
    return true;
  }
}

/** Waits until the condition holds; false when the time (milliseconds) runs out first. */
export async function until(condition, milliseconds, pause = 50) {
  const end = Date.now() + milliseconds;
  for (;;) {
    if (await condition()) return true;
    if (Date.now() > end) return false;
    await new Promise((done) => setTimeout(done, pause));
  }
}
