import type { Attendance } from '../attendance/absence.js';
import type { MarkValue } from '../marks/mark-value.js';
import type { Move } from './move.js';

/** Which cell a stroke means: the one under the cursor, or the one the cursor has just left by itself. */
export type EntryTarget = 'current' | 'justLeft';

/** What a teacher means by a stroke in the journal's grid. Whatever has an intent is kept from the browser. */
export type EntryIntent =
  /** Put this mark; `due` is the «точка». */
  | { readonly kind: 'mark'; readonly value: MarkValue }
  /** Put this absence or lateness. */
  | { readonly kind: 'attendance'; readonly attendance: Attendance }
  /** The digit is no mark of this column's scale: tell so, change nothing. */
  | { readonly kind: 'notOfScale'; readonly digit: string }
  /** The next mark is one more in this cell. */
  | { readonly kind: 'secondMark'; readonly target: EntryTarget }
  /** Empty the cell; with `justLeft`, go back to it. */
  | { readonly kind: 'clear'; readonly target: EntryTarget }
  | { readonly kind: 'move'; readonly move: Move }
  /** Stretch the range. */
  | { readonly kind: 'extend'; readonly move: 'up' | 'down' | 'left' | 'right' }
  /** Anything without further detail. */
  | { readonly kind: EntryCommand };

/** The commands that need no detail. */
export type EntryCommand =
  | 'undo'
  | 'redo'
  | 'copy'
  | 'paste'
  | 'fillDown'
  | 'fillRange'
  | 'openEditor'
  | 'comment'
  | 'homework'
  | 'topic'
  | 'workType'
  | 'history'
  | 'lessonPanel'
  | 'previousClass'
  | 'nextClass'
  | 'keepMine'
  | 'takeTheirs'
  | 'keyCard'
  /** Ours, but held down: nothing more happens, and the browser must not act on it either. */
  | 'held';
