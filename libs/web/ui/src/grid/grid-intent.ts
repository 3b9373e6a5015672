import type { Attendance, MarkValue } from '@zhurnal/rules';

/** A cell by the ids of its row and column. */
export interface CellAddress {
  readonly row: string;
  readonly column: string;
}

/** A rectangle of cells: ids of rows from top to bottom, of columns from left to right. */
export interface CellRange {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** Why the grid did not pass an entry on. The app owns the words. */
export type EntryRefusal = 'read_only' | 'not_in_scale' | 'no_marks_here' | 'too_many_marks';

/**
 * What the teacher asks for, by ids. In a locked column `setMark`, `setAttendance` and `clearCell` are passed on
 * as well: the app answers them with a request for correction.
 */
export type GridIntent =
  | (CellAddress & { readonly type: 'setMark'; readonly ordinal: number; readonly value: MarkValue })
  | (CellAddress & { readonly type: 'setAttendance'; readonly attendance: Attendance })
  | (CellAddress & {
      readonly type: 'clearCell';
      /** Only this mark of the cell; all of it when null. */
      readonly ordinal: number | null;
    })
  | (CellRange & { readonly type: 'clearRange' })
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | (CellAddress & { readonly type: 'openEditor' })
  | (CellAddress & { readonly type: 'openHistory' })
  | (CellAddress & { readonly type: 'comment' })
  | { readonly type: 'openTopic' | 'openHomework' | 'openWorkType' | 'openLesson'; readonly column: string }
  | { readonly type: 'openStudent'; readonly row: string }
  | { readonly type: 'previousClass' | 'nextClass' }
  | {
      readonly type: 'fillDown';
      readonly column: string;
      /** Row whose content is repeated. */
      readonly from: string;
      /** Last row that receives it; the rows between receive it too. */
      readonly to: string;
    }
  | (CellRange & { readonly type: 'fillRange'; readonly source: CellAddress })
  | { readonly type: 'paste'; readonly anchor: CellAddress; readonly rows: readonly (readonly string[])[] }
  | (CellRange & { readonly type: 'copy' })
  | (CellAddress & { readonly type: 'chooseConflict'; readonly choice: 'mine' | 'theirs' })
  | { readonly type: 'keyCard' }
  | (CellAddress & { readonly type: 'refused'; readonly reason: EntryRefusal; readonly typed: string });
