import { refuse } from '../../refusals/refusal.js';
import type { Rule } from '../../refusals/refusal.js';

/** What a paper of a regulation is. */
export const PAPER_KINDS = [
  'act',
  'order',
  'council_protocol',
  'pupils_council_opinion',
  'parents_council_opinion',
  'service_description',
  'instruction',
  'road_map',
  'other',
] as const;
/** One of {@link PAPER_KINDS}. */
export type PaperKind = (typeof PAPER_KINDS)[number];

/** What is said of a paper; days as `YYYY-MM-DD`, null where they are not said. */
export interface PaperFacts {
  readonly title: string;
  /** What its electronic signature says, as it stands in the paper (G272-2, S117-3). */
  readonly signer: string;
  readonly isSigned: boolean;
  readonly certificateFrom: string | null;
  readonly certificateTo: string | null;
  /** Everybody may read it without sign-in. */
  readonly isPublic: boolean;
  readonly hasFile: boolean;
}

const refuseNameless: Rule<PaperFacts> = ({ title }) =>
  title === '' ? refuse('INVALID_VALUE', { params: { field: 'title' } }) : undefined;

const refuseUnnamedSigner: Rule<PaperFacts> = ({ isSigned, signer }) =>
  isSigned && signer === '' ? refuse('INVALID_VALUE', { params: { field: 'signer' } }) : undefined;

const refuseBackwardTerm: Rule<PaperFacts> = ({ certificateFrom: from, certificateTo: to }) =>
  from !== null && to !== null && to < from
    ? refuse('INVALID_VALUE', { params: { field: 'certificateTo' } })
    : undefined;

const refuseEmptyPublication: Rule<PaperFacts> = ({ isPublic, hasFile }) =>
  isPublic && !hasFile ? refuse('INVALID_VALUE', { params: { field: 'fileId' } }) : undefined;

/** The rules for a paper: it is called something, a signature has a signer, and what is published can be read. */
export const PAPER_RULES: readonly Rule<PaperFacts>[] = [
  refuseNameless,
  refuseUnnamedSigner,
  refuseBackwardTerm,
  refuseEmptyPublication,
];
