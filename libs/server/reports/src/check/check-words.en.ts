import type { SignatureState } from '@zhurnal/signing';
import type { CheckOutcome } from './check-answer.js';
import type { CheckWords } from './check-wording.js';

const OUTCOMES: Readonly<Record<CheckOutcome, string>> = {
  made: 'The document is genuine: the school made exactly this file.',
  unknown:
    'The school made no such file, or something in it was changed. Take the file from where it was given to you and check it without saving it anew. A copy with the mark of a signature cannot be checked: the document itself is needed.',
  differs:
    'The file differs from the document of this number: something in it was changed, or it is a copy with the mark of a signature. Ask the school for the document itself.',
  redrawn:
    'The school made a document of this number, but this file cannot be confirmed: the program has laid out sheets otherwise since. Ask the school for a new copy.',
  embedded:
    'A program wrote the signature into this PDF. The school gives out document and signature as separate files: choose the original PDF and the .sig file.',
  not_pdf:
    'This is not a PDF. Choose the document (a .pdf file) in the first field, the signature (a .sig file) in the second.',
  too_large: 'The file is larger than 10 MB: documents of the school are smaller. Choose another file.',
};

const STATES: Readonly<Record<SignatureState, string>> = {
  valid: 'is valid.',
  expired_since: 'is valid. The certificate ended after it was signed.',
  revoked: 'is not valid: the certificate is revoked.',
  revocation_unknown:
    'is not confirmed: whether the certificate is revoked could not be learned. Check later.',
  not_yet_valid: 'is not valid: the certificate was not in force yet.',
  expired: 'is not valid: the certificate had ended before it was handed in at the school.',
  unknown_chain: 'is not confirmed: the school does not know the certification authority.',
  altered: 'does not belong to this file: it was made for another one, or the file was changed.',
  other_person: 'is not valid: the certificate is that of another person.',
  not_for_signing: 'is not valid: the certificate is not meant for signing.',
  weak_algorithm: 'is not valid: its algorithm is out of date.',
  attached: 'is in one file with the document. A separate .sig file is needed.',
  embedded: 'is written into the PDF. A separate .sig file is needed.',
  several_signers: 'was not checked: there are several in the file. A separate file is needed for each.',
  private_key:
    'was not checked: this is a private key. It was not kept. Send it to nobody; if anybody else may have seen it, have the certificate revoked.',
  cannot_check: 'was not checked: it is not possible now. Check later.',
  not_a_signature: 'was not found: the file is no signature. A .sig file is needed.',
};

/** Words of the page where anybody checks a document. */
export const CHECK_EN: CheckWords = {
  title: 'Check a document',
  lead: 'Here you learn whether the school made this document and whether its signatures are valid. Files are not kept.',
  number: 'Number of the document',
  numberHint: 'At the foot of every sheet. Needed when the document was not given for signing.',
  document: 'Document (PDF)',
  signature: 'Signature (.sig), if there is one',
  check: 'Check',
  choose: 'Choose the document.',
  busy: 'Checking…',
  tooMuch: 'Too many checks one after the other. Wait a minute and try again.',
  failed: 'The check did not succeed. Check the connection and try again.',
  noScript: 'Allow JavaScript in the browser for the check.',
  noSchools: 'There are no schools here yet.',
  kind: 'Document',
  madeAt: 'Made',
  unsigned: 'The document has no signatures.',
  signatureNumber: (number) => `Signature ${number}`,
  received: (at) => `Taken ${at}`,
  certificate: (number, to) => `Certificate ${number}, in force until ${to}`,
  brought: 'The signature in your file',
  beforeState: '',
  broughtHolds: 'The signature in your file is valid.',
  broughtStranger: 'The signature in your file belongs to the document, but the school has not taken it.',
  owner: (name) => `Owner of the certificate: ${name}`,
  kept: 'The school has this signature.',
  notKept: 'It is not among the signatures of the document.',
  locale: 'en-GB',
  other: 'По-русски',
  otherLanguage: 'ru',
  outcomes: OUTCOMES,
  states: STATES,
};
