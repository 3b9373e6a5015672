import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { writeWhole } from './folders.mjs';

/** Every file below the folder, as sorted relative paths with forward slashes. */
export function listFiles(folder, isPassedOver = () => false) {
  const found = [];
  const walk = (at) => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const path = join(at, entry.name);
      const name = relative(folder, path).split(sep).join('/');
      if (isPassedOver(name)) continue;
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile()) found.push(name);
    }
  };
  if (existsSync(folder)) walk(folder);
  return found.sort();
}

const hashOf = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

/**
 * What is known of a file: size, time of change and contents. The contents are read only when size or time differ
 * from what was recorded, so that an unchanged tree costs one look at each file and a touched file costs nothing.
 */
export function printOf(file, known) {
  const { size, mtimeMs } = statSync(file);
  if (known?.size === size && known.mtimeMs === mtimeMs) return known;
  return { size, mtimeMs, hash: hashOf(file) };
}

export const isSameContent = (one, other) => one?.hash !== undefined && one.hash === other?.hash;

/** The record of an earlier build, or an empty one when there is none or it was made by another recipe. */
export function readRecord(file, recipe) {
  try {
    const record = JSON.parse(readFileSync(file, 'utf8'));
    return record.recipe === recipe ? record : { recipe, files: {} };
  } catch {
    return { recipe, files: {} };
  }
}

export function writeRecord(file, record) {
  mkdirSync(dirname(file), { recursive: true });
  writeWhole(file, JSON.stringify(record), 0o644);
}
