import { createHash } from 'node:crypto';
import { unzipSync, zipSync } from 'fflate';
import type { ReadTx } from '@zhurnal/platform';
import { readSignedOfClass } from '@zhurnal/reports';
import { getSchool, regulationOf } from '@zhurnal/schooling';
import { readClassRecord } from './class-record.js';
import { findTrailFaults, headOf, readClassTrail } from './class-trail.js';
import { drawJournal, drawSummary, recordDigest } from './draw-journal.js';
import { DATA_SCHEMA, csvOf } from './package-data.js';
import { streebogOf } from './streebog.js';
import { writeViewer } from './viewer.js';
import { archiveWords } from './words/words.js';

/** What a package says of itself. */
export interface PackageManifest {
  readonly format: 'zhurnal-archive-1';
  readonly schoolId: string;
  readonly school: string;
  readonly className: string;
  readonly year: string;
  /** The instant of the last entry of the class: the same record makes the same bytes whenever the package is made. */
  readonly asOf: string;
  /** The public key of the checkpoints; one that was kept apart counts more. */
  readonly key: string | null;
  /** Detached signatures lie beside what they sign, as `NAME.sig`; they come after the digests and are not among them. */
  readonly signatures: string;
  readonly files: Readonly<
    Record<string, { readonly bytes: number; readonly sha256: string; readonly streebog256?: string }>
  >;
}

/** A package, ready to be written. */
export interface ClassPackage {
  readonly name: string;
  readonly manifest: PackageManifest;
  readonly zip: Buffer;
  /** Whose data are in it. */
  readonly studentCount: number;
  readonly sha256: string;
}

export const sha256Of = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

const MANIFEST = 'manifest.json';
/** Signs that file systems do not take. */
const FORBIDDEN = /[\\/:*?"<>|\s]+/g;

/** Makes the package of a class and its year. The same record and trail make the same bytes. */
export async function makePackage(
  tx: ReadTx,
  classId: string,
  key: string | null,
): Promise<ClassPackage | undefined> {
  const record = await readClassRecord(tx, classId);
  if (!record) return undefined;
  const { printLanguage: language, timeZone, profile } = await getSchool(tx);
  const trail = await readClassTrail(tx, classId, record);
  const asOf = trail.lastAt ?? `${record.from}T00:00:00.000000Z`;
  const words = archiveWords(language);
  const print = {
    ...{ id: `${record.className} ${record.year}`, at: new Date(asOf), timeZone, language },
    certifiedBy: regulationOf(profile, record.to).printCertifiedBy.value,
    checkpoint: headOf(trail.note),
  };
  const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');
  const files: Record<string, Buffer> = {
    'journal.pdf': await drawJournal(record, print),
    'summary.pdf': await drawSummary(record, print),
    'data.json': utf8(`${JSON.stringify(record, null, 1)}\n`),
    'data.csv': utf8(csvOf(record, words)),
    'data.schema.json': utf8(`${JSON.stringify(DATA_SCHEMA, null, 1)}\n`),
    'trail.ndjson': utf8(trail.lines),
    'trail-leaves.bin': trail.leaves,
    'checkpoint.txt': utf8(trail.note),
  };
  const signatures: Record<string, Buffer> = {};
  for (const signed of await readSignedOfClass(tx, classId)) {
    files[`reports/${signed.name}`] = signed.content;
    for (const [name, bytes] of Object.entries(signed.signatures)) signatures[`reports/${name}`] = bytes;
  }
  const digests = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, sha256Of(bytes)]));
  files['index.html'] = utf8(writeViewer(record, digests, language));
  const listed: Record<string, PackageManifest['files'][string]> = {};
  for (const [name, bytes] of Object.entries(files)) {
    const streebog256 = await streebogOf(bytes);
    listed[name] = {
      ...{ bytes: bytes.length, sha256: sha256Of(bytes) },
      ...(streebog256 === null ? {} : { streebog256 }),
    };
  }
  const { schoolId, school, className, year } = record;
  const manifest: PackageManifest = {
    ...{ format: 'zhurnal-archive-1', schoolId, school, className, year, asOf, key },
    ...{ signatures: '*.sig', files: listed },
  };
  const zip = zipOf({ ...files, ...signatures, [MANIFEST]: utf8(`${JSON.stringify(manifest, null, 2)}\n`) });
  const name = `${className}-${year}`.replaceAll(FORBIDDEN, '-');
  return { name: `${name}.zip`, manifest, zip, sha256: sha256Of(zip), studentCount: record.students.length };
}

function zipOf(files: Readonly<Record<string, Uint8Array>>): Buffer {
  // The time of the files is always the same, in whatever zone the machine stands.
  const mtime = new Date(2000, 0, 1);
  return Buffer.from(zipSync({ ...files }, { mtime, level: 9 }));
}

/** What checking a package found: names of files that are not what was put in. */
export interface CheckedPackage {
  readonly manifest: PackageManifest | null;
  readonly faults: readonly string[];
}

/** Checks a package with nothing but its bytes; a key that was kept apart is believed more than its own. */
export function checkPackage(zip: Uint8Array, key?: string): CheckedPackage {
  let files: Record<string, Uint8Array>;
  let manifest: PackageManifest;
  try {
    files = unzipSync(zip);
    manifest = JSON.parse(Buffer.from(files[MANIFEST] ?? []).toString('utf8')) as PackageManifest;
  } catch {
    return { manifest: null, faults: [MANIFEST] };
  }
  const changed = Object.entries(manifest.files)
    .filter(([name, { sha256 }]) => sha256Of(files[name] ?? '') !== sha256 || !files[name])
    .map(([name]) => name);
  const foreign = Object.keys(files).filter(
    (name) => name !== MANIFEST && !name.endsWith('.sig') && !(name in manifest.files),
  );
  const faults = [...changed, ...foreign];
  if (faults.length > 0) return { manifest, faults };
  const text = (name: string): string => Buffer.from(files[name] ?? []).toString('utf8');
  const believed = key ?? manifest.key;
  if (text('checkpoint.txt') === '') return { manifest, faults };
  const leaves = Buffer.from(files['trail-leaves.bin'] ?? []);
  const trail = { lines: text('trail.ndjson'), leaves, note: text('checkpoint.txt') };
  return {
    manifest,
    faults: believed === null ? ['checkpoint.txt'] : findTrailFaults(manifest.schoolId, trail, believed),
  };
}

export { recordDigest };
