import type { TableForm, TableRow, TrailRow } from '@zhurnal/evidence';
import { sql } from '@zhurnal/platform';
import type { ReadTx, Sql } from '@zhurnal/platform';
import { TRAIL_ROW } from './trail-row.sql.js';

const PART = 5_000;
const NIL = '00000000-0000-0000-0000-000000000000';

/** A sealed row; without the row where only its seal is left. */
export interface SealedRow {
  readonly seq: number;
  readonly auditId: string;
  readonly hash: Buffer;
  readonly row: TrailRow | null;
}

const SEALED = sql(
  'audit.record.sealed',
  `select l.seq, l.audit_id as "auditId", l.hash, a.id is not null as "isThere", ${TRAIL_ROW}
     from audit_leaf l left join audit a on a.school_id = $1 and a.id = l.audit_id
    where l.school_id = $1 and l.seq >= $2 order by l.seq limit ${PART}`,
);
const UNSEALED = sql(
  'audit.record.unsealed',
  `select ${TRAIL_ROW} from audit a where a.school_id = $1
      and not exists (select from audit_leaf l where l.school_id = $1 and l.audit_id = a.id) order by a.at, a.id`,
);
const CHECKPOINTS = sql(
  'audit.record.checkpoints',
  `select c.note from audit_checkpoint c where c.school_id = $1 order by c.size, c.at`,
);
// Tables with a trail: the arguments of their triggers name the columns that enter as digests.
const TABLES = sql(
  'audit.record.tables',
  `select c.relname::text as name, max(encode(g.tgargs, 'escape')) as arguments,
      exists (select from pg_attribute k where k.attrelid = c.oid and k.attname = 'id') as "hasId",
      coalesce((select jsonb_object_agg(a.attname, pg_get_expr(d.adbin, d.adrelid)) from pg_attrdef d
        join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum where d.adrelid = c.oid), '{}') as defaults
     from pg_trigger g join pg_class c on c.oid = g.tgrelid
    where $1::uuid is not null and c.relnamespace = 'public'::regnamespace and g.tgname like c.relname || '\\_trail%'
    group by c.oid, c.relname order by c.relname`,
);

interface Table {
  readonly name: string;
  readonly arguments: string;
  readonly hasId: boolean;
  readonly defaults: Readonly<Record<string, string>>;
}

/** A table whose rows are compared with their trail. */
export interface RecordTable extends TableForm {
  readonly hasId: boolean;
}

/** The value of a default that is a constant; others are not looked at. */
function constantOf(expression: string): unknown {
  const [, text] = /^'(.*)'(::[\w ]+)?(\[\])?$/s.exec(expression) ?? [];
  if (text !== undefined && !expression.endsWith('[]')) {
    if (expression.endsWith('::jsonb')) return JSON.parse(text) as unknown;
    return text.replaceAll("''", "'");
  }
  if (/'\{\}'::\w+\[\]$/.test(expression)) return [];
  if (expression === 'true' || expression === 'false') return expression === 'true';
  if (/^-?\d+(\.\d+)?$/.test(expression)) return Number(expression);
  return undefined;
}

/** Tables with a trail that the application may read. */
export async function listTables(tx: ReadTx): Promise<RecordTable[]> {
  const found = await tx.rows<Table>(TABLES);
  return found.map(({ name, arguments: given, hasId, defaults }) => {
    const constants = Object.entries(defaults)
      .map(([column, expression]) => [column, constantOf(expression)] as const)
      .filter(([, value]) => value !== undefined);
    const personal = (given.split('\\000')[1] ?? '').split(',').filter(Boolean);
    return { entity: name, personal, defaults: Object.fromEntries(constants), hasId };
  });
}

/** Checkpoints as the database has them. */
export async function readOwnCheckpoints(tx: ReadTx): Promise<string> {
  return (await tx.rows<{ note: string }>(CHECKPOINTS)).map(({ note }) => note).join('');
}

/** Sealed rows in their order, part by part. */
export async function* readSealed(tx: ReadTx): AsyncGenerator<readonly SealedRow[]> {
  for (let from = 0; ;) {
    const found = await tx.rows<SealedRow & TrailRow & { isThere: boolean }>(SEALED, [from]);
    yield found.map((each) => ({
      seq: each.seq,
      auditId: each.auditId,
      hash: each.hash,
      row: each.isThere ? each : null,
    }));
    const last = found.at(-1);
    if (found.length < PART || !last) return;
    from = last.seq + 1;
  }
}

/** Rows that are not sealed yet, by time. */
export const readUnsealed = (tx: ReadTx): Promise<TrailRow[]> => tx.rows<TrailRow>(UNSEALED);

function rowsOf({ entity, hasId }: RecordTable): Sql {
  const id = hasId ? 't.id' : 't.school_id';
  return sql(
    `audit.record.rows.${entity}`,
    `select ${id} as "rowId", to_jsonb(t)::text as fields from ${entity} t
      where t.school_id = $1 and ${id} > $2 order by ${id} limit ${PART}`,
  );
}

/** Tables whose first parts are asked for in one trip: most tables have no second one. */
const TOGETHER = 8;

type Row = Pick<TableRow, 'rowId' | 'fields'>;

/** Rows of tables as they are, table by table and part by part. */
export async function* readTables(
  tx: ReadTx,
  tables: readonly RecordTable[],
): AsyncGenerator<readonly TableRow[]> {
  for (let from = 0; from < tables.length; from += TOGETHER) {
    const some = tables.slice(from, from + TOGETHER);
    const firsts = await Promise.all(
      tx.together(() => some.map((table) => tx.rows<Row>(rowsOf(table), [NIL]))),
    );
    for (const [at, table] of some.entries())
      for (let found = firsts[at] ?? []; ;) {
        yield found.map((row) => ({ ...row, entity: table.entity }));
        const last = found.at(-1);
        if (found.length < PART || !last) break;
        found = await tx.rows<Row>(rowsOf(table), [last.rowId]);
      }
  }
}
