import type { GuardianKind } from '../../guardianship.entity.js';
import type { StaffRole } from '../../duty.entity.js';

/** What an import may write, table by table: the columns that say something, days and instants as text. */
export interface TableRows {
  readonly school_class: {
    readonly yearId: string;
    readonly name: string;
    readonly gradeLevel: number | null;
    readonly letter: string;
    readonly bellScheduleId: string | null;
  };
  readonly subgroup: { readonly classId: string; readonly division: string; readonly name: string };
  readonly person: {
    readonly familyName: string;
    readonly givenName: string;
    readonly patronymic: string | null;
    readonly birthDate: string | null;
    readonly sex: 'female' | 'male' | null;
    readonly phone: string | null;
    readonly email: string | null;
  };
  readonly student: { readonly fileNumber: string | null };
  readonly staff_member: {
    readonly position: string;
    readonly hiredOn: string | null;
    readonly dismissedOn: string | null;
  };
  readonly enrollment: {
    readonly classId: string;
    readonly studentId: string;
    readonly validFrom: string;
    readonly validTo: string | null;
  };
  readonly movement: {
    readonly studentId: string;
    readonly kind: 'transfer';
    readonly day: string;
    readonly fromClassId: string;
    readonly toClassId: string;
  };
  readonly subgroup_member: {
    readonly subgroupId: string;
    readonly studentId: string;
    readonly validFrom: string;
    readonly validTo: string | null;
  };
  readonly guardianship: {
    readonly guardianId: string;
    readonly studentId: string;
    readonly kind: GuardianKind;
    readonly validFrom: string;
    readonly validTo: string | null;
  };
  readonly duty: {
    readonly personId: string;
    readonly role: StaffRole;
    readonly classId: string | null;
    readonly validFrom: string;
    readonly validTo: string | null;
  };
}

export type TableName = keyof TableRows;

/** Every table an import writes to, those that others point at first. */
export const TABLE_NAMES = [
  'school_class',
  'subgroup',
  'person',
  'student',
  'staff_member',
  'enrollment',
  'movement',
  'subgroup_member',
  'guardianship',
  'duty',
] as const satisfies readonly TableName[];

/** A row as it stands: when it was deleted, if it was. */
export type Standing<Table extends TableName> = TableRows[Table] & { readonly deletedAt: string | null };

/** A row that the school has. */
export type Known<Table extends TableName> = Standing<Table> & {
  readonly id: string;
  readonly version: number;
};

/** One row that is written: what it was (null: there was none) and what it becomes. */
export interface RowWrite<Table extends TableName = TableName> {
  readonly table: Table;
  readonly id: string;
  /** Version of the row that is changed; 0 for a new one. */
  readonly version: number;
  readonly before: Standing<Table> | null;
  readonly after: Standing<Table>;
}

/** A write of any of the tables. */
export type AnyWrite = { [Table in TableName]: RowWrite<Table> }[TableName];

/** A row that was not there. */
export function newRow<Table extends TableName>(
  table: Table,
  id: string,
  row: TableRows[Table],
): RowWrite<Table> {
  return { table, id, version: 0, before: null, after: { ...row, deletedAt: null } };
}

/** A row that becomes another; one that was deleted comes back. */
export function changedRow<Table extends TableName>(
  table: Table,
  known: Known<Table>,
  change: Partial<Standing<Table>>,
): RowWrite<Table> {
  const { id, version, ...rest } = known;
  const before = rest as unknown as Standing<Table>;
  return { table, id, version, before, after: { ...before, deletedAt: null, ...change } };
}
