import type { SignatureState } from '@zhurnal/signing';
import type { CheckOutcome } from './check-answer.js';

/** Words of the page where anybody checks a document. */
export interface CheckWords {
  readonly title: string;
  readonly lead: string;
  readonly number: string;
  readonly numberHint: string;
  readonly document: string;
  readonly signature: string;
  readonly check: string;
  readonly choose: string;
  readonly busy: string;
  readonly tooMuch: string;
  readonly failed: string;
  readonly noScript: string;
  readonly noSchools: string;
  readonly kind: string;
  readonly madeAt: string;
  readonly unsigned: string;
  readonly signatureNumber: (number: number) => string;
  readonly received: (at: string) => string;
  readonly certificate: (number: string, to: string) => string;
  readonly brought: string;
  /** What stands between this and the state. */
  readonly beforeState: string;
  readonly broughtHolds: string;
  readonly broughtStranger: string;
  readonly owner: (name: string) => string;
  readonly kept: string;
  readonly notKept: string;
  /** How days are written. */
  readonly locale: string;
  /** The other language, in its own words, and its name in addresses. */
  readonly other: string;
  readonly otherLanguage: CheckLanguage;
  readonly outcomes: Readonly<Record<CheckOutcome, string>>;
  readonly states: Readonly<Record<SignatureState, string>>;
}

export type CheckLanguage = 'ru' | 'en';
