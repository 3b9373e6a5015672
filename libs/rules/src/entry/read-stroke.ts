import { DEFAULT_ABSENCE_LETTERS, factOfLetter } from '../attendance/absence.js';
import { isValueOf } from '../marks/mark-value.js';
import { chordOf } from './key-stroke.js';
import type { AbsenceLetters } from '../attendance/absence.js';
import type { MarkScale, MarkValue } from '../marks/mark-value.js';
import type { EntryIntent, EntryTarget } from './entry-intent.js';
import type { KeyStroke } from './key-stroke.js';

/** What the meaning of a stroke depends on besides the keys. */
export interface EntryContext {
  /** Scale of the column under the cursor. */
  readonly scale: MarkScale;
  /** The school's letters for absence. */
  readonly letters: AbsenceLetters;
  /** Was the last thing that happened an entry after which the cursor moved on by itself? */
  readonly hasJustAdvanced: boolean;
}

/** Strokes with a fixed meaning, by chord. The rest of the grammar is characters. */
const CHORDS: Readonly<Record<string, EntryIntent>> = {
  Enter: { kind: 'move', move: 'nextEntry' },
  'Shift+Enter': { kind: 'move', move: 'previousEntry' },
  ArrowUp: { kind: 'move', move: 'up' },
  ArrowDown: { kind: 'move', move: 'down' },
  ArrowLeft: { kind: 'move', move: 'left' },
  ArrowRight: { kind: 'move', move: 'right' },
  Home: { kind: 'move', move: 'rowStart' },
  End: { kind: 'move', move: 'rowEnd' },
  'Ctrl+Home': { kind: 'move', move: 'gridStart' },
  'Ctrl+End': { kind: 'move', move: 'gridEnd' },
  PageUp: { kind: 'move', move: 'pageUp' },
  PageDown: { kind: 'move', move: 'pageDown' },
  'Alt+ArrowLeft': { kind: 'move', move: 'previousLesson' },
  'Alt+ArrowRight': { kind: 'move', move: 'nextLesson' },
  'Alt+PageUp': { kind: 'previousClass' },
  'Alt+PageDown': { kind: 'nextClass' },
  'Shift+ArrowUp': { kind: 'extend', move: 'up' },
  'Shift+ArrowDown': { kind: 'extend', move: 'down' },
  'Shift+ArrowLeft': { kind: 'extend', move: 'left' },
  'Shift+ArrowRight': { kind: 'extend', move: 'right' },
  Delete: { kind: 'clear', target: 'current' },
  'Ctrl+KeyZ': { kind: 'undo' },
  'Ctrl+Shift+KeyZ': { kind: 'redo' },
  'Ctrl+KeyC': { kind: 'copy' },
  'Ctrl+KeyV': { kind: 'paste' },
  'Ctrl+KeyD': { kind: 'fillDown' },
  'Ctrl+Enter': { kind: 'fillRange' },
  F1: { kind: 'keyCard' },
  F2: { kind: 'openEditor' },
  'Shift+F2': { kind: 'comment' },
  F6: { kind: 'lessonPanel' },
  'Alt+KeyH': { kind: 'homework' },
  'Alt+KeyT': { kind: 'topic' },
  'Alt+KeyW': { kind: 'workType' },
  'Alt+KeyY': { kind: 'history' },
  'Alt+Digit1': { kind: 'keepMine' },
  'Alt+Digit2': { kind: 'takeTheirs' },
};

/** Letters by themselves, in Cyrillic; what a Latin character stands for is found in the two tables below. */
const PASS_FAIL_LETTERS: Readonly<Record<string, MarkValue>> = { з: 'pass', х: 'fail' };

/** Latin first letters of a meaning: n(o), b (болен), u (уважительная), o (опоздал), p(ass), f(ail). */
const MNEMONICS: Readonly<Record<string, string>> = { n: 'н', b: 'б', u: 'у', o: 'о', p: 'з', f: 'х' };

/** The Russian letter that lies on a physical key, for hands that type blindly in the Latin layout. */
const RUSSIAN_KEYS: Readonly<Record<string, string>> = {
  KeyY: 'н',
  Comma: 'б',
  KeyE: 'у',
  KeyJ: 'о',
  Period: 'ю',
  KeyP: 'з',
  BracketLeft: 'х',
};

