import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureFolder, ROOT } from './folders.mjs';
import { withLock } from './lock.mjs';
import { Sentence } from './sentence.mjs';

/** Is this Node.js one that the dependencies run on: 20.19 and later, 22.12 and later, everything above? */
export function isSupportedNode(version) {
  const [major, minor] = version.split('.').map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
}

export function requireNode(version = process.versions.node) {
  if (!isSupportedNode(version))
    throw new Sentence(
      `Zhurnal needs Node.js 20.19 or later (24 is best); this is ${version}. Install a newer one and start again.`,
    );
}

const flagFile = (root) => join(root, 'node_modules', '.zhurnal-installed');

/** What the installed packages depend on: the lock file and the kind of machine. */
export function lockFingerprint(root) {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return createHash('sha256').update(lock).update(`${process.platform}-${process.arch}`).digest('hex');
}

/** Do the packages that npm recorded as installed have the versions of the lock file? */
function matchesLock(root) {
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const installed = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  const wished = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wished).every(([place, wish]) => {
    if (!place.startsWith('node_modules/') && !place.includes('/node_modules/')) return true;
    const found = installed[place];
    if (!found) return Boolean(wish.optional || wish.peer);
    return wish.link ? Boolean(found.link) : found.version === wish.version;
  });
}

function recordInstalled(root) {
  try {
    writeFileSync(flagFile(root), lockFingerprint(root));
  } catch {
    // A folder that cannot be written costs a comparison at the next start, nothing else.
  }
}

/** Must the packages be installed? `missing`, `changed`, or nothing when they are those of the lock file. */
export function whyInstall(root) {
  if (!existsSync(join(root, 'node_modules', '.package-lock.json'))) return 'missing';
  try {
    if (readFileSync(flagFile(root), 'utf8') === lockFingerprint(root)) return undefined;
    return 'changed';
  } catch {
    // Installed by hand: believed when every version is right.
    if (!matchesLock(root)) return 'changed';
    recordInstalled(root);
    return undefined;
  }
}

function runNpm(root) {
  const npm = process.env.npm_execpath?.endsWith('.js')
    ? [process.execPath, process.env.npm_execpath]
    : ['npm'];
  const [file, ...before] = npm;
  const args = [...before, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  return new Promise((done, failed) => {
    const child = spawn(file, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (said = (said + text).slice(-20_000)));
    child.once('error', (error) => failed(new Sentence(`npm could not be run: ${error.message}`)));
    child.once('close', (code) => done({ code, said }));
  });
}

/** Installs the packages of the lock file when they are missing or others. Answers words for the console. */
export async function installPackages({ root = ROOT, run = runNpm, note = () => {} } = {}) {
  if (!whyInstall(root)) return 'up to date';
  const lock = join(ensureFolder(join(root, '.data')), 'install.lock');
  return withLock(lock, async () => {
    const why = whyInstall(root);
    if (!why) return 'up to date';
    note(why === 'missing' ? 'first time: about a minute' : 'the lock file has changed: about a minute');
    rmSync(flagFile(root), { force: true });
    const { code, said } = await run(root);
    if (code !== 0) {
      const last = said.trim().split('\n').slice(-15).join('\n');
      throw new Sentence(`npm ci did not succeed (exit code ${code}). It said:\n${last}`);
    }
    recordInstalled(root);
    return /added (\d+) packages/.exec(said)?.[0] ?? 'installed';
  });
}
