import type { PeopleFieldChange, PeopleSubject } from '@zhurnal/rules';
import { changedRow, newRow } from './rows.js';
import type { AnyWrite, Known, Standing, TableName, TableRows } from './rows.js';

/** One object of the school that the file speaks of, with everything that is written for it. */
export class Unit {
  readonly rows = new Set<number>();
  readonly changes: PeopleFieldChange[] = [];
  private readonly writes = new Map<string, AnyWrite>();

  constructor(
    readonly subject: PeopleSubject,
    /** Id of the person, class or subgroup. */
    readonly id: string,
    readonly name: string,
    readonly isNew: boolean,
  ) {}

  get result(): 'created' | 'changed' | 'same' {
    if (this.isNew) return 'created';
    return this.writes.size === 0 ? 'same' : 'changed';
  }

  /** The writes, those of one row joined. */
  listWrites(): readonly AnyWrite[] {
    return [...this.writes.values()];
  }

  say(field: string, before: string | null, after: string | null): void {
    this.changes.push({ field, before, after });
  }

  /** A row that was not there. */
  create<Table extends TableName>(table: Table, id: string, row: TableRows[Table]): void {
    this.keep(newRow(table, id, row) as unknown as AnyWrite);
  }

  /** A row that is changed, also one that this unit has changed or made already. */
  change<Table extends TableName>(table: Table, known: Known<Table>, change: Partial<Standing<Table>>): void {
    const before = this.writes.get(`${table} ${known.id}`);
    if (before) this.keep({ ...before, after: { ...before.after, ...change } } as unknown as AnyWrite);
    else this.keep(changedRow(table, known, change) as unknown as AnyWrite);
  }

  private keep(write: AnyWrite): void {
    this.writes.set(`${write.table} ${write.id}`, write);
  }
}
