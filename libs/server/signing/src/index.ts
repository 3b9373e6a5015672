/** How a signature stands to the bytes it is shown with. */
export const SIGNATURE_STATES = [
  'valid',
  'expired_since',
  'revoked',
  'not_yet_valid',
  'expired',
  'unknown_chain',
  'altered',
  'other_person',
  'not_a_signature',
] as const;
export type SignatureState = (typeof SIGNATURE_STATES)[number];
