import type { FileFault } from './finding-list.js';
import type { XmlElement, XmlListener } from './walk-xml.js';

/** One object of a FET file: its name, line, own text, and the elements inside it. */
export interface FetRecord {
  readonly name: string;
  readonly row: number;
  readonly text: string;
  readonly inner: readonly FetRecord[];
}

interface OpenRecord {
  readonly name: string;
  readonly row: number;
  readonly pieces: string[];
  readonly inner: FetRecord[];
}

/** Trimmed text of the first element of that name; empty when there is none. */
export function fieldOf(record: FetRecord, name: string): string {
  return record.inner.find((inner) => inner.name === name)?.text ?? '';
}

/** Trimmed texts of all elements of that name, empty ones left out. */
export function fieldsOf(record: FetRecord, name: string): readonly string[] {
  return record.inner.filter((inner) => inner.name === name && inner.text !== '').map((inner) => inner.text);
}

/** FET writes `false` to switch an object off; older files say nothing and mean true. */
export function isActive(record: FetRecord): boolean {
  return !['false', 'no', '0'].includes(fieldOf(record, 'Active').toLowerCase());
}

/** Constraints that place an activity; the many others only guided the search. */
const PLACING = new Set([
  'ConstraintActivityPreferredStartingTime',
  'ConstraintActivityPreferredRoom',
  'ConstraintActivityPreferredRooms',
]);

/**
 * Turns the events of a FET document into records: an element directly below the root, when it holds only text, or
 * an element of one of its lists. Each record is handed over when it closes, so that the file is never held whole.
 */
export class FetRecordReader implements XmlListener {
  private readonly stack: OpenRecord[] = [];
  private list: string | null = null;
  private skipped = 0;

  constructor(private readonly take: (record: FetRecord, list: string | null) => FileFault | null) {}

  open({ name, row, depth }: XmlElement): null {
    const isUnneeded = depth === 3 && name.startsWith('Constraint') && !PLACING.has(name);
    if (this.skipped > 0 || isUnneeded) this.skipped += 1;
    else this.stack.push({ name, row, pieces: [], inner: [] });
    if (depth === 2) this.list = name;
    return null;
  }

  text(text: string): void {
    if (this.skipped === 0) this.stack.at(-1)?.pieces.push(text);
  }

  close(): FileFault | null {
    if (this.skipped > 0) {
      this.skipped -= 1;
      return null;
    }
    const closed = this.stack.pop();
    if (!closed) return null;
    const { name, row, inner } = closed;
    const record = { name, row, inner, text: closed.pieces.join('').trim() };
    const depth = this.stack.length + 1;
    if (depth > 3) this.stack.at(-1)?.inner.push(record);
    if (depth === 3) return this.take(record, this.list);
    return depth === 2 ? this.take(record, null) : null;
  }
}
