/** Parts of answers that actors look at. */
export interface Refusal {
  readonly __typename: 'Refusal';
  readonly code: string;
}

export interface RollStudent {
  readonly id: string;
  readonly fact: 'ABSENT' | 'LATE' | null;
  readonly version: number;
  readonly notice: { readonly accepted: boolean } | null;
}

export interface LessonRollAnswer {
  readonly lessonRoll: { readonly students: readonly RollStudent[]; readonly version: number };
}

export type CellResult =
  | { readonly __typename: 'MarkSaved' | 'AttendanceSaved'; readonly index: number; readonly version: number }
  | {
      readonly __typename: 'MarkConflict' | 'AttendanceConflict';
      readonly index: number;
      readonly version: number;
    }
  | {
      readonly __typename: 'MarkLocked' | 'MarkInvalid' | 'AttendanceLocked' | 'AttendanceInvalid';
      readonly index: number;
      readonly refusal: Refusal;
    };

export type LessonAnswer =
  { readonly __typename: 'LessonRecorded' } | { readonly __typename: 'StaleVersion' } | Refusal;

export interface Notice {
  readonly id: string;
  readonly studentId: string;
  readonly status: 'SENT' | 'SEEN' | 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN';
  readonly version: number;
}

export type NoticeAnswer =
  | { readonly __typename: 'NoticeKept'; readonly notice: Notice; readonly explained?: number }
  | { readonly __typename: 'NoticeStale' }
  | Refusal;
