import { createHash } from 'node:crypto';
import { refuse } from '@zhurnal/rules';
import type { Refusal } from '@zhurnal/rules';
import { newId } from './ids.js';
import { sql } from './sql.js';
import type { ReadTx, WriteTx } from './transaction.js';

/** The largest file a lesson may carry, in bytes. */
export const LARGEST_FILE = 10 * 1024 * 1024;

/** Kinds that may be stored: by their first bytes, never by name. Nothing that a browser would run. */
const KINDS: readonly { type: string; endings: readonly string[]; fits(bytes: Buffer): boolean }[] = [
  {
    type: 'application/pdf',
    endings: ['pdf'],
    fits: (bytes) => bytes.subarray(0, 5).toString('latin1') === '%PDF-',
  },
  {
    type: 'image/png',
    endings: ['png'],
    fits: (bytes) => bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex')),
  },
  {
    type: 'image/jpeg',
    endings: ['jpg', 'jpeg'],
    fits: (bytes) => bytes.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex')),
  },
  {
    type: 'application/zip',
    endings: ['docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'zip'],
    fits: (bytes) => bytes.subarray(0, 4).equals(Buffer.from('504b0304', 'hex')),
  },
  {
    type: 'application/msword',
    endings: ['doc', 'xls', 'ppt'],
    fits: (bytes) => bytes.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex')),
  },
  { type: 'text/plain', endings: ['txt', 'csv'], fits: (bytes) => !bytes.includes(0) && isUtf8(bytes) },
];

const INSERT = sql(
  'platform.file.insert',
  `insert into stored_file (school_id, id, name, media_type, size, sha256, created_by) values ($1, $2, $3, $4, $5, $6, $7)`,
);
const CONTENT = sql(
  'platform.file.content',
  `insert into file_content (school_id, id, content) values ($1, $2, $3)`,
);
const FIND = sql(
  'platform.file.find',
  `select f.name, f.media_type as "mediaType", f.size, c.content
     from stored_file f join file_content c on c.school_id = f.school_id and c.id = f.id
    where f.school_id = $1 and f.id = $2 and f.deleted_at is null`,
);

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}

/** Keeps a file with the change that brings it; refuses what is too large or of an unknown kind. */
export async function keepFile(
  tx: WriteTx,
  name: string,
  bytes: Buffer,
  createdBy: string | null,
): Promise<StoredFile | Refusal> {
  if (bytes.length > LARGEST_FILE)
    return refuse('FILE_TOO_LARGE', { params: { limit: String(LARGEST_FILE) } });
  const clean = cleanName(name);
  const ending = clean.split('.').pop()?.toLowerCase() ?? '';
  const kind = KINDS.find((candidate) => candidate.endings.includes(ending) && candidate.fits(bytes));
  if (!kind) return refuse('FILE_KIND_REFUSED', { params: { name: clean } });
  const file = { id: newId<'file'>(), name: clean, mediaType: kind.type, size: bytes.length };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await tx.rows(INSERT, [file.id, file.name, file.mediaType, file.size, sha256, createdBy]);
  await tx.rows(CONTENT, [file.id, bytes]);
  return file;
}

export async function findFile(
  tx: ReadTx,
  id: string,
): Promise<{ name: string; mediaType: string; size: number; content: Buffer } | undefined> {
  return tx.find(FIND, [id]);
}

function cleanName(name: string): string {
  const base = name.normalize('NFC').split(/[\\/]/).pop() ?? '';
  const visible = [...base]
    .filter((sign) => sign >= ' ' && sign !== '\u007f')
    .join('')
    .trim();
  return visible.length > 200 ? visible.slice(-200) : visible || 'file';
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
