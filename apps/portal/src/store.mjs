import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const SAFE = /^[0-9A-Za-z._-]{1,40}$/;

function writeWhole(path, bytes) {
  writeFileSync(`${path}.new`, bytes);
  renameSync(`${path}.new`, path);
}

/** What the portal has of one school: rows by part and number, and up to which package. */
export class SchoolStore {
  constructor(folder, code) {
    if (!SAFE.test(code)) throw new Error('no such school');
    this.folder = join(folder, code);
    this.code = code;
    mkdirSync(this.folder, { recursive: true });
    const path = join(this.folder, 'state.json');
    const state = existsSync(path)
      ? JSON.parse(readFileSync(path, 'utf8'))
      : { last_seq: 0, year: '', parts: {} };
    this.lastSeq = state.last_seq;
    this.year = state.year;
    this.parts = new Map(
      Object.entries(state.parts).map(([name, rows]) => [name, new Map(rows.map((row) => [row.uid, row]))]),
    );
  }

  rows(part) {
    return [...(this.parts.get(part)?.values() ?? [])];
  }

  /** Keeps the state as it is now: the whole of it or nothing. */
  save() {
    const parts = Object.fromEntries([...this.parts].map(([name, rows]) => [name, [...rows.values()]]));
    writeWhole(
      join(this.folder, 'state.json'),
      JSON.stringify({ last_seq: this.lastSeq, year: this.year, parts }),
    );
  }

  packageFolder(seq) {
    const folder = join(this.folder, 'packages', String(Number(seq)));
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  putFile(seq, name, bytes) {
    if (!SAFE.test(name)) throw new Error('no such part');
    writeWhole(join(this.packageFolder(seq), name), bytes);
  }

  readFile(seq, name) {
    const path = join(this.packageFolder(seq), name);
    return SAFE.test(name) && existsSync(path) ? readFileSync(path) : undefined;
  }

  /** SHA-256 of the parts that arrived. */
  partsOf(seq) {
    const names = readdirSync(this.packageFolder(seq)).filter((name) => name.endsWith('.ndjson'));
    return Object.fromEntries(names.map((name) => [name, sha256(this.readFile(seq, name))]));
  }

  /** Packages that arrived whole, and wait for one before them. */
  waiting() {
    const folder = join(this.folder, 'packages');
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .map(Number)
      .filter((seq) => seq > this.lastSeq && this.readFile(seq, 'manifest.json'))
      .sort((a, b) => a - b);
  }

  /** How many lessons, tasks and estimates there are of a group, a subject and a day. */
  counts() {
    const found = new Map();
    const count = (part, name) => {
      for (const { group_uid, subject_uid, date } of this.rows(part)) {
        const key = `${group_uid} ${subject_uid} ${date}`;
        const one = found.get(key) ?? { group_uid, subject_uid, date, lessons: 0, tasks: 0, estimates: 0 };
        one[name] += 1;
        found.set(key, one);
      }
    };
    count('lessons', 'lessons');
    count('tasks', 'tasks');
    count('estimates', 'estimates');
    return { last_seq: this.lastSeq, counts: [...found.values()] };
  }
}

/** The stores of all schools: one each, whoever asks. */
export function openStores(data) {
  const stores = new Map();
  return (code) => {
    if (!stores.has(code)) stores.set(code, new SchoolStore(data, code));
    return stores.get(code);
  };
}
