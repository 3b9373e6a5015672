import type { Day } from '../calendar/day.js';
import type { MarkScale, MarkValue } from '../marks/mark-value.js';
import { refuse } from '../refusals/refusal.js';
import type { Rule } from '../refusals/refusal.js';
import { objectToLength } from '../refusals/text-length.js';

/** On what marks of another institution come (TKK-53): a certificate, a list of marks, or a report card. */
export const OUTSIDE_DOCUMENT_KINDS = ['certificate', 'mark_list', 'report_card'] as const;
/** One of {@link OUTSIDE_DOCUMENT_KINDS}. */
export type OutsideDocumentKind = (typeof OUTSIDE_DOCUMENT_KINDS)[number];

/** Marks that another institution may have given. */
export const OUTSIDE_MARK_VALUES = [
  '2',
  '3',
  '4',
  '5',
  'pass',
  'fail',
] as const satisfies readonly MarkValue[];
/** One of {@link OUTSIDE_MARK_VALUES}. */
export type OutsideMarkValue = (typeof OUTSIDE_MARK_VALUES)[number];

/** What becomes of them: counted where the mark of the period is suggested, or only shown beside it. */
export const OUTSIDE_MARK_USES = ['counted', 'shown'] as const;
/** One of {@link OUTSIDE_MARK_USES}. */
export type OutsideMarkUse = (typeof OUTSIDE_MARK_USES)[number];

/** Most marks of one subject on one document. */
export const OUTSIDE_MARKS_LIMIT = 20;
/** Longest name of an institution, in characters. */
export const INSTITUTION_LIMIT = 200;
/** Longest reason for taking a mark out, in characters. */
export const OUTSIDE_REASON_LIMIT = 300;
/** What a mark of another institution weighs in an average: as much as an answer in the lesson. */
export const OUTSIDE_WEIGHT = '1';

/** What is said of the document. */
export interface OutsideDocument {
  /** Null: there is no document yet. */
  readonly kind: OutsideDocumentKind | null;
  readonly number: string;
  readonly datedOn: Day | null;
  /** It carries the seal of the institution. */
  readonly hasSeal: boolean;
}

/** Marks are accepted by a dated document that the institution has sealed (TKK-53); a number is not asked for. */
export function isAccepted({ kind, datedOn, hasSeal }: OutsideDocument): boolean {
  return kind !== null && datedOn !== null && hasSeal;
}

/** Does a mark of this value count on the scale of a group? */
export function fitsScale(value: OutsideMarkValue, scale: MarkScale): boolean {
  return (value === 'pass' || value === 'fail') === (scale !== 'five');
}

/** The marks of one subject of the document. */
export interface OutsideLine {
  readonly subjectId: string;
  readonly from: Day;
  readonly to: Day;
  readonly values: readonly string[];
}

/** What is known when marks of another institution are written down. */
export interface OutsideFacts extends OutsideDocument {
  readonly institution: string;
  readonly lines: readonly OutsideLine[];
  /** Marks that the document has already. */
  readonly known: number;
  readonly today: Day;
}

const refuseNameless: Rule<OutsideFacts> = ({ institution }) =>
  institution === ''
    ? refuse('INVALID_VALUE', { params: { field: 'institution' } })
    : objectToLength('institution', institution, INSTITUTION_LIMIT);

const refuseEmpty: Rule<OutsideFacts> = ({ lines, known }) =>
  lines.length + known === 0 ? refuse('INVALID_VALUE', { params: { field: 'marks' } }) : undefined;

const refuseOtherValue: Rule<OutsideFacts> = ({ lines }) =>
  lines.some(
    ({ values }) =>
      values.length === 0 ||
      values.length > OUTSIDE_MARKS_LIMIT ||
      values.some((value) => !(OUTSIDE_MARK_VALUES as readonly string[]).includes(value)),
  )
    ? refuse('INVALID_VALUE', { params: { field: 'values' } })
    : undefined;

/** Nobody was taught on days that have not come, and no stretch goes backwards. */
const refuseOtherDays: Rule<OutsideFacts> = ({ lines, today }) =>
  lines.some(({ from, to }) => to < from || to > today)
    ? refuse('INVALID_VALUE', { params: { field: 'to' } })
    : undefined;

const refuseComingDocument: Rule<OutsideFacts> = ({ datedOn, today }) =>
  datedOn !== null && datedOn > today ? refuse('INVALID_VALUE', { params: { field: 'datedOn' } }) : undefined;

/** The rules for marks of other institutions. That the document lacks something is a breach, not a refusal. */
export const OUTSIDE_RULES: readonly Rule<OutsideFacts>[] = [
  refuseNameless,
  refuseEmpty,
  refuseOtherValue,
  refuseOtherDays,
  refuseComingDocument,
];
