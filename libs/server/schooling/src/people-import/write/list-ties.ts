import { sql } from '@zhurnal/platform';
import type { ReadTx, Sql } from '@zhurnal/platform';
import { TABLE_NAMES } from '../plan/rows.js';
import type { TableName } from '../plan/rows.js';

/** Something that points at a person, a class or a subgroup. */
export interface Tie {
  readonly objectId: string;
  /** Row of a table that imports write to; null: a record of another kind. */
  readonly rowId: string | null;
}

interface ForeignKey {
  readonly table: string;
  readonly column: string;
  readonly hasDeleted: boolean;
  readonly hasCreated: boolean;
}

/** Every column that points at people, classes or subgroups: also those of tables that this rung knows nothing of. */
const FOREIGN_KEYS = sql(
  'schooling.people-import.foreign-keys',
  `select c.conrelid::regclass::text as table, a.attname as column,
      exists (select from pg_attribute d where d.attrelid = c.conrelid and d.attname = 'deleted_at') as "hasDeleted",
      exists (select from pg_attribute d where d.attrelid = c.conrelid and d.attname = 'created_at') as "hasCreated"
     from pg_constraint c
     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey) and a.attname <> 'school_id'
    where c.contype = 'f' and $1::uuid is not null and c.conrelid::regclass::text not like 'people\\_import%'
      and c.confrelid = any(array['person', 'student', 'staff_member', 'school_class', 'subgroup']::regclass[])
    order by 1, 2`,
);

const isOwn = (table: string): boolean => TABLE_NAMES.some((name: TableName) => name === table);

/** Only rows in force hold anybody; a record counts when it came after the import. */
function partFor({ table, column, hasDeleted, hasCreated }: ForeignKey): string {
  const alive = hasDeleted ? ' and t.deleted_at is null' : '';
  const where = `t.school_id = $1 and t.${column} = any($2::uuid[])${alive}`;
  if (isOwn(table)) return `select t.${column} as "objectId", t.id as "rowId" from ${table} t where ${where}`;
  const since = hasCreated ? ' and t.created_at >= $3' : '';
  return `select t.${column} as "objectId", null::uuid as "rowId" from ${table} t where ${where}${since}`;
}

/** The foreign keys are asked each time: an import is seldom taken back, and nothing is kept between two requests. */
async function statementFor(tx: ReadTx): Promise<Sql> {
  const keys = await tx.rows<ForeignKey>(FOREIGN_KEYS);
  const parts = keys.map(partFor);
  // An account is no record of the school, but who signs in is there to stay.
  parts.push(
    `select m.person_id, null::uuid from membership m where m.school_id = $1 and m.person_id = any($2::uuid[]) and $3::timestamptz is not null`,
  );
  return sql('schooling.people-import.ties', parts.join('\n union '));
}

/** What points at the objects; records only if they came after the given instant. */
export async function listTies(
  tx: ReadTx,
  objectIds: readonly string[],
  since: Date,
): Promise<readonly Tie[]> {
  return tx.rows<Tie>(await statementFor(tx), [objectIds, since]);
}
