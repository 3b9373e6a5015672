import { readStroke } from '@zhurnal/rules';
import type { AbsenceLetters, Attendance, MarkScale, MarkValue } from '@zhurnal/rules';

/** What a key means in the list: the letters and figures of the grid, and moves along one column. */
export type RollKey =
  | { readonly kind: 'attendance'; readonly attendance: Attendance }
  | { readonly kind: 'mark'; readonly value: MarkValue }
  | { readonly kind: 'notOfScale'; readonly digit: string }
  | { readonly kind: 'secondMark' | 'clear' }
  | { readonly kind: 'sheet' | 'toMore' | 'toName' }
  /** So many lines up or down; `first` and `last` go to the ends. */
  | { readonly kind: 'move'; readonly by: number | 'first' | 'last' };

type KeyPress = Pick<
  KeyboardEvent,
  'code' | 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'location' | 'repeat' | 'isComposing'
>;

const NUMPAD = 3;
/** Lines of a page, as in the grid. */
const PAGE = 10;

const MOVES: Readonly<Record<string, RollKey>> = {
  up: { kind: 'move', by: -1 },
  down: { kind: 'move', by: 1 },
  pageUp: { kind: 'move', by: -PAGE },
  pageDown: { kind: 'move', by: PAGE },
  rowStart: { kind: 'move', by: 'first' },
  gridStart: { kind: 'move', by: 'first' },
  rowEnd: { kind: 'move', by: 'last' },
  gridEnd: { kind: 'move', by: 'last' },
  right: { kind: 'toMore' },
  left: { kind: 'toName' },
};

/** Reads a key press by the grammar of the grid; undefined leaves it to the browser, as Enter, the space bar and Tab. */
export function readRollKey(
  press: KeyPress,
  letters: AbsenceLetters,
  scale: MarkScale | null,
): RollKey | undefined {
  const stroke = {
    code: press.code,
    key: press.key,
    shift: press.shiftKey,
    ctrl: press.ctrlKey || press.metaKey,
    alt: press.altKey,
    numpad: press.location === NUMPAD,
    composing: press.isComposing,
    repeat: press.repeat,
  };
  const intent = readStroke(stroke, { letters, scale: scale ?? 'five', hasJustAdvanced: false });
  switch (intent?.kind) {
    case 'attendance':
    case 'mark':
    case 'notOfScale':
      return intent;
    case 'secondMark':
      return { kind: 'secondMark' };
    case 'clear':
      return { kind: 'clear' };
    case 'openEditor':
    case 'comment':
      return { kind: 'sheet' };
    case 'move':
      return MOVES[intent.move];
    default:
      return undefined;
  }
}
