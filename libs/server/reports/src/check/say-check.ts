import { isSigned } from '@zhurnal/signing';
import type { SignatureState } from '@zhurnal/signing';
import type { CheckAnswer } from './check-answer.js';
import { CHECK_RU as RU } from './check-words.ru.js';

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
): SaidCheck {
  const moment = new Intl.DateTimeFormat('ru-RU', { dateStyle: 'long', timeStyle: 'short', timeZone });
  const day = new Intl.DateTimeFormat('ru-RU', { dateStyle: 'short', timeZone });
  const facts = document
    ? [
        `${RU.kind}: ${document.kind}`,
        `${RU.number}: ${document.number}`,
        `${RU.madeAt}: ${moment.format(new Date(document.madeAt))}`,
      ]
    : [];
  const ofFile: SaidKind = outcome === 'made' ? 'good' : outcome === 'redrawn' ? 'doubt' : 'bad';
  const said: SaidPart[] = [{ kind: ofFile, title: RU.outcomes[outcome], lines: facts }];
  if (outcome === 'made' && signatures.length === 0)
    said.push({ kind: 'doubt', title: RU.unsigned, lines: [] });
  signatures.forEach(({ state, certificate, validTo, receivedAt }, at) =>
    said.push({
      kind: kindOf(state),
      title: `${RU.signatureNumber(at + 1)} ${RU.states[state]}`,
      lines: [
        ...(certificate === '' || validTo === null
          ? []
          : [RU.certificate(certificate, day.format(new Date(validTo)))]),
        RU.received(moment.format(new Date(receivedAt))),
      ],
    }),
  );
  if (brought) {
    const { state, isKept, owner } = brought;
    const kind = kindOf(state);
    said.push({
      // Genuine, but the school never took it: nobody there answers for whose it is.
      kind: kind === 'good' && !isKept ? 'doubt' : kind,
      title: `${RU.brought}: ${isSigned(state) ? 'подпись ' : ''}${RU.states[state]}`,
      lines: [
        ...(owner === '' ? [] : [RU.owner(owner)]),
        ...(isKept ? [RU.kept] : isSigned(state) || kind === 'doubt' ? [RU.notKept] : []),
      ],
    });
  }
  return said;
}
