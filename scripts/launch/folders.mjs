import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  realpathSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asSentence } from './sentence.mjs';

/** The folder of the repository, whatever folder the command was given in. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where this installation keeps its database, secrets and logs: ZHURNAL_DATA_DIR, else `.data` beside the code. */
export function dataFolder(env = process.env, root = ROOT) {
  return env.ZHURNAL_DATA_DIR ? resolve(env.ZHURNAL_DATA_DIR) : join(root, '.data');
}

/** One level after another: asked for the whole path, Node.js never answers on file systems that make no folders. */
function makeFolder(folder, mode) {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder), mode);
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
}

/** Makes the folder when it is missing and makes sure it can be written; a Sentence otherwise. */
export function ensureFolder(folder, mode = 0o700) {
  try {
    makeFolder(folder, mode);
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw asSentence(error);
  }
  return folder;
}

/** Writes the whole file or nothing, so that a reader never sees half of it. */
export function writeWhole(file, text, mode = 0o600) {
  const beside = `${file}.${process.pid}.new`;
  try {
    writeFileSync(beside, text, { mode });
    renameSync(beside, file);
  } catch (error) {
    throw asSentence(error);
  }
}

/** Was this module called as the command itself, and not imported by another? */
export function isCommand(moduleUrl) {
  try {
    return realpathSync(process.argv[1]) === realpathSync(fileURLToPath(moduleUrl));
  } catch {
    return false;
  }
}
