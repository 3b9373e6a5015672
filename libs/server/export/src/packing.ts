import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { PARTS } from './read-state.js';
import type { Part, PortalRow } from './read-state.js';

export const FORMAT = 'zhurnal-portal/1';
export type PackageMode = 'delta' | 'full';

/** What lies at the head of a package. Numbers of rows are told for every part, and for what is gone. */
export interface Manifest {
  readonly format: typeof FORMAT;
  readonly school_code: string;
  readonly academic_year: string;
  readonly mode: PackageMode;
  readonly seq: number;
  readonly prev_seq: number;
  readonly created_at: string;
  readonly parts: readonly { readonly name: string; readonly sha256: string; readonly count: number }[];
}

/** What the portal has of a row. */
export interface KnownRow {
  readonly part: string;
  readonly uid: string;
  readonly digest: string;
  readonly seq: number;
}

export interface PackedPart {
  readonly name: string;
  readonly sha256: string;
  readonly count: number;
  readonly bytes: Buffer;
}

export interface Packed {
  readonly parts: readonly PackedPart[];
  /** Rows that the portal has otherwise, or not at all. */
  readonly changed: readonly KnownRow[];
  /** Rows that it is to forget. */
  readonly gone: readonly { readonly part: string; readonly uid: string }[];
}

export const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');
export const pack = (bytes: Buffer): Buffer => deflateRawSync(bytes);
export const unpack = (bytes: Buffer): Buffer => inflateRawSync(bytes);

/**
 * What differs from what the portal has, or everything. The version of a row is the package that last changed it: it only
 * grows, and the same row twice is the same version. Since the state itself is compared, and no time or order of changes,
 * a change that was committed late is found like every other.
 */
export function packState(
  rows: readonly PortalRow[],
  known: readonly KnownRow[],
  mode: PackageMode,
  seq: number,
): Packed {
  const before = new Map(known.map((row) => [`${row.part} ${row.uid}`, row]));
  const lines = new Map<Part, string[]>(PARTS.map((part) => [part, []]));
  const changed: KnownRow[] = [];
  for (const { part, uid, body } of rows) {
    const digest = sha256(JSON.stringify(body));
    const old = before.get(`${part} ${uid}`);
    before.delete(`${part} ${uid}`);
    const isSame = old?.digest === digest;
    if (!isSame) changed.push({ part, uid, digest, seq });
    if (!isSame || mode === 'full')
      lines.get(part)?.push(JSON.stringify({ uid, version: isSame ? old.seq : seq, ...body }));
  }
  const gone = [...before.values()].map(({ part, uid }) => ({ part, uid }));
  const tombstones =
    mode === 'full' ? [] : gone.map(({ part, uid }) => JSON.stringify({ uid, version: seq, part }));
  const parts = [
    ...PARTS.map((part) => [part, lines.get(part) ?? []] as const),
    ['tombstones', tombstones] as const,
  ].map(([name, all]) => {
    const bytes = Buffer.from(all.map((line) => `${line}\n`).join(''));
    return { name: `${name}.ndjson`, sha256: sha256(bytes), count: all.length, bytes };
  });
  return { parts, changed, gone };
}
