import type { FileFault } from './finding-list.js';

/** The text of a file, or why its bytes are no text. */
export type DecodedText = { readonly text: string } | { readonly fault: FileFault };

/** Names of encodings as files declare them, and as the decoder calls them. */
const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  'windows-1251': 'windows-1251',
  cp1251: 'windows-1251',
  'windows-1252': 'windows-1252',
  cp1252: 'windows-1252',
  'iso-8859-1': 'windows-1252',
};

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 shows itself by its byte order mark, or by the zero byte beside the first `<`. */
function find16BitEncoding(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return null;
}

/** Lines of the file, cut at line feeds: no byte of a longer UTF-8 character is one. */
function* splitRows(bytes: Uint8Array): Generator<Uint8Array> {
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(0x0a, start);
    yield bytes.subarray(start, end === -1 ? bytes.length : end);
    if (end === -1) return;
    start = end + 1;
  }
}

/** In Cyrillic words bytes above 127 stand side by side; in Western words they stand alone among plain letters. */
function guessEncoding(row: Uint8Array): string {
  const high = [...row.keys()].filter((index) => (row[index] ?? 0) >= 0x80);
  const paired = high.filter((index) => (row[index - 1] ?? 0) >= 0x80 || (row[index + 1] ?? 0) >= 0x80);
  return paired.length * 2 > high.length ? 'windows-1251' : 'windows-1252';
}

function faultOfBrokenUtf8(bytes: Uint8Array, declared: string): FileFault {
  let number = 0;
  for (const row of splitRows(bytes)) {
    number += 1;
    if (tryDecode(row, 'utf-8') === null) {
      return { code: 'ENCODING_WRONG', row: number, params: { declared, suggested: guessEncoding(row) } };
    }
  }
  return { code: 'ENCODING_WRONG', row: null, params: { declared, suggested: 'windows-1251' } };
}

/** Text of several bytes a letter that reads as UTF-8 throughout is UTF-8, whatever its first line says. */
function faultOfDisguisedUtf8(bytes: Uint8Array, declared: string): FileFault | null {
  if (!bytes.some((byte) => byte >= 0x80) || tryDecode(bytes, 'utf-8') === null) return null;
  let number = 0;
  for (const row of splitRows(bytes)) {
    number += 1;
    if (row.some((byte) => byte >= 0x80)) break;
  }
  return { code: 'ENCODING_WRONG', row: number, params: { declared, suggested: 'UTF-8' } };
}

/**
 * Reads the bytes as text by the byte order mark, else by the XML declaration, else as UTF-8. Understands UTF-8,
 * UTF-16, windows-1251 and windows-1252; a file that is not what it declares is refused with a suggestion.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const wide = find16BitEncoding(bytes);
  if (wide !== null) {
    const text = tryDecode(bytes, wide);
    if (text !== null) return { text };
    return {
      fault: { code: 'ENCODING_WRONG', row: null, params: { declared: 'UTF-16', suggested: 'UTF-8' } },
    };
  }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^(?:ï»¿)?\s*<\?xml[^>]*?\bencoding\s*=\s*["']([^"']*)["']/.exec(head)?.[1] ?? 'UTF-8';
  const known = ENCODINGS[declared.toLowerCase()];
  if (known === undefined) return { fault: { code: 'ENCODING_UNKNOWN', row: 1, params: { declared } } };
  if (known === 'windows-1251' || known === 'windows-1252') {
    const fault = faultOfDisguisedUtf8(bytes, declared);
    return fault === null ? { text: new TextDecoder(known).decode(bytes) } : { fault };
  }
  // Programs that write "utf-16" into a file of plain bytes are common enough: such a file is read as UTF-8.
  const text = tryDecode(bytes, 'utf-8');
  return text === null ? { fault: faultOfBrokenUtf8(bytes, declared) } : { text };
}
