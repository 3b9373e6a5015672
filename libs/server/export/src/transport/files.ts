import { sha256 } from '../packing.js';
import { readAcknowledgement, readCounts } from './transport.js';
import type { Acknowledgement, PortalCounts, PortalTransport } from './transport.js';

/** Files somewhere: a folder of this machine, or one at the other end of SFTP. */
export interface FileStore {
  ensureFolder(path: string): Promise<void>;
  read(path: string): Promise<Buffer | undefined>;
  /** Under another name first, so that nobody reads a half. */
  write(path: string, bytes: Buffer): Promise<void>;
  list(path: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

/**
 * A package as files: `SCHOOL/SEQ/*.ndjson` and `manifest.json`, which comes last. The portal puts `ack.json` beside it, and
 * `SCHOOL/counts.json`.
 */
export class FileTransport implements PortalTransport {
  constructor(
    private readonly store: FileStore,
    private readonly root: string,
    private readonly schoolCode: string,
  ) {}

  async partsOf(seq: number): Promise<ReadonlyMap<string, string>> {
    const names = (await this.store.list(this.at(seq))).filter((name) => name.endsWith('.ndjson'));
    const found = new Map<string, string>();
    for (const name of names) {
      const bytes = await this.store.read(this.at(seq, name));
      if (bytes) found.set(name, sha256(bytes));
    }
    return found;
  }

  async putPart(seq: number, name: string, bytes: Buffer): Promise<void> {
    await this.store.ensureFolder(this.at(seq));
    await this.store.write(this.at(seq, name), bytes);
  }

  async putManifest(seq: number, bytes: Buffer): Promise<Acknowledgement | undefined> {
    await this.store.ensureFolder(this.at(seq));
    await this.store.write(this.at(seq, 'manifest.json'), bytes);
    return this.answerTo(seq);
  }

  async answerTo(seq: number): Promise<Acknowledgement | undefined> {
    const bytes = await this.store.read(this.at(seq, 'ack.json'));
    return bytes && readAcknowledgement(bytes.toString('utf8'), seq);
  }

  async counts(): Promise<PortalCounts | undefined> {
    const bytes = await this.store.read(`${this.root}/${this.schoolCode}/counts.json`);
    return bytes && readCounts(bytes.toString('utf8'));
  }

  close(): Promise<void> {
    return this.store.close();
  }

  private at(seq: number, name?: string): string {
    const folder = `${this.root}/${this.schoolCode}/${String(seq).padStart(8, '0')}`;
    return name === undefined ? folder : `${folder}/${name}`;
  }
}
