import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Sealer, listTables, readOwnCheckpoints, readSealed, readTables, readUnsealed } from '@zhurnal/audit';
import { cellsOf, splitNotes } from '@zhurnal/evidence';
import type { TableForm, TrailRow } from '@zhurnal/evidence';
import { Log, systemActor } from '@zhurnal/platform';
import type { Config, Database, ReadTx, SchoolId } from '@zhurnal/platform';

/** What a folder with an exported record says of itself. */
export interface RecordManifest {
  readonly format: 'zhurnal-record-1';
  readonly schoolId: string;
  readonly school: string;
  readonly exportedAt: string;
  /** The public key of the seals; a key that was kept apart counts more. */
  readonly key: string | null;
  readonly forms: readonly TableForm[];
  readonly files: Readonly<Record<string, { readonly lines: number; readonly sha256: string }>>;
}

/** Names of the files beside the manifest. */
export const RECORD_FILES = {
  trail: 'trail.ndjson',
  leaves: 'leaves.ndjson',
  states: 'states.ndjson',
  checkpoints: 'checkpoints.ndjson',
} as const;

type Lines = AsyncIterable<readonly string[]>;

/** Writes lines part by part and answers how many, and their digest. */
async function writeLines(path: string, lines: Lines): Promise<{ lines: number; sha256: string }> {
  const digest = createHash('sha256');
  let count = 0;
  await pipeline(async function* () {
    for await (const part of lines) {
      if (part.length === 0) continue;
      const text = `${part.join('\n')}\n`;
      count += part.length;
      digest.update(text);
      yield text;
    }
  }, createWriteStream(path));
  return { lines: count, sha256: digest.digest('hex') };
}

/** A line of the trail: its number among the sealed ones, or nothing, and the row. */
const lineOf = (seq: number | null, row: TrailRow): string => JSON.stringify([seq, ...cellsOf(row)]);

async function* trailLines(tx: ReadTx): Lines {
  for await (const part of readSealed(tx))
    yield part.flatMap(({ seq, row }) => (row ? [lineOf(seq, row)] : []));
  const rest = await readUnsealed(tx);
  yield rest.map((row) => lineOf(null, row));
}

async function* leafLines(tx: ReadTx): Lines {
  for await (const part of readSealed(tx))
    yield part.map(({ seq, auditId, hash }) => JSON.stringify([seq, auditId, hash.toString('base64')]));
}

/** Takes the record of a school out of the database as it is at one instant: a folder that is checked without it. */
export async function exportRecord(
  { db, config }: { readonly db: Database; readonly config: Config },
  { schoolId, name }: { readonly schoolId: SchoolId; readonly name: string },
  folder: string,
): Promise<RecordManifest> {
  await mkdir(folder, { recursive: true });
  const sealer = new Sealer(config, db, Log.at('silent'));
  const key = (await sealer.key())?.published ?? null;
  await sealer.stop();
  const write = (file: string, lines: Lines) => writeLines(join(folder, file), lines);
  return db.read(
    systemActor('cli'),
    schoolId,
    async (tx) => {
      const tables = await listTables(tx);
      async function* stateLines(): Lines {
        for await (const part of readTables(tx, tables))
          yield part.map(({ entity, rowId, fields }) => JSON.stringify([entity, rowId, fields]));
      }
      async function* checkpointLines(): Lines {
        yield splitNotes(await readOwnCheckpoints(tx)).map((note) => JSON.stringify(note));
      }
      const files = {
        [RECORD_FILES.trail]: await write(RECORD_FILES.trail, trailLines(tx)),
        [RECORD_FILES.leaves]: await write(RECORD_FILES.leaves, leafLines(tx)),
        [RECORD_FILES.states]: await write(RECORD_FILES.states, stateLines()),
        [RECORD_FILES.checkpoints]: await write(RECORD_FILES.checkpoints, checkpointLines()),
      };
      const manifest: RecordManifest = {
        format: 'zhurnal-record-1',
        schoolId,
        school: name,
        exportedAt: new Date().toISOString(),
        key,
        forms: tables.map(({ entity, personal, defaults }) => ({ entity, personal, defaults })),
        files,
      };
      await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
      return manifest;
    },
    { snapshot: true },
  );
}
