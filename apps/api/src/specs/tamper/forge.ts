import { newId } from '@zhurnal/platform';
import type { KnownRow, SealedSchool } from './sealed-school.js';

/**
 * An entry that nobody made: a fifth mark out of nothing, with a row for it. «now» puts it among the sealed ones by hand;
 * «long ago» leaves it to the sealing program, which is deceived and seals it.
 */
export async function sealForged(
  at: SealedSchool,
  like: KnownRow,
  when: 'now' | 'long ago',
): Promise<string> {
  const [id, rowId] = [newId(), newId()];
  await at.tamper(
    `insert into mark select (jsonb_populate_record(m, jsonb_build_object('id', $2, 'ordinal', 2, 'version', 1))).* from mark m where m.id = $3;
     insert into audit select (jsonb_populate_record(a, jsonb_build_object('id', $1, 'row_id', $2, 'op', 'insert', 'version', 1,
       'at', a.at - interval '2 hours', 'delta', (select jsonb_object_agg(f.key, jsonb_build_array(null, f.value)) from mark m, jsonb_each(to_jsonb(m)) f
         where m.id = $2 and f.key not in ('school_id', 'id', 'version') and f.value <> 'null')))).* from audit a where a.id = $4`,
    [id, rowId, like.rowId, like.id],
  );
  if (when === 'long ago') {
    await at.sealAgain();
    return id;
  }
  await at.tamper(
    `update audit_leaf set seq = seq + 1000000 where school_id = $1 and seq >= $2;
     update audit_leaf set seq = seq - 999999 where school_id = $1 and seq >= 1000000;
     insert into audit_leaf (school_id, seq, audit_id, hash) values ($1, $2, $3, sha256(''))`,
    [at.school.schoolId, like.seq, id],
  );
  await at.rehash(id);
  return id;
}
