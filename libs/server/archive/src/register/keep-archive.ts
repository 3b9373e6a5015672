import { MEDIUM_RULES, PRINT_NOTE_RULES, firstObjection, plainText, refuse } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { newId, notFound } from '@zhurnal/platform';
import type { Call, Clock, Refused, WriteTx } from '@zhurnal/platform';
import { ArchiveCopy, ArchiveMedium, JournalPrint } from './archive.entities.js';
import { COPY, MEDIUM_PLACE, PRINT } from './archive.sql.js';
import type {
  KeepArchiveMediumInput,
  NotePrintInput,
  PutPackageInput,
  WithdrawArchiveMediumInput,
} from './archive.inputs.js';

/** What a change of a register comes to. */
export type ArchiveOutcome = { readonly storedId: string } | Refused;

interface MediumPlace {
  readonly today: Day;
  readonly isThere: boolean;
  /** It was not withdrawn. */
  readonly isKept: boolean;
  readonly isStaff: boolean;
  readonly isTaken: boolean;
}

interface PutCopy {
  readonly packageId: string;
  readonly mediumId: string;
  /** Null: the command. */
  readonly putBy: string | null;
  readonly putAt: Date;
}

/** Enters that a package lies on a medium. Undefined: one of them is not there. What is entered already stays as it is. */
export async function putCopy(tx: WriteTx, row: PutCopy): Promise<string | undefined> {
  const { packageId, mediumId, putBy, putAt } = row;
  const known = await tx.find<{ id: string | null }>(COPY, [packageId, mediumId]);
  if (!known) return undefined;
  if (known.id !== null) return known.id;
  const id = newId();
  await tx.insert(ArchiveCopy, [{ id, packageId, mediumId, putBy, putAt }]);
  return id;
}

/** The registers of media, of packages on them, and of printed copies. */
export class KeepArchive {
  constructor(private readonly clock: Clock) {}

  keepMedium(call: Call, input: KeepArchiveMediumInput): Promise<ArchiveOutcome> {
    const { clientMutationId: key, id, expectedVersion, kind, holderId } = input;
    return call.write<ArchiveOutcome>([], { key, content: input }, async (tx) => {
      const row = {
        label: plainText(input.label),
        room: plainText(input.room),
        kind,
        holderId,
        since: input.since,
      };
      const place = await tx.find<MediumPlace>(MEDIUM_PLACE, [this.clock.now(), id, holderId, row.label]);
      if (!place) throw notFound();
      const objection = firstObjection(MEDIUM_RULES, { ...row, ...place, since: row.since as Day });
      if (objection) return objection;
      if (expectedVersion === 0) {
        if (place.isThere) return refuse('STALE_VERSION');
        await tx.insert(ArchiveMedium, [{ id, ...row }]);
      } else {
        if (!place.isKept) throw notFound();
        if (!(await tx.update(ArchiveMedium, { id, version: expectedVersion }, row)))
          return refuse('STALE_VERSION');
      }
      return { storedId: id };
    });
  }

  withdrawMedium(call: Call, input: WithdrawArchiveMediumInput): Promise<ArchiveOutcome> {
    const { clientMutationId: key, id, expectedVersion } = input;
    return call.write<ArchiveOutcome>([], { key, content: { id, expectedVersion } }, async (tx) => {
      const now = this.clock.now();
      const place = await tx.find<MediumPlace>(MEDIUM_PLACE, [now, id, id, '']);
      if (!place?.isKept) throw notFound();
      const isDone = await tx.update(ArchiveMedium, { id, version: expectedVersion }, { deletedAt: now });
      return isDone ? { storedId: id } : refuse('STALE_VERSION');
    });
  }

  putPackage(call: Call, input: PutPackageInput): Promise<ArchiveOutcome> {
    const { clientMutationId: key, packageId, mediumId } = input;
    return call.write<ArchiveOutcome>([], { key, content: { packageId, mediumId } }, async (tx) => {
      const by = { putBy: call.actor.personId, putAt: this.clock.now() };
      const id = await putCopy(tx, { packageId, mediumId, ...by });
      if (id === undefined) throw notFound();
      return { storedId: id };
    });
  }

  notePrint(call: Call, input: NotePrintInput): Promise<ArchiveOutcome> {
    const { clientMutationId: key, id, expectedVersion, signedOn = null } = input;
    return call.write<ArchiveOutcome>([], { key, content: input }, async (tx) => {
      const print = await tx.find<{ printedOn: Day; today: Day }>(PRINT, [id, this.clock.now()]);
      if (!print) throw notFound();
      const row = { place: plainText(input.place), signedBy: plainText(input.signedBy), signedOn };
      const objection = firstObjection(PRINT_NOTE_RULES, {
        ...row,
        ...print,
        signedOn: signedOn as Day | null,
      });
      if (objection) return objection;
      const isDone = await tx.update(JournalPrint, { id, version: expectedVersion }, row);
      return isDone ? { storedId: id } : refuse('STALE_VERSION');
    });
  }
}
