import { DEFAULT_ABSENCE_LETTERS, displayOf } from '@zhurnal/rules';
import { cursorAt, takeIntent } from './grid-cursor.js';
import type { CursorState } from './grid-cursor.js';
import type { GridIntent } from './grid-intent.js';
import { pageOf } from './grid-page.js';
import type { GridPage } from './grid-page.js';
import type { CellView, GridColumn, GridRow, GridSettings, GridStore } from './grid-types.js';
import { EMPTY_CELL } from './grid-types.js';
import { readKey } from './read-key.js';
import type { KeyPress } from './read-key.js';

/** A column for specs; give only what the example is about. */
export function column(given: Partial<GridColumn> & { readonly id: string }): GridColumn {
  return {
    kind: 'work',
    lessonId: `lesson-${given.id}`,
    workId: `work-${given.id}`,
    day: '2026-09-01',
    dayLabel: '1',
    monthLabel: 'сентябрь',
    lessonNumber: 1,
    typeLetter: 'У',
    typeName: 'Ответ на уроке',
    weight: '1',
    scale: 'five',
    isToday: false,
    access: 'write',
    headline: '1 сентября, урок 1',
    details: [],
    ...given,
  };
}

/** A student for specs; rows are named r0, r1, … */
export function row(index: number, given: Partial<GridRow> = {}): GridRow {
  return {
    id: `r${index}`,
    number: index + 1,
    name: 'Иванов Е. А.',
    fullName: 'Иванов Егор',
    access: 'write',
    ...given,
  };
}

/** A key press by its physical key and what it yields; modifiers as in `{ ctrlKey: true }`. */
export function press(code: string, key: string, held: Partial<KeyPress> = {}): KeyPress {
  return {
    code,
    key,
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    repeat: false,
    isComposing: false,
    location: code.startsWith('Numpad') ? 3 : 0,
    ...held,
  };
}

function cellOf(texts: readonly string[]): CellView {
  return {
    ...EMPTY_CELL,
    marks: texts.map((text, index) => ({ ordinal: index + 1, text, tone: 'normal', hasComment: false })),
  };
}

/** A teacher at a page whose store keeps marks, so that second marks see the first. */
export class TypingTeacher {
  state: CursorState;
  readonly asked: GridIntent[] = [];
  readonly marks = new Map<string, string[]>();
  private readonly page: GridPage;

  constructor(
    rows: readonly GridRow[],
    columns: readonly GridColumn[],
    at: { readonly row: number; readonly column: number },
    private readonly settings: GridSettings = { direction: 'down', autoAdvance: true },
  ) {
    const store: GridStore = {
      row: (id) => ({
        cells: new Map(
          columns.map((column) => [column.id, cellOf(this.marks.get(`${id} ${column.id}`) ?? [])] as const),
        ),
        average: { text: '', count: '' },
      }),
      subscribe: () => () => undefined,
    };
    this.page = pageOf(rows, columns, store);
    this.state = cursorAt(at);
  }

  press(...keys: readonly KeyPress[]): this {
    for (const key of keys) {
      const intent = readKey(key, this.state, this.page, DEFAULT_ABSENCE_LETTERS);
      if (intent === undefined) continue;
      const step = takeIntent(this.state, intent, this.page, this.settings);
      this.state = step.state;
      step.intents.forEach((asked) => this.write(asked));
    }
    return this;
  }

  /** Digits of the row above the letters. */
  type(digits: string): this {
    return this.press(...[...digits].map((digit) => press(`Digit${digit}`, digit)));
  }

  cell(row: string, column: string): string {
    return (this.marks.get(`${row} ${column}`) ?? []).join('/');
  }

  private write(intent: GridIntent): void {
    this.asked.push(intent);
    if (intent.type === 'setMark') {
      const key = `${intent.row} ${intent.column}`;
      const marks = [...(this.marks.get(key) ?? [])];
      marks[intent.ordinal - 1] = displayOf(intent.value);
      this.marks.set(key, marks);
    }
    if (intent.type === 'clearCell') {
      const key = `${intent.row} ${intent.column}`;
      const kept = intent.ordinal === null ? [] : (this.marks.get(key) ?? []).slice(0, intent.ordinal - 1);
      this.marks.set(key, kept);
    }
  }
}
