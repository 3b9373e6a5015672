/** Text, and the name of the encoding it was in. */
export interface DecodedTable {
  readonly text: string;
  readonly encoding: string;
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Among the first bytes of plain 16-bit text every other one is small: 0 for Latin signs, 4 for Cyrillic ones. */
function isWide(bytes: Uint8Array, highAt: 0 | 1): boolean {
  const head = bytes.subarray(0, Math.min(bytes.length, 1000) & ~1);
  if (head.length < 4) return false;
  let high = 0;
  for (let at = highAt; at < head.length; at += 2) {
    const byte = head[at] ?? 0xff;
    if (byte === 0 || byte === 4 || byte === 0x20) high += 1;
  }
  return high * 2 >= head.length * 0.95 && head.includes(0);
}

/** Letters that make up half of any Russian text. */
const COMMON = /[оеаинтсрвл]/g;
/** Signs that no Russian text has: what letters become in the wrong encoding. */
const ALIEN = /[\u2500-\u259FЂЃ‚ѓ„†‡€‰ЉЊЌЋЏђ‘’•љњќћџЎўЈҐЁҐ¦©Є¬®Ї°±Ііґµ¶ёєјЅѕї]/g;

function scoreOf(text: string): number {
  return (text.match(COMMON)?.length ?? 0) - (text.match(ALIEN)?.length ?? 0);
}

/**
 * Reads the bytes of a table: by the byte order mark, else UTF-16 that shows itself by its zeros, else UTF-8, else the
 * Russian code page in which the letters make words. Undefined when the bytes are no text.
 */
export function decodeTable(bytes: Uint8Array): DecodedTable | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    const text = tryDecode(bytes, 'utf-8');
    return text === undefined ? undefined : { text, encoding: 'UTF-8' };
  }
  for (const [encoding, name, mark, highAt] of [
    ['utf-16le', 'UTF-16LE', [0xff, 0xfe], 1],
    ['utf-16be', 'UTF-16BE', [0xfe, 0xff], 0],
  ] as const) {
    if ((first === mark[0] && second === mark[1]) || isWide(bytes, highAt)) {
      const text = tryDecode(bytes, encoding);
      return text === undefined ? undefined : { text: text.replace(/^\uFEFF/, ''), encoding: name };
    }
  }
  if (bytes.includes(0)) return undefined;
  const plain = tryDecode(bytes, 'utf-8');
  if (plain !== undefined) return { text: plain, encoding: 'UTF-8' };
  const [best] = [
    { encoding: 'Windows-1251', text: new TextDecoder('windows-1251').decode(bytes) },
    { encoding: 'DOS (866)', text: new TextDecoder('ibm866').decode(bytes) },
  ].sort((a, b) => scoreOf(b.text) - scoreOf(a.text));
  return best;
}
