/** What an archive of a workbook may be: real ones of a school stay below a tenth of it. */
const ARCHIVE_LIMITS = {
  entries: 500,
  /** 64 MB of all entries together, unpacked. */
  unpacked: 64 * 1024 * 1024,
} as const;

/** What an archive turned out to be. */
export type ArchiveVerdict =
  'workbook' | 'bundle' | 'ods' | 'docx' | 'foreign' | 'encrypted' | 'damaged' | 'too-large';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LONGEST_COMMENT = 0xffff;
const IS_ENCRYPTED = 1;
/** The sizes of the entry stand behind it, not before. */
const IS_OPEN_ENDED = 8;

interface Entry {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly isOpenEnded: boolean;
  readonly packed: number;
  readonly unpacked: number;
  readonly next: number;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return -1;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): Entry | undefined {
  if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== ENTRY) return undefined;
  const nameLength = view.getUint16(at + 28, true);
  const start = at + ENTRY_LENGTH;
  const flags = view.getUint16(at + 8, true);
  return {
    name: new TextDecoder().decode(bytes.subarray(start, start + nameLength)),
    isEncrypted: (flags & IS_ENCRYPTED) !== 0,
    isOpenEnded: (flags & IS_OPEN_ENDED) !== 0,
    packed: view.getUint32(at + 20, true),
    unpacked: view.getUint32(at + 24, true),
    next: start + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true),
  };
}

function kindOf(names: ReadonlySet<string>): ArchiveVerdict {
  if (names.has('[Content_Types].xml')) {
    if ([...names].some((name) => /^xl\/workbook/i.test(name))) return 'workbook';
    return [...names].some((name) => name.startsWith('word/')) ? 'docx' : 'foreign';
  }
  // A bundle of OneRoster.
  if (names.has('manifest.csv') && names.has('users.csv')) return 'bundle';
  return names.has('content.xml') && names.has('mimetype') ? 'ods' : 'foreign';
}

/**
 * Looks at the directory of an archive without unpacking anything. What it says of sizes binds: the reader stops an
 * entry at the size declared here, so that an archive whose sizes add up to little cannot become much. Entries that
 * leave their size open are refused.
 */
export function inspectArchive(bytes: Uint8Array): ArchiveVerdict {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length < END_LENGTH ? -1 : findEnd(view);
  if (end === -1) return 'damaged';
  const count = view.getUint16(end + 10, true);
  if (count > ARCHIVE_LIMITS.entries) return 'too-large';
  const names = new Set<string>();
  let total = 0;
  let at = view.getUint32(end + 16, true);
  for (let read = 0; read < count; read += 1) {
    const entry = readEntry(bytes, view, at);
    if (!entry) return 'damaged';
    if (entry.isEncrypted) return 'encrypted';
    if (isUnmeasured(entry)) return 'damaged';
    total += entry.unpacked;
    if (total > ARCHIVE_LIMITS.unpacked) return 'too-large';
    names.add(entry.name);
    at = entry.next;
  }
  return kindOf(names);
}

/** Of a size that is not told beforehand nobody knows what it becomes. */
function isUnmeasured({ name, isOpenEnded, packed, unpacked }: Entry): boolean {
  if (unpacked > 0) return packed === 0;
  return packed > 2 || (packed === 0 && isOpenEnded && !name.endsWith('/'));
}
