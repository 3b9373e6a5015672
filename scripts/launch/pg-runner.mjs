import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The number that user and group `nobody` have on every Linux. */
const NOBODY = 65534;

/**
 * PostgreSQL refuses to run as root. Who runs it instead:
 * `self` (we are an ordinary user), `namespace` (root on the disk, nobody inside a user namespace: nothing needs
 * to change hands), or `user` (the owner of the files, else a service account).
 */
export function chooseRunner({ uid, namespaces, owner, account }) {
  if (uid !== 0) return { kind: 'self' };
  if (owner && owner.uid !== 0) return { kind: 'user', uid: owner.uid, gid: owner.gid };
  if (namespaces) return { kind: 'namespace' };
  return { kind: 'user', ...account };
}

/** The program and its arguments as that runner starts them. */
export function commandOf(runner, program, args) {
  if (runner.kind === 'namespace')
    return {
      file: 'unshare',
      args: ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--', program, ...args],
      options: {},
    };
  if (runner.kind === 'user') return { file: program, args, options: { uid: runner.uid, gid: runner.gid } };
  return { file: program, args, options: {} };
}

/** May root open user namespaces here? Many containers forbid it. */
export function hasUserNamespaces() {
  if (process.platform !== 'linux') return false;
  const probe = commandOf({ kind: 'namespace' }, 'true', []);
  return spawnSync(probe.file, probe.args, { stdio: 'ignore' }).status === 0;
}

/** The account that servers run under when root may not lend its own: `postgres`, else `nobody`. */
export function serviceAccount() {
  for (const name of ['postgres', 'nobody']) {
    try {
      const number = (flag) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
      const account = { uid: number('-u'), gid: number('-g') };
      if (account.uid > 0) return account;
    } catch {
      continue;
    }
  }
  return { uid: NOBODY, gid: NOBODY };
}

/** May this user, without any privilege, pass through every folder down to this one (or to where it will be)? */
export function mayReach({ uid, gid }, path) {
  for (let at = path; ; at = dirname(at)) {
    const found = existsSync(at) ? statSync(at) : undefined;
    if (found?.isDirectory()) {
      const bit = found.uid === uid ? 0o100 : found.gid === gid ? 0o010 : 0o001;
      if ((found.mode & bit) === 0) return false;
    }
    if (at === dirname(at)) return true;
  }
}

/** Gives a whole folder to a user. */
export function giveTo({ uid, gid }, path) {
  const entry = lstatSync(path);
  if (entry.uid === uid && entry.gid === gid && !entry.isDirectory()) return;
  if (!entry.isSymbolicLink()) chownSync(path, uid, gid);
  if (entry.isDirectory()) for (const name of readdirSync(path)) giveTo({ uid, gid }, join(path, name));
}

/** Closes a whole folder to everybody but its owner, as PostgreSQL demands of its files. */
export function closeToOthers(path) {
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) return;
  chmodSync(path, entry.isDirectory() ? 0o700 : 0o600);
  if (entry.isDirectory()) for (const name of readdirSync(path)) closeToOthers(join(path, name));
}
