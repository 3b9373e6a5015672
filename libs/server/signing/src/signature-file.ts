import { createPrivateKey } from 'node:crypto';

/** Bytes of the largest file that is taken for a signature; one with a whole chain and stamps has about 20,000. */
export const SIGNATURE_LIMIT = 256 * 1024;

export type SignatureFile =
  { kind: 'der'; der: Buffer } | { kind: 'private_key' } | { kind: 'not_a_signature' };

/** PFX begins with its version 3, then a sequence: INTEGER 3 stands where a signature has its OBJECT IDENTIFIER. */
const isPfx = (bytes: Buffer): boolean => {
  if (bytes[0] !== 0x30 || bytes.length < 8) return false;
  const head = bytes[1] ?? 0;
  const start = head & 0x80 ? 2 + (head & 0x7f) : 2;
  return bytes[start] === 0x02 && bytes[start + 1] === 0x01 && bytes[start + 2] === 0x03;
};

const isKey = (bytes: Buffer): boolean => {
  if (isPfx(bytes)) return true;
  // A key of any algorithm, GOST too: version 0, then the sequence that names the algorithm (PKCS #8).
  const head = bytes[1] ?? 0;
  const start = head & 0x80 ? 2 + (head & 0x7f) : 2;
  if (bytes[0] === 0x30 && bytes.subarray(start, start + 4).equals(Buffer.from([0x02, 0x01, 0x00, 0x30])))
    return true;
  return (['pkcs8', 'pkcs1', 'sec1'] as const).some((type) => {
    try {
      createPrivateKey({ key: bytes, format: 'der', type });
      return true;
    } catch {
      return false;
    }
  });
};

/** A signature out of the file that a person brought: DER, PEM or base64. Keys are known before anything else. */
export function readSignatureFile(bytes: Buffer): SignatureFile {
  if (bytes.length === 0 || bytes.length > SIGNATURE_LIMIT) return { kind: 'not_a_signature' };
  const text = bytes.toString('latin1');
  if (/-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/.test(text)) return { kind: 'private_key' };
  let der = bytes;
  if (bytes[0] !== 0x30) {
    const body = (/-----BEGIN (?:PKCS7|CMS)-----([^-]+)-----END/.exec(text)?.[1] ?? text).replace(/\s+/g, '');
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(body)) return { kind: 'not_a_signature' };
    der = Buffer.from(body, 'base64');
  }
  if (isKey(der)) return { kind: 'private_key' };
  return der[0] === 0x30 ? { kind: 'der', der } : { kind: 'not_a_signature' };
}
