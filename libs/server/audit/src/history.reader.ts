import { listNameOf } from '@zhurnal/rules';
import type { PersonName } from '@zhurnal/rules';
import { sql } from '@zhurnal/platform';
import type { ReadTx } from '@zhurnal/platform';
import { entriesOf, originOf } from './history-entries.js';
import type { Change, TracedRow } from './history-entries.js';
import type { HistoryEntry } from './history.graphql.js';

/** The most entries one history shows. */
const LONGEST_HISTORY = 200;

// $2 kinds and $3 ids of rows.
const CHANGES = sql(
  'audit.changes',
  `select a.at, a.op, a.entity, a.row_id as "rowId", a.role, a.reason, a.request_id as "requestId", a.delta,
          p.family_name as "familyName", p.given_name as "givenName", p.patronymic
     from unnest($2::text[], $3::uuid[]) as k(entity, row_id)
     join audit a on a.school_id = $1 and a.entity = k.entity and a.row_id = k.row_id
     left join person p on p.school_id = $1 and p.id = a.person_id
    order by a.at desc, a.id desc limit 1000`,
);
const NAMES = sql(
  'audit.names',
  `select id, family_name as "familyName", given_name as "givenName", patronymic
     from person where school_id = $1 and id = any($2::uuid[])`,
);

type ChangeRow = Omit<Change, 'who'> & { [Part in keyof PersonName]: PersonName[Part] | null };

/**
 * Who changed the rows, from what to what, newest first. A row that was there before its trail began shows how it
 * first was: what it is now, with every later change taken back.
 */
export async function listHistory(tx: ReadTx, rows: readonly TracedRow[]): Promise<HistoryEntry[]> {
  if (rows.length === 0) return [];
  const found = await tx.rows<ChangeRow>(CHANGES, [
    rows.map(({ entity }) => entity),
    rows.map(({ id }) => id),
  ]);
  const changes = found.map(({ familyName, givenName, patronymic, ...change }): Change => {
    const who =
      familyName === null ? change.role : listNameOf({ familyName, givenName: givenName ?? '', patronymic });
    return { ...change, role: familyName === null ? '' : change.role, who };
  });
  const origins = rows.map((row) => originOf(row, changes)).filter((origin) => origin !== undefined);
  const authors = await namesOf(
    tx,
    origins.map(({ author }) => author).filter((author) => author !== null),
  );
  const all = [
    ...changes,
    ...origins.map((origin): Change => ({ ...origin, who: authors.get(origin.author ?? '') ?? '' })),
  ];
  const traced = new Map(rows.map((row) => [`${row.entity} ${row.id}`, row]));
  return all
    .flatMap((change) => entriesOf(change, traced.get(`${change.entity} ${change.rowId}`)))
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, LONGEST_HISTORY);
}

async function namesOf(tx: ReadTx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const people = await tx.rows<PersonName & { id: string }>(NAMES, [[...new Set(ids)]]);
  return new Map(people.map((person) => [person.id, listNameOf(person)]));
}