/**
 * The Russian letter meant by a stroke. A Cyrillic character is the letter itself, wherever the layout puts it. Of
 * Latin letters the mnemonics go first: on the usual Latin keyboards none of them lies on a key of the table of
 * places, save `p`, which means the same in both. Then the place of the key decides.
 */
function russianLetterOf({ code, key }: KeyStroke): string | undefined {
  const character = key.toLowerCase();
  if (/^[а-яё]$/.test(character)) return character;
  if (character === '.') return 'ю';
  return MNEMONICS[character] ?? RUSSIAN_KEYS[code];
}

function readLetter(letter: string, { scale, letters }: EntryContext): EntryIntent | undefined {
  if (letter === 'ю') return { kind: 'mark', value: 'due' };
  const attendance = factOfLetter(letter, letters) ?? factOfLetter(letter, DEFAULT_ABSENCE_LETTERS);
  if (attendance) return { kind: 'attendance', attendance };
  const value = scale === 'pass_fail' ? PASS_FAIL_LETTERS[letter] : undefined;
  return value && { kind: 'mark', value };
}

/** The digit on the key: by place, because a number pad without Num Lock and French layouts yield something else. */
function digitOf({ code, key, shift }: KeyStroke): string | undefined {
  const byPlace = /^(?:Numpad|Digit)(\d)$/.exec(code)?.[1];
  if (byPlace !== undefined && (code.startsWith('Numpad') || !shift)) return byPlace;
  return /^\d$/.test(key) ? key : undefined;
}

function readDigit(digit: string, scale: MarkScale): EntryIntent {
  return isValueOf(scale, digit) ? { kind: 'mark', value: digit } : { kind: 'notOfScale', digit };
}

/** The number pad alone is enough for a lesson: `-` absent, `.` owed work, `/` second mark, `*` comment, `+` next lesson. */
function readNumpad({ code, key, numpad }: KeyStroke, target: EntryTarget): EntryIntent | undefined {
  const name = code.startsWith('Numpad') ? code : numpad && key;
  switch (name) {
    case 'NumpadSubtract':
    case '-':
      return { kind: 'attendance', attendance: { fact: 'absent', reason: 'unknown' } };
    case 'NumpadDecimal':
    case '.':
      return { kind: 'mark', value: 'due' };
    case 'NumpadDivide':
    case '/':
      return { kind: 'secondMark', target };
    case 'NumpadMultiply':
    case '*':
      return { kind: 'comment' };
    case 'NumpadAdd':
    case '+':
      return { kind: 'move', move: 'nextLesson' };
    default:
      return undefined;
  }
}

/** What the stroke writes: a sign without Ctrl or Alt. */
function readSign(stroke: KeyStroke, context: EntryContext): EntryIntent | undefined {
  const target = context.hasJustAdvanced ? 'justLeft' : 'current';
  if (stroke.key === 'Backspace' && !stroke.shift) return { kind: 'clear', target };
  if (stroke.key === '?') return { kind: 'keyCard' };
  if (stroke.code === 'Slash') return stroke.shift ? undefined : { kind: 'secondMark', target };
  const onPad = readNumpad(stroke, target);
  if (onPad) return onPad;
  const digit = digitOf(stroke);
  if (digit !== undefined) return readDigit(digit, context.scale);
  if (stroke.key.length !== 1) return undefined;
  const letter = russianLetterOf(stroke);
  return letter === undefined ? undefined : readLetter(letter, context);
}

/**
 * What a key press in the journal's grid means, whatever the layout and the case; undefined when it means nothing
 * there and belongs to the browser. A key held down repeats moves only: a column is never filled by a resting finger.
 *
 * In pass/fail columns `з` (`p`) is a pass and its neighbour `х` (`f`, `[`) a fail; `н` stays the absence everywhere,
 * so «нз» cannot be typed letter by letter.
 */
export function readStroke(stroke: KeyStroke, context: EntryContext): EntryIntent | undefined {
  if (stroke.composing) return undefined;
  const isSign = !stroke.ctrl && !stroke.alt;
  const intent = (isSign ? readSign(stroke, context) : undefined) ?? CHORDS[chordOf(stroke)];
  if (!stroke.repeat || !intent || intent.kind === 'move' || intent.kind === 'extend') return intent;
  return { kind: 'held' };
}
