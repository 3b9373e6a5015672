import { createHash, timingSafeEqual } from 'node:crypto';
import { Client } from 'ssh2';
import type { SFTPWrapper } from 'ssh2';
import type { FileStore } from './files.js';
import { PortalFault } from './transport.js';

/** Code of SFTP for what is not there. */
const NO_SUCH_FILE = 2;
const PATIENCE = 20_000;

/** Where SFTP goes. `hostKey`: SHA-256 of the key by which the other end proves itself, in base64. */
export interface SftpAddress {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly hostKey: string;
}

/** The key is that which the operator named: otherwise nothing is sent, the password neither. */
function isKey(key: Buffer, wanted: string): boolean {
  const digest = createHash('sha256').update(key).digest();
  const expected = Buffer.from(wanted.replace(/^SHA256:/, ''), 'base64');
  return digest.length === expected.length && timingSafeEqual(digest, expected);
}

function connect({ host, port, user, hostKey }: SftpAddress, password: string): Promise<Client> {
  const client = new Client();
  return new Promise((resolve, reject) => {
    client.on('ready', () => resolve(client));
    client.on('error', (error) => reject(new PortalFault(`SFTP: ${error.message}`)));
    client.connect({
      host,
      port,
      username: user,
      password,
      readyTimeout: PATIENCE,
      hostVerifier: (key: Buffer) => isKey(key, hostKey),
    });
  });
}

/** Files at the other end of SFTP. */
export async function openSftp(address: SftpAddress, password: string): Promise<FileStore> {
  const client = await connect(address, password);
  const sftp = await ask<SFTPWrapper>((done) => client.sftp(done));
  const isThere = async (path: string): Promise<boolean> =>
    (await orMissing(ask((done) => sftp.stat(path, done)))) !== undefined;
  return {
    ensureFolder: async (path) => {
      const parts = path.split('/');
      for (let at = 2; at <= parts.length; at += 1) {
        const folder = parts.slice(0, at).join('/');
        if (!(await isThere(folder))) await ask<undefined>((done) => sftp.mkdir(folder, done));
      }
    },
    read: (path) => orMissing(ask<Buffer>((done) => sftp.readFile(path, done))),
    write: async (path, bytes) => {
      await ask<undefined>((done) => sftp.writeFile(`${path}.part`, bytes, done));
      // Renaming onto a name that is taken is refused by the plain request.
      if (await isThere(path)) await ask<undefined>((done) => sftp.unlink(path, done));
      await ask<undefined>((done) => sftp.rename(`${path}.part`, path, done));
    },
    list: async (path) =>
      ((await orMissing(ask<readonly { filename: string }[]>((done) => sftp.readdir(path, done)))) ?? []).map(
        ({ filename }) => filename,
      ),
    close: () => new Promise((resolve) => client.once('close', () => resolve()).end()),
  };
}

type Done<T> = (error: Error | null | undefined, value?: T) => void;

async function ask<T>(work: (done: never) => unknown): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const done: Done<T> = (error, value) => (error ? reject(error) : resolve(value as T));
    work(done as never);
  });
}

async function orMissing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if ((error as { code?: unknown }).code === NO_SUCH_FILE) return undefined;
    throw new PortalFault(`SFTP: ${(error as Error).message}`);
  }
}
