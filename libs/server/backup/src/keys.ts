import { generateIdentity, identityToRecipient } from 'age-encryption';

/** Both halves of a key for backups, in the words of age: whoever has `identity` can read, whoever has `recipient` can write. */
export interface BackupKey {
  readonly identity: string;
  readonly recipient: string;
}

export async function makeKey(): Promise<BackupKey> {
  const identity = await generateIdentity();
  return { identity, recipient: await identityToRecipient(identity) };
}

const IDENTITY = /^AGE-SECRET-KEY-1[A-Z0-9]+$/;
const RECIPIENT = /^age1[a-z0-9]+$/;

/** The secret halves in the text of a key file; lines that begin with # are remarks. */
export const identitiesIn = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => IDENTITY.test(line));

export const isRecipient = (text: string): boolean => RECIPIENT.test(text);
