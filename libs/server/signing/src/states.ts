/** How a signature stands to the bytes it is shown with. */
export const SIGNATURE_STATES = [
  'valid',
  'expired_since',
  'revoked',
  'revocation_unknown',
  'not_yet_valid',
  'expired',
  'unknown_chain',
  'altered',
  'other_person',
  'not_for_signing',
  'weak_algorithm',
  'attached',
  'several_signers',
  'private_key',
  'cannot_check',
  'not_a_signature',
] as const;
export type SignatureState = (typeof SIGNATURE_STATES)[number];

/** Whether the document may be taken for signed. Everything that is not known for certain is not. */
export const isSigned = (state: SignatureState): boolean => state === 'valid' || state === 'expired_since';
