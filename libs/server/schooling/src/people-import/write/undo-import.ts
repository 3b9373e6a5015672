import { sql } from '@zhurnal/platform';
import type { ReadTx, WriteTx } from '@zhurnal/platform';
import type { PeopleSubject, PeopleUndoObstacle, PeopleUndoOutcome } from '@zhurnal/rules';
import { TABLE_NAMES } from '../plan/rows.js';
import type { AnyWrite, TableName } from '../plan/rows.js';
import { listTies } from './list-ties.js';
import { setRows } from './set-rows.js';

/** An object that an import made or changed, as it was kept. */
export interface WrittenObject {
  readonly subject: PeopleSubject;
  readonly objectId: string;
  readonly name: string;
  readonly fileRow: number | null;
  readonly result: 'created' | 'changed';
  readonly writes: readonly AnyWrite[];
  readonly createdAt: Date;
}

const WRITTEN = sql(
  'schooling.people-import.written',
  `select subject, object_id as "objectId", name, file_row as "fileRow", result, writes, created_at as "createdAt"
     from people_import_row where school_id = $1 and run_id = $2 and writes is not null and deleted_at is null
    order by file_row nulls last, subject desc, name, id`,
);

const VERSIONS = sql(
  'schooling.people-import.versions',
  TABLE_NAMES.map(
    (table, at) =>
      `select '${table}' as table, id, version from ${table} where school_id = $1 and id = any($${at + 2}::uuid[])`,
  ).join('\n union all '),
);

/** Moves of a student between classes hold as long as nothing was written in the new one. */
const MOVES: readonly TableName[] = ['enrollment', 'subgroup_member'];

const keyOf = (table: string, id: string): string => `${table} ${id}`;
const BRINGS: readonly TableName[] = ['person', 'school_class', 'subgroup'];

/** Did the import bring the object itself, or bring it back? */
const isBrought = ({ objectId, writes }: WrittenObject): boolean =>
  writes.some(
    ({ table, id, before }) =>
      id === objectId && BRINGS.includes(table) && (before === null || before.deletedAt !== null),
  );
const makesPlaces = ({ result, writes }: WrittenObject): boolean =>
  result === 'created' || writes.some(({ table }) => MOVES.includes(table));

async function readVersions(
  tx: ReadTx,
  objects: readonly WrittenObject[],
): Promise<ReadonlyMap<string, number>> {
  const writes = objects.flatMap((object) => object.writes);
  const ids = TABLE_NAMES.map((table) => writes.filter((write) => write.table === table).map(({ id }) => id));
  const rows = await tx.rows<{ table: string; id: string; version: number }>(VERSIONS, ids);
  return new Map(rows.map(({ table, id, version }) => [keyOf(table, id), version]));
}

interface Obstacles {
  readonly changed: ReadonlySet<WrittenObject>;
  readonly records: ReadonlySet<string>;
  /** Rows in force that point at an object. */
  readonly rowsAt: ReadonlyMap<string, readonly string[]>;
}

async function findObstacles(tx: ReadTx, objects: readonly WrittenObject[]): Promise<Obstacles> {
  const versions = await readVersions(tx, objects);
  const isChanged = ({ writes }: WrittenObject): boolean =>
    writes.some(({ table, id, version }) => versions.get(keyOf(table, id)) !== version);
  const since = objects.reduce((first, { createdAt }) => (createdAt < first ? createdAt : first), new Date());
  const ties = await listTies(
    tx,
    objects.filter(makesPlaces).map(({ objectId }) => objectId),
    since,
  );
  const rowsAt = new Map<string, string[]>();
  for (const { objectId, rowId } of ties) {
    if (rowId !== null) rowsAt.set(objectId, [...(rowsAt.get(objectId) ?? []), rowId]);
  }
  return {
    changed: new Set(objects.filter(isChanged)),
    records: new Set(ties.filter(({ rowId }) => rowId === null).map(({ objectId }) => objectId)),
    rowsAt,
  };
}

/** Takes out objects until nothing that stays points at anything that goes. */
function sortOut(
  objects: readonly WrittenObject[],
  { changed, records, rowsAt }: Obstacles,
): {
  readonly goes: readonly WrittenObject[];
  readonly stays: ReadonlyMap<WrittenObject, PeopleUndoObstacle>;
} {
  const stays = new Map<WrittenObject, PeopleUndoObstacle>();
  for (const object of objects) {
    if (changed.has(object)) stays.set(object, 'changed');
    else if (makesPlaces(object) && records.has(object.objectId)) stays.set(object, 'records');
  }
  for (;;) {
    const goes = objects.filter((object) => !stays.has(object));
    const going = new Set(goes.flatMap(({ writes }) => writes.map(({ id }) => id)));
    const held = goes.filter(
      (object) => isBrought(object) && (rowsAt.get(object.objectId) ?? []).some((id) => !going.has(id)),
    );
    if (held.length === 0) return { goes, stays };
    for (const object of held) stays.set(object, 'linked');
  }
}

/**
 * Takes an import back: what it changed is as it was before, what it made is gone. What somebody has changed since,
 * what has records of its own, and what others are linked to stays and is named.
 */
export async function undoWrites(tx: WriteTx, runId: string, now: Date): Promise<PeopleUndoOutcome> {
  const objects = await tx.rows<WrittenObject>(WRITTEN, [runId]);
  const { goes, stays } = sortOut(objects, await findObstacles(tx, objects));
  await setRows(
    tx,
    goes.flatMap(({ writes }) =>
      writes.map(({ table, id, version, before, after }) => {
        const row = before ?? { ...after, deletedAt: now.toISOString() };
        return { table, id, version, row };
      }),
    ),
  );
  return {
    restored: goes.length,
    kept: objects.flatMap((object) => {
      const why = stays.get(object);
      const { subject, name, fileRow } = object;
      return why ? [{ subject, name, rows: fileRow === null ? [] : [fileRow], why }] : [];
    }),
  };
}
