import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import { Transform } from 'node:stream';

/** Lets everything pass, and counts bytes, lines and a digest of it. A row of PostgreSQL's text format is one line. */
export class Tally extends Transform {
  bytes = 0;
  lines = 0;
  private readonly hash: Hash = createHash('sha256');

  override _transform(chunk: Buffer, _: BufferEncoding, done: (error: null, chunk: Buffer) => void): void {
    this.bytes += chunk.length;
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) this.lines += 1;
    this.hash.update(chunk);
    done(null, chunk);
  }

  /** Of all that has passed; asked once. */
  digest(): string {
    return this.hash.digest('hex');
  }
}
