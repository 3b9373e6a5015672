import { sql } from '@zhurnal/platform';
import type { Sql, WriteTx } from '@zhurnal/platform';
import { TABLE_NAMES } from '../plan/rows.js';
import type { AnyWrite, Standing, TableName } from '../plan/rows.js';

type Column = readonly [field: string, column: string, type: string];

/** The columns of each table, as they are set. Ids of what a row belongs to are part of it and set like the others. */
const COLUMNS: Readonly<Record<TableName, readonly Column[]>> = {
  school_class: [
    ['yearId', 'year_id', 'uuid'],
    ['name', 'name', 'text'],
    ['gradeLevel', 'grade_level', 'smallint'],
    ['letter', 'letter', 'text'],
    ['bellScheduleId', 'bell_schedule_id', 'uuid'],
  ],
  subgroup: [
    ['classId', 'class_id', 'uuid'],
    ['division', 'division', 'text'],
    ['name', 'name', 'text'],
  ],
  person: [
    ['familyName', 'family_name', 'text'],
    ['givenName', 'given_name', 'text'],
    ['patronymic', 'patronymic', 'text'],
    ['birthDate', 'birth_date', 'date'],
    ['sex', 'sex', 'text'],
    ['phone', 'phone', 'text'],
    ['email', 'email', 'text'],
  ],
  student: [['fileNumber', 'file_number', 'text']],
  staff_member: [
    ['position', 'position', 'text'],
    ['hiredOn', 'hired_on', 'date'],
    ['dismissedOn', 'dismissed_on', 'date'],
  ],
  enrollment: [
    ['classId', 'class_id', 'uuid'],
    ['studentId', 'student_id', 'uuid'],
    ['validFrom', 'valid_from', 'date'],
    ['validTo', 'valid_to', 'date'],
  ],
  movement: [
    ['studentId', 'student_id', 'uuid'],
    ['kind', 'kind', 'text'],
    ['day', 'day', 'date'],
    ['fromClassId', 'from_class_id', 'uuid'],
    ['toClassId', 'to_class_id', 'uuid'],
  ],
  subgroup_member: [
    ['subgroupId', 'subgroup_id', 'uuid'],
    ['studentId', 'student_id', 'uuid'],
    ['validFrom', 'valid_from', 'date'],
    ['validTo', 'valid_to', 'date'],
  ],
  guardianship: [
    ['guardianId', 'guardian_id', 'uuid'],
    ['studentId', 'student_id', 'uuid'],
    ['kind', 'kind', 'text'],
    ['validFrom', 'valid_from', 'date'],
    ['validTo', 'valid_to', 'date'],
  ],
  duty: [
    ['personId', 'person_id', 'uuid'],
    ['role', 'role', 'text'],
    ['classId', 'class_id', 'uuid'],
    ['validFrom', 'valid_from', 'date'],
    ['validTo', 'valid_to', 'date'],
  ],
};

const DELETED: Column = ['deletedAt', 'deleted_at', 'timestamptz'];

function statementFor(table: TableName): Sql {
  const columns = [...COLUMNS[table], DELETED];
  const arrays = columns.map(([, , type], at) => `$${at + 4}::${type}[]`).join(', ');
  const names = columns.map(([, column]) => column).join(', ');
  const sets = columns.map(([, column]) => `${column} = o.${column}`).join(', ');
  return sql(
    `schooling.people-import.set-${table}`,
    `update ${table} t set ${sets}, version = o.version + 1
       from unnest($2::uuid[], $3::int[], ${arrays}) as o (id, version, ${names})
      where t.school_id = $1 and t.id = o.id and t.version = o.version returning t.id`,
  );
}

const SET: Readonly<Record<TableName, Sql>> = Object.fromEntries(
  TABLE_NAMES.map((table) => [table, statementFor(table)]),
) as Record<TableName, Sql>;

/** Somebody else has changed one of the rows at the same moment: nothing may be written. */
export class ChangedMeanwhile extends Error {}

/** What a row becomes, if it still has the version that was seen. */
export interface RowSetting {
  readonly table: TableName;
  readonly id: string;
  readonly version: number;
  readonly row: Standing<TableName>;
}

/** Rows of one statement. */
const PORTION = 500;

/** Sets rows, table by table; throws when one of them has another version than was seen. */
export async function setRows(tx: WriteTx, settings: readonly RowSetting[]): Promise<void> {
  for (const table of TABLE_NAMES) {
    const ofTable = settings.filter((one) => one.table === table);
    const columns = [...COLUMNS[table], DELETED];
    for (let from = 0; from < ofTable.length; from += PORTION) {
      const part = ofTable.slice(from, from + PORTION);
      const values = columns.map(([field]) =>
        part.map(({ row }) => (row as unknown as Readonly<Record<string, unknown>>)[field] ?? null),
      );
      const set = await tx.rows(SET[table], [
        part.map(({ id }) => id),
        part.map(({ version }) => version),
        ...values,
      ]);
      if (set.length !== part.length) throw new ChangedMeanwhile(table);
    }
  }
}

/** The setting that a write means. */
export const settingOf = ({ table, id, version, after }: AnyWrite): RowSetting => ({
  table,
  id,
  version,
  row: after,
});
