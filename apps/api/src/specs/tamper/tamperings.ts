import { sealForged } from './forge.js';
import type { KnownRow, SealedSchool } from './sealed-school.js';

/** What was touched: an entry of the trail, or a row of a table. */
export interface Touched {
  readonly auditId?: string;
  readonly rowId?: string;
}

/** One kind of tampering; answers what a check must name. */
export type Tampering = (at: SealedSchool, seed: number) => Promise<readonly Touched[]>;

/** The seed chooses among what fits. */
const choose = <T>(all: readonly T[], seed: number): T => {
  const one = all[seed % all.length];
  if (one === undefined) throw new Error('nothing fits');
  return one;
};
const sealedOf = async (
  at: SealedSchool,
  fits: (row: KnownRow) => boolean = () => true,
): Promise<KnownRow[]> => (await at.marksOfTrail()).filter((row) => row.seq !== null && fits(row));
const about = ({ id, rowId }: KnownRow): Touched[] => [{ auditId: id, rowId }];

/** The value a mark takes instead, in the trail and in its row. */
const OTHER = `case when %s in ('5', '4', '3') then '2' else '5' end`;
const otherValue = (column: string): string => OTHER.replace('%s', column);

/** Another value for the last change of a mark: in the entry, and in the row itself. */
async function changeLast(at: SealedSchool, row: KnownRow): Promise<void> {
  await at.tamper(
    `update audit set delta = jsonb_set(delta, '{value,1}', to_jsonb(${otherValue(`delta #>> '{value,1}'`)})) where id = $1;
     update mark m set value = a.delta #>> '{value,1}' from audit a where a.id = $1 and m.id = a.row_id`,
    [row.id],
  );
}

/** Sealed entries after which their row was not changed again. */
async function lastChanges(at: SealedSchool): Promise<KnownRow[]> {
  const all = await at.marksOfTrail();
  return all.filter(
    (row) => row.seq !== null && !all.some((later) => later.rowId === row.rowId && later.at > row.at),
  );
}

async function removeSealed(at: SealedSchool, row: KnownRow): Promise<void> {
  await at.tamper(`delete from audit where id = $1; delete from audit_leaf where audit_id = $1`, [row.id]);
}

