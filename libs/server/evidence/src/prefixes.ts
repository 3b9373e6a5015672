/** What a leaf's hash begins with, so that no node can pass for a leaf (RFC 6962, 2.1). */
export const LEAF_PREFIX = 0x00;
/** What the hash of a node begins with. */
export const NODE_PREFIX = 0x01;
