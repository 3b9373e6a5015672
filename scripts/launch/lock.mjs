import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { identify, isAlive } from './living.mjs';
import { asSentence } from './sentence.mjs';

/** A file just made by another program may not hold its author's name yet: it counts as held this long (ms). */
const FRESH = 3000;

function holderOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function isHeld(file) {
  const holder = holderOf(file);
  if (holder) return isAlive(holder);
  try {
    return Date.now() - statSync(file).mtimeMs < FRESH;
  } catch {
    return false;
  }
}

/** Removes what a dead program left; puts it back when another program took the lock in between. */
function clearAbandoned(file) {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (isHeld(aside)) {
    try {
      linkSync(aside, file);
    } catch {
      // Somebody else holds the name by now: the two will meet at the next check of the folder's server.
    }
  }
  rmSync(aside, { force: true });
}

/** Takes the lock at once and answers the function that gives it back, or nothing when another program holds it. */
export function tryLock(file) {
  const token = { ...identify(), token: randomUUID() };
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      writeFileSync(file, JSON.stringify(token), { flag: 'wx', mode: 0o600 });
      return () => {
        if (holderOf(file)?.token === token.token) rmSync(file, { force: true });
      };
    } catch (error) {
      if (error.code !== 'EEXIST') throw asSentence(error);
      if (isHeld(file)) return undefined;
      clearAbandoned(file);
    }
  }
  return undefined;
}

/** A wait shorter than this (ms) is not worth a word. */
const NOTICEABLE = 2000;

/** Runs the work while no other program of this machine holds the same lock file; a long wait is told once. */
export async function withLock(file, work, { waiting = () => {} } = {}) {
  let release = tryLock(file);
  const begun = performance.now();
  let isTold = false;
  while (!release) {
    if (!isTold && performance.now() - begun > NOTICEABLE) {
      isTold = true;
      waiting(holderOf(file)?.pid);
    }
    await pause(100);
    release = tryLock(file);
  }
  try {
    return await work();
  } finally {
    release();
  }
}
