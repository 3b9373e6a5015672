import { newId } from '@zhurnal/platform';
import type { WriteTx } from '@zhurnal/platform';
import { Duty } from './duty.entity.js';
import type { StaffRole } from './duty.entity.js';

/** A role for a member of staff, from a day on; class teachers and educators name their class. */
export interface NewDuty {
  readonly id?: string | undefined;
  readonly personId: string;
  readonly role: StaffRole;
  readonly classId?: string | null | undefined;
  readonly from: string;
  readonly to?: string | null | undefined;
}

/** Gives duties: rights follow from the day they are in force, and end with them (G272-15). */
export async function assignDuties(tx: WriteTx, duties: readonly NewDuty[]): Promise<void> {
  tx.announce({ topic: 'people', keys: ['school'] });
  await tx.insert(
    Duty,
    duties.map(({ id = newId(), personId, role, classId = null, from, to = null }) => {
      return { id, personId, role, classId, validFrom: from, validTo: to };
    }),
  );
}
