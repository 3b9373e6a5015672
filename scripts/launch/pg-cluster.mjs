import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureFolder, ROOT, writeWhole } from './folders.mjs';
import { copyServer, findServer } from './pg-binaries.mjs';
import {
  chooseRunner,
  closeToOthers,
  commandOf,
  giveTo,
  hasUserNamespaces,
  mayReach,
  serviceAccount,
} from './pg-runner.mjs';
import { initialisationArguments, settingsOf } from './pg-settings.mjs';
import { installationSecrets } from './secrets.mjs';
import { asSentence, Sentence, sentenceOfServerLog } from './sentence.mjs';

/** Where clusters live that a service account must reach and that may not stand in a closed home folder. */
const COMMON_GROUND = '/var/lib/zhurnal';

const SERVER_ENVIRONMENT = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

function recordedPlace(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'location.json'), 'utf8')).cluster;
  } catch {
    return join(folder, 'postgres');
  }
}

/** The first folder on the way up that is there: its owner is the one for whom new files are made. */
function standingAncestor(path) {
  return existsSync(path) ? path : standingAncestor(dirname(path));
}

function refuseOtherMajor(cluster, server) {
  const made = Number(readFileSync(join(cluster, 'PG_VERSION'), 'utf8'));
  if (made === server.major) return;
  throw new Sentence(
    `The database in ${cluster} was made by PostgreSQL ${made}, and the server here is ${server.major}. ` +
      `Set ZHURNAL_PG_BIN to the programs of PostgreSQL ${made} and carry the contents over by a dump ` +
      '(docs/operations.md), or set ZHURNAL_DATA_DIR to another folder to begin with an empty database.',
  );
}

/** Moves an existing cluster, or the place of a future one, to where a service account can reach it. */
function moveToCommonGround(folder, cluster, commonGround) {
  const ground = join(commonGround, createHash('sha256').update(folder).digest('hex').slice(0, 12));
  const moved = join(ground, 'postgres');
  mkdirSync(ground, { recursive: true, mode: 0o711 });
  if (existsSync(cluster) && !existsSync(moved)) {
    const half = `${moved}.${process.pid}.half`;
    cpSync(cluster, half, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
    closeToOthers(half); // Not every Node.js copies the modes of folders.
    renameSync(half, moved);
    renameSync(cluster, `${cluster}.moved`);
  }
  writeWhole(join(folder, 'location.json'), JSON.stringify({ cluster: moved }));
  return moved;
}

/**
 * Decides where the cluster stands, which programs run it and as whom, and makes files reachable for that user.
 * `namespaces` can be given to rule user namespaces out.
 */
export function planCluster({
  folder,
  throwaway = false,
  env = process.env,
  root = ROOT,
  namespaces,
  commonGround = COMMON_GROUND,
}) {
  const whole = realpathSync(ensureFolder(folder));
  const server = findServer({ root, folder: whole, env });
  let cluster = recordedPlace(whole);
  const isMade = existsSync(join(cluster, 'PG_VERSION'));
  if (isMade) refuseOtherMajor(cluster, server);
  if (process.getuid?.() !== 0)
    return { folder: whole, cluster, ...server, throwaway, runner: { kind: 'self' } };

  const found = statSync(isMade ? cluster : standingAncestor(dirname(cluster)));
  const rootAlone = { uid: 0, gid: 0 };
  const open = namespaces ?? hasUserNamespaces();
  const reachable = mayReach(rootAlone, cluster) && mayReach(rootAlone, server.bin);
  const runner = chooseRunner({
    uid: 0,
    namespaces: open && reachable,
    owner: found.uid === 0 ? undefined : found,
    account: serviceAccount(),
  });
  if (runner.kind === 'namespace') return { folder: whole, cluster, ...server, throwaway, runner };

  if (!mayReach(runner, dirname(cluster))) {
    if (mayReach(runner, dirname(whole))) chmodSync(whole, 0o711);
    else cluster = moveToCommonGround(whole, cluster, commonGround);
  }
  let { bin } = server;
  if (!mayReach(runner, bin)) {
    if (!server.package)
      throw new Sentence(
        `The user that runs PostgreSQL cannot reach ${bin}: let every user enter that folder.`,
      );
    bin = join(copyServer(server.package, dirname(cluster)), 'native', 'bin');
  }
  if (existsSync(cluster) && statSync(cluster).uid !== runner.uid) giveTo(runner, cluster);
  return { folder: whole, cluster, ...server, bin, throwaway, runner };
}

/** Makes the cluster when there is none. It appears under its name whole or not at all. */
export function createCluster(plan) {
  const { cluster, runner, folder } = plan;
  if (existsSync(join(cluster, 'PG_VERSION'))) return false;
  if (existsSync(cluster) && readdirSync(cluster).length > 0)
    throw new Sentence(
      `${cluster} is not empty and holds no PostgreSQL database. Move it away and start again.`,
    );
  const half = `${cluster}.half`;
  const passwordFile = `${cluster}.password`;
  try {
    rmSync(half, { recursive: true, force: true });
    mkdirSync(half, { mode: 0o700 });
    writeFileSync(passwordFile, `${installationSecrets(folder).superuserPassword}\n`, { mode: 0o600 });
    if (runner.kind === 'user') [half, passwordFile].forEach((path) => giveTo(runner, path));
    const args = initialisationArguments({ cluster: half, passwordFile, throwaway: plan.throwaway });
    const command = commandOf(runner, join(plan.bin, 'initdb'), args);
    const made = spawnSync(command.file, command.args, {
      ...command.options,
      cwd: dirname(cluster),
      env: SERVER_ENVIRONMENT,
      encoding: 'utf8',
    });
    if (made.status !== 0) {
      const said = `${made.stdout ?? ''}${made.stderr ?? ''}${made.error?.message ?? ''}`;
      throw new Sentence(
        sentenceOfServerLog(said, cluster) ??
          `PostgreSQL could not make its files in ${cluster}:\n${said.trim()}`,
      );
    }
    appendFileSync(join(half, 'postgresql.conf'), "\ninclude = 'zhurnal.conf'\n");
    writeSettings({ ...plan, cluster: half }, 5432);
    rmSync(cluster, { recursive: true, force: true });
    renameSync(half, cluster);
    return true;
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    throw asSentence(error);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** Writes the settings with the port of this run. */
export function writeSettings({ cluster, runner, throwaway }, port) {
  const file = join(cluster, 'zhurnal.conf');
  writeWhole(file, settingsOf({ port, throwaway }));
  if (runner.kind === 'user') giveTo(runner, file);
}

/** The command that runs the server of this plan, and the clean environment it gets. */
export function serverCommand({ runner, bin, cluster }) {
  const command = commandOf(runner, join(bin, 'postgres'), ['-D', cluster]);
  return { ...command, options: { ...command.options, cwd: dirname(cluster), env: SERVER_ENVIRONMENT } };
}
