import type { X509Certificate } from 'node:crypto';

/** Digests that no longer hold: another text may be made with the same one (SHA-1, MD5, GOST R 34.11-94). */
const DIGESTS = String.raw`(?:(?:sha-?1|md[245])\b|[^\n]*\(1\.2\.643\.2\.2\.(?:9|30\.\d+)\))`;
/** Signatures with such a digest within, or with keys of GOST R 34.10-94 and 34.10-2001. */
const SIGNATURES = String.raw`(?:(?:sha1|md[245]|dsa)With|ecdsa-with-SHA1|[^\n]*\(1\.2\.643\.2\.2\.(?:3|4|19|20)\))`;

/** Bits of the shortest key of RSA that still holds. */
const SHORTEST = 2048;

/**
 * Whether the algorithms of a signature are too weak to prove anything, whoever made it.
 *
 * @param shape the signature as openssl prints it
 */
export function isWeak(shape: string): boolean {
  // What the signer did stands at the end; certificates and their own algorithms before it.
  const signer = shape.slice(Math.max(shape.lastIndexOf('signerInfos:'), 0));
  return (
    new RegExp(`digestAlgorithm:\\s*algorithm: ${DIGESTS}`, 'i').test(signer) ||
    new RegExp(`signatureAlgorithm:\\s*algorithm: ${SIGNATURES}`, 'i').test(signer)
  );
}

/** Whether the key or the certificate is too weak: a short key, or a certificate that was signed with a broken digest. */
export function isWeakCertificate(certificate: X509Certificate, printed: string): boolean {
  if (/Signature Algorithm: (?:(?:sha1|md[245])With|ecdsa-with-SHA1|GOST R 34\.11-94)/i.test(printed))
    return true;
  try {
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = certificate.publicKey;
    return (type === 'rsa' || type === 'dsa') && (details?.modulusLength ?? 0) < SHORTEST;
  } catch {
    // Keys of GOST are not read here; their lengths are those of the standard.
    return false;
  }
}
