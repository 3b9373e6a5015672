import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  GrowingTree,
  hashLeaf,
  hashNode,
  isGrown,
  isIncluded,
  proveConsistency,
  proveInclusion,
  rootOf,
} from './tree.js';

/** The leaves that implementations of Certificate Transparency are tried with. */
const INPUTS = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
/** Roots of the trees over the first one, two, … of them. */
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const LEAVES = INPUTS.map((hex) => hashLeaf(Buffer.from(hex, 'hex')));

/** The root as the standard defines it, word by word (RFC 6962, 2.1). */
function defined(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves;
  if (only && leaves.length === 1) return only;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return hashNode(defined(leaves.slice(0, split)), defined(leaves.slice(split)));
}
const someLeaves = fc
  .uniqueArray(fc.string({ maxLength: 8 }), { minLength: 1, maxLength: 70 })
  .map((all) => all.map((text) => hashLeaf(text)));

describe('the tree', () => {
  it('of nothing has the hash of nothing', () => {
    expect(rootOf([]).toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });

  it('has the known roots, leaf by leaf', () => {
    const tree = new GrowingTree();
    const roots = LEAVES.map((leaf) => {
      tree.append(leaf);
      return tree.root().toString('hex');
    });
    expect(roots).toEqual(ROOTS);
  });

  it('grows to what the standard defines', () => {
    fc.assert(fc.property(someLeaves, (leaves) => rootOf(leaves).equals(defined(leaves))));
  });

  it('has the known proofs', () => {
    const hex = (proof: readonly Buffer[]): string[] => proof.map((step) => step.toString('hex').slice(0, 8));
    expect(hex(proveInclusion(LEAVES, 5))).toEqual(['bc1a0643', 'ca854ea1', 'd37ee418']);
    expect(hex(proveInclusion(LEAVES.slice(0, 3), 2))).toEqual(['fac54203']);
    expect(hex(proveConsistency(LEAVES, 1))).toEqual(['96a296d2', '5f083f0a', '6b47aaf2']);
    expect(hex(proveConsistency(LEAVES.slice(0, 5), 2))).toEqual(['5f083f0a', 'bc1a0643']);
  });

  it('proves every leaf, and no other in its place', () => {
    fc.assert(
      fc.property(someLeaves, fc.nat(), fc.nat(), (leaves, some, other) => {
        const [at, place] = [some % leaves.length, other % leaves.length];
        const proof = proveInclusion(leaves, at);
        const root = rootOf(leaves);
        const leaf = leaves[at] ?? root;
        const isElsewhere = isIncluded(leaf, { at: place, size: leaves.length }, proof, root);
        return (
          isIncluded(leaf, { at, size: leaves.length }, proof, root) &&
          (place === at || !isElsewhere) &&
          !isIncluded(hashLeaf('another'), { at, size: leaves.length }, proof, root)
        );
      }),
    );
  });

  it('proves that it only grew, and refuses a history with another beginning', () => {
    fc.assert(
      fc.property(someLeaves, fc.nat(), (leaves, some) => {
        const size = 1 + (some % leaves.length);
        const later = { size: leaves.length, root: rootOf(leaves) };
        const proof = proveConsistency(leaves, size);
        const other = { size, root: rootOf([hashLeaf('another'), ...leaves.slice(1, size)]) };
        return (
          isGrown({ size, root: rootOf(leaves.slice(0, size)) }, later, proof) &&
          !isGrown(other, later, proof)
        );
      }),
    );
  });
});
