import { newId } from '@zhurnal/platform';
import type { WriteTx } from '@zhurnal/platform';
import type { AnyWrite } from '../plan/rows.js';
import type { Unit } from '../plan/unit.js';
import { PeopleImportRow } from '../people-import-row.entity.js';
import { addRows } from './add-rows.js';
import { setRows, settingOf } from './set-rows.js';

/** As the row stands after it was written: the undoing looks for this version. */
const written = (write: AnyWrite): AnyWrite => ({ ...write, version: write.version + 1 });

/** Writes what was planned, and keeps beside it what was there before. */
export async function writeUnits(
  tx: WriteTx,
  runId: string,
  personId: string,
  units: readonly Unit[],
): Promise<void> {
  const writes = units.flatMap((unit) => unit.listWrites());
  await addRows(tx, personId, writes);
  await setRows(tx, writes.filter(({ before }) => before !== null).map(settingOf));
  await tx.insert(
    PeopleImportRow,
    units
      .filter(({ result }) => result !== 'same')
      .map((unit) => ({
        id: newId(),
        runId,
        fileRow: [...unit.rows][0] ?? null,
        subject: unit.subject,
        objectId: unit.id,
        name: unit.name,
        result: unit.isNew ? ('created' as const) : ('changed' as const),
        writes: unit.listWrites().map(written),
        createdBy: personId,
      })),
  );
}
