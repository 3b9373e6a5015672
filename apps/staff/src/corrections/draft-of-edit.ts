import type { CorrectionChangeInput } from '@zhurnal/contract/staff';
import type { AbsenceReason, MarkValue } from '@zhurnal/rules';
import type { Edit } from '@zhurnal/web-client';
import { keyOf } from '@zhurnal/web-client';
import { t } from './corrections-words.js';
import type { DraftChange } from './filing.js';
import { sayPlace } from './say-change.js';

const MARKS: Readonly<Record<MarkValue, NonNullable<CorrectionChangeInput['mark']>>> = {
  '2': 'TWO',
  '3': 'THREE',
  '4': 'FOUR',
  '5': 'FIVE',
  pass: 'PASS',
  fail: 'FAIL',
  due: 'DUE',
};
const REASONS: Readonly<Record<AbsenceReason, NonNullable<CorrectionChangeInput['reason']>>> = {
  ill: 'ILL',
  excused: 'EXCUSED',
  unexcused: 'UNEXCUSED',
  unknown: 'UNKNOWN',
};

/** Nothing of any kind. */
export const NOTHING = {
  mark: null,
  comment: '',
  fact: null,
  reason: null,
  topic: '',
  held: false,
  text: '',
  dueOn: null,
  minutes: null,
  workType: null,
  title: '',
  weight: '',
  scale: null,
} as const;

type Place = Parameters<typeof sayPlace>[1];

function placeOf(change: Edit['after']): Place {
  if (change.kind === 'mark')
    return {
      ...NOTHING,
      mark: change.value === null ? null : MARKS[change.value],
      comment: change.comment,
    };
  if (change.kind !== 'attendance' || change.attendance === null) return NOTHING;
  const { fact, reason } = change.attendance;
  return {
    ...NOTHING,
    fact: fact === 'late' ? 'LATE' : 'ABSENT',
    reason: reason === null ? null : REASONS[reason],
  };
}

/** An edit of a locked cell as a change of a request; undefined: it changes nothing that a request could. */
export function draftOfEdit(edit: Edit, date: string, student: string): DraftChange | undefined {
  const { before, after, version } = edit;
  if (after.kind === 'roll') return undefined;
  const [was, becomes] = [placeOf(before), placeOf(after)];
  const kind = after.kind === 'mark' ? 'MARK' : 'ATTENDANCE';
  const { mark, comment, fact, reason } = becomes;
  const where = {
    kind,
    lessonId: after.lessonId,
    studentId: after.studentId,
    expectedVersion: version,
  } as const;
  const input: CorrectionChangeInput =
    after.kind === 'mark'
      ? { ...where, workId: after.workId, ordinal: after.ordinal, mark, comment }
      : { ...where, fact, reason };
  const [old, now] = [sayPlace(kind, was), sayPlace(kind, becomes)];
  if (old === now) return undefined;
  return { key: keyOf(after), input, date, what: student, was: old, becomes: now };
}

/** What of a lesson stands, and what shall stand. */
export interface LessonDraft {
  readonly kind: 'RECORD' | 'HOMEWORK' | 'WORK';
  readonly lessonId: string;
  readonly date: string;
  readonly homeworkId?: string;
  readonly workId?: string;
  readonly version: number;
  readonly was: Partial<Place>;
  readonly becomes: Partial<Place>;
}

/** A change of a lesson's record, homework or work as a change of a request. */
export function draftOfLesson(draft: LessonDraft): DraftChange {
  const { kind, lessonId, homeworkId, workId, date, version } = draft;
  const [was, becomes] = [
    { ...NOTHING, ...draft.was },
    { ...NOTHING, ...draft.becomes },
  ];
  const { topic, held, text, dueOn, minutes, workType, title, weight, scale } = becomes;
  const written = {
    RECORD: { topic, held },
    HOMEWORK: { homeworkId: homeworkId ?? null, text, dueOn, minutes },
    WORK: { workId: workId ?? lessonId, workType, title, weight: weight || null, scale },
  } as const;
  return {
    key: [kind, homeworkId ?? workId ?? lessonId].join(' '),
    input: {
      kind,
      lessonId,
      expectedVersion: version,
      ...written[kind],
    },
    date,
    what: t(`kind.${kind}`),
    was: sayPlace(kind, was),
    becomes: sayPlace(kind, becomes),
  };
}