/** What an owner of the database may try who knows everything but the key. */
export const TAMPERINGS: Readonly<Record<string, Tampering>> = {
  'a mark, and nothing else': async (at, seed) => {
    const row = choose(await lastChanges(at), seed);
    await at.tamper(`update mark set value = ${otherValue('value')} where id = $1`, [row.rowId]);
    return [{ rowId: row.rowId }];
  },
  'a mark, with the triggers switched off for it': async (at, seed) => {
    const row = choose(await lastChanges(at), seed);
    await at.database.query(`alter table mark disable trigger user`);
    await at.database.query(
      `update mark set value = ${otherValue('value')}, version = version + 1 where id = $1`,
      [row.rowId],
    );
    await at.database.query(`alter table mark enable trigger user`);
    return [{ rowId: row.rowId }];
  },
  'a mark is taken out of its table': async (at, seed) => {
    const row = choose(await lastChanges(at), seed);
    await at.tamper(`delete from mark where id = $1`, [row.rowId]);
    return [{ rowId: row.rowId }];
  },
  'an entry, its seal left as it was': async (at, seed) => {
    const row = choose(await sealedOf(at), seed);
    await at.tamper(`update audit set reason = 'по просьбе' where id = $1`, [row.id]);
    return about(row);
  },
  'a mark and its entry, sealed again': async (at, seed) => {
    const row = choose(await lastChanges(at), seed);
    await changeLast(at, row);
    await at.rehash(row.id);
    return about(row);
  },
  'the last change undone: entry, seal and row': async (at, seed) => {
    const row = choose(
      (await lastChanges(at)).filter(({ op }) => op === 'update'),
      seed,
    );
    await at.tamper(
      `update mark m set value = a.delta #>> '{value,0}', version = m.version - 1 from audit a where a.id = $1 and m.id = a.row_id`,
      [row.id],
    );
    await removeSealed(at, row);
    await at.renumber();
    return about(row);
  },
  'an entry deleted, its seal left': async (at, seed) => {
    const row = choose(await sealedOf(at), seed);
    await at.tamper(`delete from audit where id = $1`, [row.id]);
    return about(row);
  },
  'an entry deleted with its seal, a gap left': async (at, seed) => {
    const row = choose(await sealedOf(at), seed);
    await removeSealed(at, row);
    return about(row);
  },
  'two entries in each other’s place': async (at, seed) => {
    const rows = await sealedOf(at);
    const [one, other] = [choose(rows, seed), choose(rows, seed + 1)];
    await at.tamper(
      `update audit_leaf set seq = seq + 1000000 where audit_id in ($1, $2);
       update audit_leaf set seq = case when audit_id = $1 then $4::int else $3::int end where audit_id in ($1, $2)`,
      [one.id, other.id, one.seq, other.seq],
    );
    return [...about(one), ...about(other)];
  },
  'an entry put among the sealed ones, with its row': async (at, seed) => {
    const row = choose(await sealedOf(at), seed);
    const id = await sealForged(at, row, 'now');
    return [{ auditId: id }];
  },
  'an entry of long ago, sealed by the next run': async (at, seed) => {
    const row = choose(await sealedOf(at), seed);
    const id = await sealForged(at, row, 'long ago');
    return [{ auditId: id }];
  },
  'who did it': async (at, seed) => {
    const row = choose(await sealedOf(at), seed);
    await at.tamper(`update audit set person_id = $2 where id = $1`, [row.id, at.school.staff.director]);
    await at.rehash(row.id);
    return about(row);
  },
  'when it was done': async (at, seed) => {
    const row = choose(await sealedOf(at), seed);
    await at.tamper(`update audit set at = at - interval '3 days' where id = $1`, [row.id]);
    await at.rehash(row.id);
    return about(row);
  },
  'the sealed tail cut off, with what it changed': async (at) => {
    const cut = (await at.marksOfTrail()).filter(({ seq }) => seq !== null).slice(-1);
    const [row] = cut;
    if (!row) throw new Error('nothing is sealed');
    await at.tamper(
      `update mark m set value = a.delta #>> '{value,0}', version = m.version - 1 from audit a where a.id = $1 and m.id = a.row_id;
       delete from audit a using audit_leaf l where l.audit_id = a.id and l.seq >= $2 and l.school_id = $3 and a.school_id = $3;
       delete from audit_leaf where seq >= $2 and school_id = $3`,
      [row.id, row.seq, at.school.schoolId],
    );
    return about(row);
  },
  'an older copy of everything put in place': async (at) => {
    const later = (await at.marksOfTrail()).filter(({ seq }) => seq !== null).at(-1);
    await at.restore('backup');
    return later ? [{ auditId: later.id }] : [];
  },
  'the list of seals written anew over changed entries': async (at, seed) => {
    const row = choose(await lastChanges(at), seed);
    await changeLast(at, row);
    await at.rehash(...(await sealedOf(at)).map(({ id }) => id));
    await at.renumber();
    return about(row);
  },
  'a seal alone': async (at, seed) => {
    const row = choose(await sealedOf(at), seed);
    await at.tamper(`update audit_leaf set hash = sha256(hash) where audit_id = $1`, [row.id]);
    return about(row);
  },
  'the version jumps, in the row and in an unsealed entry': async (at, seed) => {
    const row = choose(
      (await at.marksOfTrail()).filter(({ seq }) => seq === null),
      seed,
    );
    await at.tamper(`update mark set version = version + 3 where id = $1`, [row.rowId]);
    return [{ rowId: row.rowId }];
  },
  'an unsealed entry with its mark': async (at, seed) => {
    const row = choose(
      (await at.marksOfTrail()).filter(({ seq }) => seq === null),
      seed,
    );
    await changeLast(at, row);
    return about(row);
  },
  'an unsealed entry away with its mark': async (at, seed) => {
    const row = choose(
      (await at.marksOfTrail()).filter(({ seq }) => seq === null),
      seed,
    );
    await at.tamper(`delete from mark where id = $2; delete from audit where id = $1`, [row.id, row.rowId]);
    return about(row);
  },
  'an entry handed to another school': async (at, seed) => {
    const row = choose(await sealedOf(at), seed);
    await at.tamper(`update audit set school_id = $2 where id = $1`, [row.id, at.other.schoolId]);
    return about(row);
  },
};
