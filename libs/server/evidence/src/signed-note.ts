import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
} from 'node:crypto';

/** Signs the bytes of notes: Ed25519 here; another algorithm brings its own and names itself. */
export interface NoteSigner {
  /** Who signs, without spaces and plus signs. */
  readonly name: string;
  /** Name of the algorithm, as it stands in checkpoints and receipts. */
  readonly algorithm: string;
  /** Four bytes that tell keys of one name apart. */
  readonly keyId: Buffer;
  sign(text: Uint8Array): Uint8Array;
}

/** Checks signatures of one key. */
export interface NoteVerifier extends Omit<NoteSigner, 'sign'> {
  verify(text: Uint8Array, signature: Uint8Array): boolean;
}

const ED25519 = 0x01;
const RAW_KEY = 32;
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/** First four bytes of SHA-256 over the name, a line feed, the kind of key, and the key (C2SP signed-note). */
export function keyIdOf(name: string, kind: number, key: Uint8Array): Buffer {
  return createHash('sha256').update(`${name}\n`).update(Buffer.of(kind)).update(key).digest().subarray(0, 4);
}

const named = (name: string): string => {
  if (name === '' || /[\s+]/u.test(name)) throw new Error(`«${name}» cannot name a key`);
  return name;
};

/** A verifier from the text that publishes a key: `name+id+base64` (C2SP signed-note). */
export function readVerifier(text: string): NoteVerifier {
  const [, name = '', id = '', base64 = ''] =
    /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text.trim()) ?? [];
  const bytes = Buffer.from(base64, 'base64');
  const key = bytes.subarray(1);
  if (bytes[0] !== ED25519 || key.length !== RAW_KEY) throw new Error('this is no public key of Ed25519');
  const keyId = keyIdOf(named(name), ED25519, key);
  if (keyId.toString('hex') !== id) throw new Error('the public key and its id differ');
  const made = createPublicKey({ key: Buffer.concat([SPKI_HEAD, key]), format: 'der', type: 'spki' });
  return {
    name,
    algorithm: 'ed25519',
    keyId,
    verify: (said, signature) => verify(null, said, made, signature),
  };
}

/** A signer, and the text that publishes its key, from a private key of Ed25519 (PEM). */
export function readSigner(name: string, pem: string): NoteSigner & { readonly published: string } {
  const secret = createPrivateKey(pem);
  if (secret.asymmetricKeyType !== 'ed25519') throw new Error('this is no private key of Ed25519');
  const key = createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(-RAW_KEY);
  const keyId = keyIdOf(named(name), ED25519, key);
  const base64 = Buffer.concat([Buffer.of(ED25519), key]).toString('base64');
  return {
    name,
    algorithm: 'ed25519',
    keyId,
    published: `${name}+${keyId.toString('hex')}+${base64}`,
    sign: (text) => sign(null, text, secret),
  };
}

/** A new private key of Ed25519 (PEM). */
export function makeKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
}

/** A note: the text, an empty line, the signature. The text ends with a line feed. */
export function signNote(text: string, signer: NoteSigner): string {
  if (!text.endsWith('\n') || text.includes('\n\n')) throw new Error('the text of a note is of whole lines');
  const signed = Buffer.concat([signer.keyId, signer.sign(Buffer.from(text))]);
  return `${text}\n— ${signer.name} ${signed.toString('base64')}\n`;
}

/** The text of a note if this key signed it; signatures of others are left alone. */
export function openNote(note: string, verifier: NoteVerifier): string | undefined {
  const end = note.lastIndexOf('\n\n');
  if (end < 0) return undefined;
  const text = note.slice(0, end + 1);
  for (const line of note.slice(end + 2).split('\n')) {
    const [, name, base64 = ''] = /^— (\S+) (\S+)$/u.exec(line) ?? [];
    const bytes = Buffer.from(base64, 'base64');
    if (name !== verifier.name || !bytes.subarray(0, 4).equals(verifier.keyId)) continue;
    return verifier.verify(Buffer.from(text), bytes.subarray(4)) ? text : undefined;
  }
  return undefined;
}

/** The notes that stand one after another in a file. What a killed process left unsigned is passed over. */
export function splitNotes(file: string): string[] {
  const notes: string[] = [];
  let lines: string[] = [];
  let isSigned = false;
  for (const line of file.split('\n')) {
    const isSignature = /^— \S+ [A-Za-z0-9+/]{88,}={0,2}$/u.test(line);
    if (isSigned && !isSignature) {
      notes.push(`${lines.join('\n')}\n`);
      lines = [];
      isSigned = false;
    }
    if (line.startsWith('zhurnal/') && !isSigned) lines = [];
    if (line === '' && lines.length === 0) continue;
    lines.push(line);
    isSigned = isSigned || isSignature;
  }
  if (isSigned) notes.push(`${lines.join('\n')}\n`);
  return notes;
}
