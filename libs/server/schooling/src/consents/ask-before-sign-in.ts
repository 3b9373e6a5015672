import { objectToSignIn } from '@zhurnal/rules';
import type { Refusal } from '@zhurnal/rules';
import type { Clock, ReadTx } from '@zhurnal/platform';
import { BEFORE_SIGN_IN } from './consent.sql.js';
import { demandOf } from './consents.reader.js';
import { familyOf } from './family-rows.js';
import type { FamilyRow } from './family-rows.js';

type Row = FamilyRow & { readonly personId: string; readonly profile: string; readonly today: string };

/** Why these people are not given a new sign-in: what the regulation asks before is not given, or the diary is refused. */
export async function objectToNewSignIns(
  tx: ReadTx,
  clock: Clock,
  personIds: readonly string[],
): Promise<Refusal | undefined> {
  if (personIds.length === 0) return undefined;
  for (const row of await tx.rows<Row>(BEFORE_SIGN_IN, [clock.now(), personIds])) {
    const demand = demandOf(row);
    const objection = objectToSignIn(row.personId, familyOf(row), demand);
    if (objection) return objection;
  }
  return undefined;
}
