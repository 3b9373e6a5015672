export { SIGNATURE_STATES, isSigned, type SignatureState } from './states.js';
export { readSignatureFile, SIGNATURE_LIMIT, type SignatureFile } from './signature-file.js';
export { isOwnedBy, readOwner, type CertificateOwner, type Signer } from './owner.js';
export { readTrust, type Trust } from './trust.js';
export type { SignatureAnswer, SignatureEngine, SignatureQuestion } from './signature-engine.js';
export { OpensslEngine } from './openssl-engine.js';
