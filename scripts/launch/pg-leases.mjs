import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './folders.mjs';
import { identify, isAlive } from './living.mjs';
import { asSentence } from './sentence.mjs';

/*
 * Several programs may use the embedded server at once (`npm start`, a command in another window). Each leaves a
 * file here with its name while it does; the keeper stops the server when no living program is left.
 */

const leaseFolder = (folder) => join(folder, 'postgres.users');
let count = 0;

/** Tells the keeper that this program uses the server. Answers the function that takes it back. */
export function takeLease(folder, purpose) {
  const file = join(leaseFolder(folder), `${process.pid}-${(count += 1)}.json`);
  try {
    mkdirSync(leaseFolder(folder), { recursive: true, mode: 0o700 });
    writeFileSync(file, JSON.stringify({ ...identify(), ...purpose }), { mode: 0o600 });
  } catch (error) {
    throw asSentence(error);
  }
  const giveBack = () => {
    process.removeListener('exit', giveBack);
    rmSync(file, { force: true });
  };
  process.once('exit', giveBack);
  return giveBack;
}

/** Programs that use the server now. Files of programs that are gone are cleared away. */
export function listUsers(folder) {
  let names;
  try {
    names = readdirSync(leaseFolder(folder)).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
  const users = [];
  for (const name of names) {
    const file = join(leaseFolder(folder), name);
    try {
      const user = JSON.parse(readFileSync(file, 'utf8'));
      if (isAlive(user)) users.push(user);
      else rmSync(file, { force: true });
    } catch (error) {
      // A file that is being written belongs to somebody; one that vanished does not.
      if (error.code !== 'ENOENT') users.push({});
    }
  }
  return users;
}

const stateFile = (folder) => join(folder, 'postgres.state.json');

/** What the keeper last said: phase `starting | ready | failed | stopped`, its name, the server's port and number. */
export function readState(folder) {
  try {
    return JSON.parse(readFileSync(stateFile(folder), 'utf8'));
  } catch {
    return { phase: 'stopped' };
  }
}

export function writeState(folder, state) {
  writeWhole(stateFile(folder), `${JSON.stringify(state)}\n`);
}
