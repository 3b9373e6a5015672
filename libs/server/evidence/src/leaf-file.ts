/** Bytes of one leaf in the file kept beside the checkpoints: the id of the row, and its hash. */
export const LEAF_SIZE = 48;

/** A leaf as it was sealed. */
export interface Leaf {
  readonly auditId: string;
  readonly hash: Buffer;
}

/** The bytes of leaves, one after another. */
export function packLeaves(leaves: readonly Leaf[]): Buffer {
  return Buffer.concat(
    leaves.flatMap(({ auditId, hash }) => [Buffer.from(auditId.replaceAll('-', ''), 'hex'), hash]),
  );
}

/** How many whole leaves a file holds. */
export const countLeaves = (file: Uint8Array): number => Math.floor(file.length / LEAF_SIZE);

/** The leaf at a place of the file. */
export function leafAt(file: Buffer, at: number): Leaf {
  const start = at * LEAF_SIZE;
  const hex = file.toString('hex', start, start + 16);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return { auditId: parts.join('-'), hash: file.subarray(start + 16, start + LEAF_SIZE) };
}

/** The hash at a place of the file. */
export const hashAt = (file: Buffer, at: number): Buffer =>
  file.subarray(at * LEAF_SIZE + 16, (at + 1) * LEAF_SIZE);
