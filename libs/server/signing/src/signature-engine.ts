import type { CertificateOwner, Signer } from './owner.js';
import type { SignatureState } from './states.js';
import type { Trust } from './trust.js';

export interface SignatureQuestion {
  document: Buffer;
  signature: Buffer;
  trust: Trust;
  /** Who was to sign; null where it is not asked. */
  signer: Signer | null;
  /** When the signature was first handed in. The time within it is the signer's own word and proves nothing. */
  receivedAt: Date;
  now: Date;
}

export interface SignatureAnswer {
  state: SignatureState;
  /** Null as long as the signature does not hold for these bytes. */
  owner: CertificateOwner | null;
}

/** What can check a detached signature. A certified program takes the place of OpenSSL behind it. */
export interface SignatureEngine {
  check(question: SignatureQuestion): Promise<SignatureAnswer>;
}
