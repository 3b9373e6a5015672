import { listNameOf } from '@zhurnal/rules';
import { sql } from '@zhurnal/platform';
import type { ReadTx } from '@zhurnal/platform';

const LAST = sql(
  'audit.last-change',
  `select a.at, a.role, p.family_name as "familyName", p.given_name as "givenName", p.patronymic
     from audit a left join person p on p.school_id = $1 and p.id = a.person_id
    where a.school_id = $1 and a.entity = $2 and a.row_id = $3 order by a.at desc, a.id desc limit 1`,
);

/** Who changed a row last, and when; both null when the trail knows nothing. */
export interface LastChange {
  /** Short name, or the name of the program's part. */
  readonly by: string | null;
  readonly at: Date | null;
}

/** Finds the last change of a row in the trail. */
export async function findLastChange(tx: ReadTx, entity: string, rowId: string): Promise<LastChange> {
  const row = await tx.find<{
    at: Date;
    role: string;
    familyName: string | null;
    givenName: string;
    patronymic: string | null;
  }>(LAST, [entity, rowId]);
  if (!row) return { by: null, at: null };
  const { familyName, givenName, patronymic } = row;
  return {
    by: familyName === null ? row.role : listNameOf({ familyName, givenName, patronymic }),
    at: row.at,
  };
}
