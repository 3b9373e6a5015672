import { sql } from '@zhurnal/platform';
import type { WriteTx } from '@zhurnal/platform';

// $2 person, $3 now. The rows are locked: two administrators who remove each other at the same moment wait for one another.
const OTHERS = sql(
  'identity.administrators.others',
  `select d.person_id as "personId" from duty d
    where d.school_id = $1 and d.role = 'administrator' and d.person_id <> $2 and d.deleted_at is null
      and (select ($3::timestamptz at time zone s.time_zone)::date from school s where s.school_id = $1) between d.valid_from and coalesce(d.valid_to, 'infinity')
      and exists (
        select from membership m join account a on a.account_id = m.account_id and a.disabled_at is null
         where m.school_id = $1 and m.person_id = d.person_id and m.ended_at is null)
    for update of d`,
);

/** Administrators besides the person who hold the duty today and can sign in. */
export async function countOtherAdministrators(tx: WriteTx, personId: string, now: Date): Promise<number> {
  const others = await tx.rows<{ personId: string }>(OTHERS, [personId, now]);
  return new Set(others.map((other) => other.personId)).size;
}
