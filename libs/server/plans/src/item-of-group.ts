import { refuse } from '@zhurnal/rules';
import type { Refusal } from '@zhurnal/rules';
import type { ReadTx } from '@zhurnal/platform';
import { ITEM_OF_GROUP } from './plan.sql.js';

/** A lesson is linked with items of the plan that its group follows, and with no other. */
export async function objectToPlanItem(
  tx: ReadTx,
  groupId: string,
  itemId: string,
): Promise<Refusal | undefined> {
  const found = await tx.find(ITEM_OF_GROUP, [groupId, itemId]);
  return found ? undefined : refuse('INVALID_VALUE', { params: { field: 'planItemId' } });
}
