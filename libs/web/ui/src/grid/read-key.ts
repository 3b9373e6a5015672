import { readStroke } from '@zhurnal/rules';
import type { AbsenceLetters, EntryIntent, KeyStroke } from '@zhurnal/rules';
import type { CursorState } from './grid-cursor.js';
import type { GridPage } from './grid-page.js';

/** The fields of a keyboard event that the grammar reads. */
export type KeyPress = Pick<
  KeyboardEvent,
  'code' | 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'location' | 'repeat' | 'isComposing'
>;

/** `KeyboardEvent.DOM_KEY_LOCATION_NUMPAD`, which a process without a window does not have. */
const NUMPAD = 3;

function strokeOf(press: KeyPress): KeyStroke {
  return {
    code: press.code,
    key: press.key,
    shift: press.shiftKey,
    ctrl: press.ctrlKey || press.metaKey,
    alt: press.altKey,
    numpad: press.location === NUMPAD,
    composing: press.isComposing,
    repeat: press.repeat,
  };
}

/** What a key press means where the cursor stands; undefined leaves the key to the browser. */
export function readKey(
  press: KeyPress,
  { cell, justLeft }: CursorState,
  page: GridPage,
  letters: AbsenceLetters,
): EntryIntent | undefined {
  return readStroke(strokeOf(press), {
    scale: page.columns[cell.column]?.scale ?? 'five',
    letters,
    hasJustAdvanced: justLeft !== null,
  });
}
