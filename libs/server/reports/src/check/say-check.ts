import { isSigned } from '@zhurnal/signing';
import type { SignatureState } from '@zhurnal/signing';
import type { CheckAnswer } from './check-answer.js';
import type { CheckWords } from './check-wording.js';

/** How good the word is: it holds; it does not; it is not known. */
export type SaidKind = 'good' | 'bad' | 'doubt';

/** A word with what stands beside it. */
export interface SaidPart {
  readonly kind: SaidKind;
  readonly title: string;
  readonly lines: readonly string[];
}

/** What is said of a file: of the document first, then of each signature. */
export type SaidCheck = readonly SaidPart[];

const OPEN: readonly SignatureState[] = ['revocation_unknown', 'unknown_chain', 'cannot_check'];

export function kindOf(state: SignatureState): SaidKind {
  if (isSigned(state)) return 'good';
  return OPEN.includes(state) ? 'doubt' : 'bad';
}

/** What was found, in words. */
export function sayCheck(
  { outcome, document, signatures, brought }: CheckAnswer,
  timeZone: string,
  words: CheckWords,
): SaidCheck {
  const moment = new Intl.DateTimeFormat(words.locale, { dateStyle: 'long', timeStyle: 'short', timeZone });
  const day = new Intl.DateTimeFormat(words.locale, { dateStyle: 'long', timeZone });
  const facts = document
    ? [
        `${words.kind}: ${document.kind}`,
        `${words.number}: ${document.number}`,
        `${words.madeAt}: ${moment.format(new Date(document.madeAt))}`,
      ]
    : [];
  const ofFile: SaidKind = outcome === 'made' ? 'good' : outcome === 'redrawn' ? 'doubt' : 'bad';
  const said: SaidPart[] = [{ kind: ofFile, title: words.outcomes[outcome], lines: facts }];
  if (outcome === 'made' && signatures.length === 0)
    said.push({ kind: 'doubt', title: words.unsigned, lines: [] });
  signatures.forEach(({ state, certificate, validTo, receivedAt }, at) =>
    said.push({
      kind: kindOf(state),
      title: `${words.signatureNumber(at + 1)} ${words.states[state]}`,
      lines: [
        ...(certificate === '' || validTo === null
          ? []
          : [words.certificate(certificate, day.format(new Date(validTo)))]),
        words.received(moment.format(new Date(receivedAt))),
      ],
    }),
  );
  if (brought) {
    const { state, isKept, owner } = brought;
    const isStranger = isSigned(state) && !isKept;
    const held = isStranger ? words.broughtStranger : words.broughtHolds;
    said.push({
      // Genuine, but the school never took it: nobody there answers for whose it is.
      kind: isStranger ? 'doubt' : kindOf(state),
      title: isSigned(state) ? held : `${words.brought}${words.beforeState} ${words.states[state]}`,
      lines: [
        ...(owner === '' ? [] : [words.owner(owner)]),
        ...(isKept ? [words.kept] : isSigned(state) || kindOf(state) === 'doubt' ? [words.notKept] : []),
      ],
    });
  }
  return said;
}
