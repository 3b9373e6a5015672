/** A key press as the browser reports it, reduced to what has a meaning in the grid. */
export interface KeyStroke {
  /** Physical key: `KeyY`, `Digit5`, `NumpadAdd`. */
  readonly code: string;
  /** What the key yields in the present layout: `н`, `y`, `Enter`. */
  readonly key: string;
  readonly shift: boolean;
  /** Control, or Command on a Mac. */
  readonly ctrl: boolean;
  readonly alt: boolean;
  /** Does the key belong to the number pad? Some remote desktops say so and send no `code`. */
  readonly numpad: boolean;
  /** True while an input method composes text. */
  readonly composing?: boolean;
  /** True for the repetitions of a key held down. */
  readonly repeat?: boolean;
}

/** Name of the stroke with its modifiers, layout-blind: `Ctrl+Shift+KeyZ`, `Alt+ArrowLeft`, `Enter`. */
export function chordOf({ code, key, shift, ctrl, alt }: KeyStroke): string {
  // Keys with a name (Enter, ArrowUp, F2) go by it; those that yield a character go by where they lie.
  const name = key.length > 1 ? key : code;
  return `${ctrl ? 'Ctrl+' : ''}${alt ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${name}`;
}
