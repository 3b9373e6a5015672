import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { writeWhole } from './folders.mjs';
import { table } from './console.mjs';

/** The sign-ins of one database are not those of another: the address without its password tells them apart. */
export function keyOfDatabase({ isEmbedded, applicationUrl }) {
  if (isEmbedded) return 'embedded';
  const { hostname, port, pathname } = new URL(applicationUrl);
  return createHash('sha256').update(`${hostname}:${port}${pathname}`).digest('hex').slice(0, 16);
}

const fileOf = (folder) => join(folder, 'demo-sign-ins.json');

function readAll(folder) {
  try {
    return existsSync(fileOf(folder)) ? JSON.parse(readFileSync(fileOf(folder), 'utf8')) : {};
  } catch {
    return {};
  }
}

/** The sign-ins that the demo school of this database was loaded with, as far as this installation knows. */
export const recallSignIns = (folder, database) => readAll(folder)[keyOfDatabase(database)] ?? [];

function rememberSignIns(folder, database, signIns) {
  const all = { ...readAll(folder), [keyOfDatabase(database)]: signIns };
  writeWhole(fileOf(folder), `${JSON.stringify(all, null, 2)}\n`);
}

const markOf = (folder, database) => join(folder, `demo-${keyOfDatabase(database)}.unfinished`);

/** Was the loading of the demo school cut short? Then a school is there, but not all of it. */
export const isDemoUnfinished = (folder, database) => existsSync(markOf(folder, database));

/** Loads the demo school by the given work; a mark stays behind when it does not come to its end. */
export async function loadDemoSchool(folder, database, load) {
  writeWhole(markOf(folder, database), '');
  rememberSignIns(folder, database, parseSignIns(await load()));
  rmSync(markOf(folder, database));
}

/** Finds the list of sign-ins in what `demo load --json` printed: the last line that is JSON. */
export function parseSignIns(text) {
  const lines = text.trim().split('\n').reverse();
  for (const candidate of [text.trim(), ...lines]) {
    try {
      const value = JSON.parse(candidate);
      const list = Array.isArray(value) ? value : Object.values(value).find(Array.isArray);
      if (list?.every((row) => row && typeof row === 'object')) return list;
    } catch {
      continue;
    }
  }
  return [];
}

/** The sign-ins as a table: one column for each of their fields, in the order they came in. */
export function tableOfSignIns(signIns) {
  const names = [...new Set(signIns.flatMap((row) => Object.keys(row)))].filter((name) =>
    signIns.some((row) => ['string', 'number'].includes(typeof row[name])),
  );
  const heading = names.map(
    (name) => name[0].toUpperCase() + name.slice(1).replace(/[A-Z]/g, ' $&').toLowerCase(),
  );
  return table([heading, ...signIns.map((row) => names.map((name) => row[name]))]);
}
