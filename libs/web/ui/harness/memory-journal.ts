import { DEFAULT_ABSENCE_LETTERS, averageOf, displayOf, formatAverage, letterOf } from '@zhurnal/rules';
import type { Attendance, MarkValue } from '@zhurnal/rules';
import { EMPTY_CELL } from '../src/index.js';
import type {
  CellState,
  CellView,
  GridColumn,
  GridIntent,
  GridRow,
  GridStore,
  RowSnapshot,
} from '../src/index.js';

/** What the memory keeps of a cell. */
export interface KeptCell {
  readonly marks: readonly MarkValue[];
  readonly attendance: Attendance | null;
  readonly state: CellState;
  readonly theirs?: string;
  readonly editor?: string;
  readonly hasComment?: boolean;
}

const NO_CELL: KeptCell = { marks: [], attendance: null, state: 'saved' };

function viewOf({ marks, attendance, state, theirs, editor, hasComment = false }: KeptCell): CellView {
  const unsent =
    state === 'queued' || state === 'sending' ? 'не отправлено' : state === 'failed' ? 'отказ' : '';
  const words = [...marks.map(displayOf), unsent].filter(Boolean).join(', ');
  return {
    ...EMPTY_CELL,
    marks: marks.map((value, index) => ({
      ordinal: index + 1,
      text: displayOf(value),
      tone: value === '2' || value === 'fail' ? 'low' : value === 'due' ? 'due' : 'normal',
      hasComment,
    })),
    attendance:
      attendance === null
        ? null
        : {
            letter: letterOf(attendance.fact, attendance.reason, DEFAULT_ABSENCE_LETTERS),
            kind: attendance.fact === 'late' ? 'late' : 'absence',
          },
    state,
    label: unsent === '' ? '' : words,
    theirs,
    editor,
  };
}

/** A journal that lives in the page's memory: what the grid is tried against. */
export class MemoryJournal implements GridStore {
  private readonly kept = new Map<string, KeptCell>();
  private readonly views = new Map<string, Map<string, CellView>>();
  private readonly snapshots = new Map<string, RowSnapshot>();
  private readonly listeners = new Map<string, Set<() => void>>();

  constructor(
    readonly rows: readonly GridRow[],
    readonly columns: readonly GridColumn[],
  ) {
    rows.forEach(({ id }) => this.views.set(id, new Map()));
  }

  row(rowId: string): RowSnapshot {
    const known = this.snapshots.get(rowId);
    if (known !== undefined) return known;
    const made = { cells: new Map(this.views.get(rowId)), average: this.averageOf(rowId) };
    this.snapshots.set(rowId, made);
    return made;
  }

  subscribe(rowId: string, changed: () => void): () => void {
    const listeners = this.listeners.get(rowId) ?? new Set();
    this.listeners.set(rowId, listeners.add(changed));
    return () => listeners.delete(changed);
  }

  put(row: string, column: string, change: Partial<KeptCell>): void {
    const next = { ...(this.kept.get(`${row} ${column}`) ?? NO_CELL), ...change };
    this.kept.set(`${row} ${column}`, next);
    this.views.get(row)?.set(column, viewOf(next));
    this.snapshots.delete(row);
    this.listeners.get(row)?.forEach((changed) => changed());
  }

  /** How many marks stand in a column. */
  count(column: string): number {
    return this.rows.filter(({ id }) => (this.views.get(id)?.get(column)?.marks.length ?? 0) > 0).length;
  }

  take(intent: GridIntent): void {
    if (intent.type === 'setMark') {
      const marks = [...(this.kept.get(`${intent.row} ${intent.column}`) ?? NO_CELL).marks];
      marks[intent.ordinal - 1] = intent.value;
      this.put(intent.row, intent.column, { marks, state: 'queued' });
    }
    if (intent.type === 'setAttendance')
      this.put(intent.row, intent.column, { attendance: intent.attendance });
    if (intent.type === 'clearCell') this.clear(intent.row, intent.column, intent.ordinal);
    if (intent.type === 'clearRange') {
      intent.rows.forEach((row) => intent.columns.forEach((column) => this.clear(row, column, null)));
    }
  }

  private clear(row: string, column: string, ordinal: number | null): void {
    const { marks } = this.kept.get(`${row} ${column}`) ?? NO_CELL;
    if (ordinal === null) this.put(row, column, NO_CELL);
    else this.put(row, column, { marks: marks.filter((_, index) => index !== ordinal - 1) });
  }

  private averageOf(rowId: string): RowSnapshot['average'] {
    const weighed = this.columns.flatMap(({ id, weight }) =>
      (this.kept.get(`${rowId} ${id}`)?.marks ?? []).map((value) => ({ value, weight: weight || '1' })),
    );
    const average = averageOf(weighed, 'weighted');
    return {
      text: average === undefined ? '' : formatAverage(average, 2).replace('.', ','),
      count: String(weighed.length),
    };
  }
}
