import type { ReportAbsenceMutationVariables } from '@zhurnal/contract/family';
import type { Day, NoticeSpan } from '@zhurnal/rules';
import { doOverlap } from '@zhurnal/rules';
import type { Child } from '../children/child.js';
import type { Notice } from './read-absences.js';

/** What is being said in the form. */
export interface Draft {
  readonly studentIds: readonly string[];
  readonly from: string;
  readonly to: string;
  /** Numbers of the lessons of one day; null: whole days. */
  readonly slots: readonly number[] | null;
  readonly kind: Notice['kind'];
  readonly text: string;
  readonly certificate: boolean;
}

/** What is wrong with a draft, by field. */
export type DraftFault = 'children' | 'days' | 'order' | 'slots';

/** Ill today, the whole day. */
export function illToday(studentIds: readonly string[], today: Day): Draft {
  return { studentIds, from: today, to: today, slots: null, kind: 'ILLNESS', text: '', certificate: false };
}

/** A notice that is there, to be changed. */
export function draftOf({ studentId, from, to, slots, kind, text, certificate }: Notice): Draft {
  return { studentIds: [studentId], from, to, slots, kind, text, certificate };
}

/** Single lessons are those of one day. */
export function lastDayOf({ from, to, slots }: Draft): string {
  return slots === null ? to : from;
}

/** What has to be filled in before it can be sent; the school's own bounds the server tells. */
export function findFault(draft: Draft): DraftFault | undefined {
  const to = lastDayOf(draft);
  if (draft.studentIds.length === 0) return 'children';
  if (draft.from === '' || to === '') return 'days';
  if (to < draft.from) return 'order';
  return draft.slots?.length === 0 ? 'slots' : undefined;
}

/** Notices in force that speak of some of the same lessons, but for the one that is being changed. */
export function listOverlaps(
  draft: Draft,
  notices: readonly Notice[],
  changedId: string | undefined,
): readonly Notice[] {
  if (findFault(draft) !== undefined) return [];
  const span: NoticeSpan = { from: draft.from as Day, to: lastDayOf(draft) as Day, slots: draft.slots };
  return notices.filter(
    ({ id, studentId, status, from, to, slots }) =>
      id !== changedId &&
      draft.studentIds.includes(studentId) &&
      (status === 'SENT' || status === 'SEEN' || status === 'ACCEPTED') &&
      doOverlap(span, { from: from as Day, to: to as Day, slots }),
  );
}

type Input = ReportAbsenceMutationVariables['input'];

/** The draft as requests: one for each school the children go to. */
export function requestsOf(draft: Draft, children: readonly Child[], makeId: () => string): readonly Input[] {
  const { from, kind, text, certificate } = draft;
  const slots = draft.slots === null ? null : [...draft.slots];
  const chosen = children.filter(({ studentId }) => draft.studentIds.includes(studentId));
  return [...new Set(chosen.map(({ schoolId }) => schoolId))].map((schoolId) => ({
    clientMutationId: makeId(),
    schoolId,
    from,
    to: lastDayOf(draft),
    slots,
    kind,
    text,
    certificate,
    notices: chosen
      .filter((child) => child.schoolId === schoolId)
      .map(({ studentId }) => ({ id: makeId(), studentId })),
  }));
}
