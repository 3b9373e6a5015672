import { createHash, randomBytes } from 'node:crypto';
import { isUuid } from '@zhurnal/platform';
import type { SchoolId } from '@zhurnal/platform';

const SECRET_BYTES = 32;
const SCHOOL_BYTES = 16;
const LETTERS = Math.ceil(((SCHOOL_BYTES + SECRET_BYTES) * 4) / 3);

/** A new secret: 32 random bytes. */
export const makeSecret = (): Buffer => randomBytes(SECRET_BYTES);

/** What is kept of a secret. */
export const digestOf = (secret: Buffer): Buffer => createHash('sha256').update(secret).digest();

/** The last part of an address: the school, so that its rows alone are searched, and the secret, in 64 letters. */
export function writeAddress(schoolId: string, secret: Buffer): string {
  const school = Buffer.from(schoolId.replaceAll('-', ''), 'hex');
  return `/calendars/${Buffer.concat([school, secret]).toString('base64url')}.ics`;
}

/** Reads the last part of an address; undefined: nobody has ever been given such a one. */
export function readAddress(
  file: string,
): { readonly schoolId: SchoolId; readonly secret: Buffer } | undefined {
  const text = file.replace(/\.ics$/, '');
  if (text.length !== LETTERS || !/^[\w-]+$/.test(text)) return undefined;
  const bytes = Buffer.from(text, 'base64url');
  const hex = bytes.subarray(0, SCHOOL_BYTES).toString('hex');
  const schoolId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  if (!isUuid(schoolId)) return undefined;
  return { schoolId: schoolId as SchoolId, secret: bytes.subarray(SCHOOL_BYTES) };
}
