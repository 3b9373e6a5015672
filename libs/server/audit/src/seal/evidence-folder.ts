import { mkdir, open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { LEAF_SIZE, packLeaves } from '@zhurnal/evidence';
import type { Leaf } from '@zhurnal/evidence';

const CHECKPOINTS = 'checkpoints.txt';
const LEAVES = 'leaves.bin';

const orNothing =
  <T>(empty: T) =>
  (error: NodeJS.ErrnoException): T => {
    if (error.code === 'ENOENT') return empty;
    throw error;
  };

/** The evidence of one school outside the database: files that only grow. */
export class EvidenceFolder {
  private readonly path: string;

  constructor(folder: string, schoolId: string) {
    this.path = join(folder, schoolId);
  }

  /** Every checkpoint, one note after another. */
  readCheckpoints(): Promise<string> {
    return readFile(join(this.path, CHECKPOINTS), 'utf8').catch(orNothing(''));
  }

  /** Every leaf. */
  readLeaves(): Promise<Buffer> {
    return readFile(join(this.path, LEAVES)).catch(orNothing(Buffer.alloc(0)));
  }

  /** How many leaves it holds. */
  async countLeaves(): Promise<number> {
    const { size } = await stat(join(this.path, LEAVES)).catch(orNothing({ size: 0 }));
    return Math.floor(size / LEAF_SIZE);
  }

  /** Leaves from a place on. */
  async readLeavesFrom(first: number, count: number): Promise<Buffer> {
    const file = await open(join(this.path, LEAVES), 'r');
    try {
      const bytes = Buffer.alloc(count * LEAF_SIZE);
      const { bytesRead } = await file.read(bytes, 0, bytes.length, first * LEAF_SIZE);
      return bytes.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  }

  /** Writes leaves at their place: written twice, or after a leaf that was cut off, they are the same. */
  async writeLeaves(first: number, leaves: readonly Leaf[]): Promise<void> {
    await mkdir(this.path, { recursive: true });
    const file = await open(join(this.path, LEAVES), 'a').then(async (made) => {
      await made.close();
      return open(join(this.path, LEAVES), 'r+');
    });
    try {
      const bytes = packLeaves(leaves);
      await file.write(bytes, 0, bytes.length, first * LEAF_SIZE);
      await file.datasync();
    } finally {
      await file.close();
    }
  }

  /** Adds a checkpoint, durably; after one that was cut off, on a new line. */
  async addCheckpoint(note: string): Promise<void> {
    await mkdir(this.path, { recursive: true });
    const file = await open(join(this.path, CHECKPOINTS), 'a+');
    try {
      const { size } = await file.stat();
      const last = Buffer.alloc(1);
      if (size > 0) await file.read(last, 0, 1, size - 1);
      await file.write(`${size > 0 && last.toString() !== '\n' ? '\n' : ''}${note}`);
      await file.datasync();
    } finally {
      await file.close();
    }
  }
}
