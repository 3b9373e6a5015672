/** Kinds of files people upload by mistake; null when the bytes may be XML. */
export type ForeignKind = 'zip' | 'xls' | 'pdf' | 'json' | 'csv' | 'html' | 'text' | 'binary';

const MAGIC: readonly (readonly [ForeignKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x1f, 0x8b]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
];

/** Blanks, the zero bytes of UTF-16 and, at the very beginning, a byte order mark. */
function isFiller(byte: number, index: number): boolean {
  return byte === 0 || byte === 0x20 || (byte >= 0x09 && byte <= 0x0d) || (index < 3 && byte >= 0xbb);
}

/** True when the file has no bytes but blanks. */
export function isBlank(bytes: Uint8Array): boolean {
  return bytes.every(isFiller);
}

/** The beginning of the file as plain letters. */
function headOf(bytes: Uint8Array): string {
  const start = Math.max(
    bytes.findIndex((byte, index) => !isFiller(byte, index)),
    0,
  );
  return new TextDecoder('latin1').decode(bytes.subarray(start, start + 2000)).replaceAll('\0', '');
}

/** Recognises by content, never by name, a file that cannot be a timetable. */
export function findForeignKind(bytes: Uint8Array): ForeignKind | null {
  const magic = MAGIC.find(([, start]) => start.every((byte, index) => bytes[index] === byte));
  if (magic) return magic[0];
  const head = headOf(bytes);
  if (head.startsWith('<')) return /^<(?:!doctype\s+)?html\b/i.test(head) ? 'html' : null;
  if (/^[[{]/.test(head)) return 'json';
  if ([...head.slice(0, 200)].some((letter) => letter < '\t')) return 'binary';
  return /[;,\t]/.test(head.split(/[\r\n]/)[0] ?? '') ? 'csv' : 'text';
}
