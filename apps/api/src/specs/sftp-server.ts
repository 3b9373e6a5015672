import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  readdirSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import ssh2 from 'ssh2';
import type { Connection, SFTPWrapper } from 'ssh2';

const { Server, utils } = ssh2;
const { STATUS_CODE } = utils.sftp;

/** An SFTP server over a folder, for one user with one password. */
export class SftpServer {
  /** Paths that were opened for writing, in order. */
  readonly written: string[] = [];

  private constructor(
    private readonly server: InstanceType<typeof Server>,
    readonly hostKey: string,
  ) {}

  static async start(folder: string, user: string, password: string): Promise<SftpServer> {
    const keys = utils.generateKeyPairSync('ed25519');
    const parsed = utils.parseKey(keys.public);
    if (parsed instanceof Error) throw parsed;
    const digest = createHash('sha256').update(parsed.getPublicSSH()).digest('base64');
    const server = new Server({ hostKeys: [keys.private] });
    const made = new SftpServer(server, digest);
    server.on('connection', (client: Connection) => {
      client.on('error', () => undefined);
      client.on('authentication', (context) => {
        if (context.method === 'password' && context.username === user && context.password === password)
          context.accept();
        else context.reject(['password']);
      });
      client.on('ready', () =>
        client.on('session', (accept) => accept().on('sftp', (begin) => made.serve(begin(), folder))),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return made;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private serve(sftp: SFTPWrapper, folder: string): void {
    const at = (path: string): string => join(folder, normalize(`/${path}`));
    const open = new Map<string, number>();
    const listings = new Map<string, string[]>();
    const handleOf = (handle: Buffer): string => handle.toString('hex');
    let last = 0;
    const newHandle = (): Buffer => {
      const handle = Buffer.alloc(4);
      handle.writeUInt32BE((last += 1));
      return handle;
    };
    const attributes = (path: string) => {
      const { mode, uid, gid, size, atimeMs, mtimeMs } = statSync(path);
      return { mode, uid, gid, size, atime: Math.floor(atimeMs / 1000), mtime: Math.floor(mtimeMs / 1000) };
    };
    const orMissing = (id: number, path: string, work: () => void): void => {
      if (existsSync(path)) work();
      else sftp.status(id, STATUS_CODE.NO_SUCH_FILE);
    };
    const ok = (id: number): unknown => sftp.status(id, STATUS_CODE.OK);
    for (const name of ['STAT', 'LSTAT'] as const)
      sftp.on(name, (id: number, path: string) =>
        orMissing(id, at(path), () => sftp.attrs(id, attributes(at(path)))),
      );
    sftp.on('OPEN', (id, path, flags) => {
      const mode = utils.sftp.flagsToString(flags) ?? 'r';
      if (mode.startsWith('r') && !existsSync(at(path)))
        return void sftp.status(id, STATUS_CODE.NO_SUCH_FILE);
      if (mode.startsWith('w')) this.written.push(path);
      const handle = newHandle();
      open.set(handleOf(handle), openSync(at(path), mode));
      return void sftp.handle(id, handle);
    });
    sftp.on('READ', (id, handle, offset, length) => {
      const bytes = Buffer.alloc(length);
      const count = readSync(open.get(handleOf(handle)) ?? -1, bytes, 0, length, offset);
      if (count === 0) sftp.status(id, STATUS_CODE.EOF);
      else sftp.data(id, bytes.subarray(0, count));
    });
    sftp.on('WRITE', (id, handle, offset, data) => {
      writeSync(open.get(handleOf(handle)) ?? -1, data, 0, data.length, offset);
      ok(id);
    });
    sftp.on(
      'FSTAT',
      (id, handle) =>
        void sftp.attrs(id, { ...attributes(folder), size: sizeOf(open.get(handleOf(handle)) ?? -1) }),
    );
    for (const name of ['FSETSTAT', 'SETSTAT'] as const) sftp.on(name, (id: number) => void ok(id));
    sftp.on('CLOSE', (id, handle) => {
      const file = open.get(handleOf(handle));
      if (file !== undefined) closeSync(file);
      open.delete(handleOf(handle));
      ok(id);
    });
    sftp.on('MKDIR', (id, path) => {
      mkdirSync(at(path));
      ok(id);
    });
    sftp.on('REMOVE', (id, path) =>
      orMissing(id, at(path), () => {
        unlinkSync(at(path));
        ok(id);
      }),
    );
    sftp.on('RENAME', (id, from, to) => {
      if (existsSync(at(to))) return void sftp.status(id, STATUS_CODE.FAILURE);
      renameSync(at(from), at(to));
      return void ok(id);
    });
    sftp.on('OPENDIR', (id, path) =>
      orMissing(id, at(path), () => {
        const handle = newHandle();
        listings.set(handleOf(handle), readdirSync(at(path)));
        sftp.handle(id, handle);
      }),
    );
    sftp.on('READDIR', (id, handle) => {
      const names = listings.get(handleOf(handle)) ?? [];
      listings.set(handleOf(handle), []);
      if (names.length === 0) sftp.status(id, STATUS_CODE.EOF);
      else
        sftp.name(
          id,
          names.map((filename) => ({ filename, longname: filename, attrs: attributes(folder) })),
        );
    });
  }
}

const sizeOf = (file: number): number => {
  const bytes = Buffer.alloc(65_536);
  let size = 0;
  for (
    let count = readSync(file, bytes, 0, bytes.length, 0);
    count > 0;
    count = readSync(file, bytes, 0, bytes.length, size)
  )
    size += count;
  return size;
};
