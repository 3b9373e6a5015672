import type { SignatureState } from '@zhurnal/signing';

/**
 * What a check of a file found: the school made exactly these bytes; it did not, or they were changed; it made another file
 * under the number that was named, or it cannot be told any more, since it draws sheets otherwise now; or the file is none
 * that could be asked about.
 */
export type CheckOutcome = 'made' | 'unknown' | 'differs' | 'redrawn' | 'embedded' | 'not_pdf' | 'too_large';

/** A document, without anything of people. */
export interface CheckedDocument {
  readonly number: string;
  readonly kind: string;
  readonly madeAt: string;
}

/** A signature that the school has of the document. */
export interface CheckedSignature {
  readonly state: SignatureState;
  readonly isSigned: boolean;
  /** Serial number of the certificate, hexadecimal; empty: not known. */
  readonly certificate: string;
  readonly validTo: string | null;
  readonly receivedAt: string;
}

/** The signature that was brought with the file. */
export interface BroughtSignature {
  readonly state: SignatureState;
  /** Whether the school has this very signature. */
  readonly isKept: boolean;
  /** As its certificate has it; empty: not known. */
  readonly owner: string;
}

/** What everybody may know of a file. */
export interface CheckAnswer {
  readonly outcome: CheckOutcome;
  readonly document: CheckedDocument | null;
  readonly signatures: readonly CheckedSignature[];
  readonly brought: BroughtSignature | null;
}
