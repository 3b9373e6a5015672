import { createHash } from 'node:crypto';
import { LEAF_PREFIX, NODE_PREFIX } from './prefixes.js';

const LEAF = Buffer.of(LEAF_PREFIX);
const NODE = Buffer.of(NODE_PREFIX);

/** Hash of a leaf: SHA-256 of 0x00 and its bytes (RFC 6962, 2.1). */
export function hashLeaf(bytes: Uint8Array | string): Buffer {
  return createHash('sha256').update(LEAF).update(bytes).digest();
}

/** Hash of a node: SHA-256 of 0x01 and both children (RFC 6962, 2.1). */
export function hashNode(left: Uint8Array, right: Uint8Array): Buffer {
  return createHash('sha256').update(NODE).update(left).update(right).digest();
}

/**
 * A tree that only grows. It keeps one hash for each full subtree, so that adding a leaf and asking for the root cost
 * the height of the tree, whatever its size.
 */
export class GrowingTree {
  private readonly peaks: Buffer[] = [];
  private count = 0;

  /** How many leaves it has. */
  get size(): number {
    return this.count;
  }

  /** Adds the hash of the next leaf. */
  append(leaf: Uint8Array): void {
    let node: Buffer = Buffer.from(leaf);
    for (let level = this.count; level % 2 === 1; level = (level - 1) / 2) {
      const left = this.peaks.pop();
      if (!left) throw new Error('the tree lost a subtree');
      node = hashNode(left, node);
    }
    this.peaks.push(node);
    this.count += 1;
  }

  /** Hash of the whole tree; of none, SHA-256 of nothing. */
  root(): Buffer {
    const last = this.peaks.at(-1);
    if (!last) return createHash('sha256').digest();
    return this.peaks.slice(0, -1).reduceRight<Buffer>((right, left) => hashNode(left, right), last);
  }
}

/** Hash of the tree over these leaves. */
export function rootOf(leaves: readonly Uint8Array[]): Buffer {
  const tree = new GrowingTree();
  for (const leaf of leaves) tree.append(leaf);
  return tree.root();
}

/** The largest power of two below a size of at least two. */
function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

/** What proves that the leaf at `at` is in the tree (RFC 6962, 2.1.1). */
export function proveInclusion(leaves: readonly Uint8Array[], at: number): Buffer[] {
  if (at < 0 || at >= leaves.length) throw new RangeError('there is no such leaf');
  if (leaves.length === 1) return [];
  const split = splitOf(leaves.length);
  return at < split
    ? [...proveInclusion(leaves.slice(0, split), at), rootOf(leaves.slice(split))]
    : [...proveInclusion(leaves.slice(split), at - split), rootOf(leaves.slice(0, split))];
}

/** Whether the proof leads from a leaf to the root of a tree of this size (RFC 9162, 2.1.3.2). */
export function isIncluded(
  leaf: Uint8Array,
  place: { readonly at: number; readonly size: number },
  proof: readonly Uint8Array[],
  root: Uint8Array,
): boolean {
  if (place.at < 0 || place.at >= place.size) return false;
  let at = place.at;
  let last = place.size - 1;
  let node: Buffer = Buffer.from(leaf);
  for (const step of proof) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      node = hashNode(step, node);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else node = hashNode(node, step);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && node.equals(root);
}

function proveGrowth(leaves: readonly Uint8Array[], size: number, isWhole: boolean): Buffer[] {
  if (size === leaves.length) return isWhole ? [] : [rootOf(leaves)];
  const split = splitOf(leaves.length);
  return size <= split
    ? [...proveGrowth(leaves.slice(0, split), size, isWhole), rootOf(leaves.slice(split))]
    : [...proveGrowth(leaves.slice(split), size - split, false), rootOf(leaves.slice(0, split))];
}

/** What proves that the tree began as the tree of its first `size` leaves (RFC 6962, 2.1.2). */
export function proveConsistency(leaves: readonly Uint8Array[], size: number): Buffer[] {
  if (size < 1 || size > leaves.length) throw new RangeError('there was no such tree');
  return proveGrowth(leaves, size, true);
}

/** A tree as it was told: how many leaves, and its root. */
export interface TreeHead {
  readonly size: number;
  readonly root: Uint8Array;
}

/** Whether the proof shows that the later tree only added leaves to the earlier one (RFC 9162, 2.1.4.2). */
export function isGrown(earlier: TreeHead, later: TreeHead, proof: readonly Uint8Array[]): boolean {
  if (earlier.size < 1 || earlier.size > later.size) return false;
  if (earlier.size === later.size) return proof.length === 0 && Buffer.from(earlier.root).equals(later.root);
  let at = earlier.size - 1;
  let last = later.size - 1;
  while (at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  const steps = at === 0 ? [earlier.root, ...proof] : [...proof];
  const first = steps.shift();
  if (!first) return false;
  let was: Buffer = Buffer.from(first);
  let is: Buffer = Buffer.from(first);
  for (const step of steps) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      was = hashNode(step, was);
      is = hashNode(step, is);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else is = hashNode(is, step);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && was.equals(earlier.root) && is.equals(later.root);
}
