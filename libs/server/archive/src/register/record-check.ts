import { createHash } from 'node:crypto';
import { refuse } from '@zhurnal/rules';
import type { CopyOutcome, Refusal } from '@zhurnal/rules';
import { newId } from '@zhurnal/platform';
import type { WriteTx } from '@zhurnal/platform';
import { ArchiveCheck, ArchiveFinding } from './archive.entities.js';
import { MEDIA_BY_LABEL, PACKAGES_BY_NAME } from './archive.sql.js';
import type { CheckResult, ResultCopy } from './check-result.js';
import { putCopy } from './keep-archive.js';

interface KnownPackage {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
}

/** Who records a check, and when. `personId` null: the command. */
export interface RecordedBy {
  readonly personId: string | null;
  readonly at: Date;
}

/** A check that is recorded. */
export interface RecordedCheck {
  readonly id: string;
  readonly copies: number;
  readonly faults: number;
}

/** What was found of a copy: whole is what is whole in itself and has the digest of a package of this school. */
function outcomeOf({ sha256, faults, isAbsent }: ResultCopy, own: KnownPackage | undefined): CopyOutcome {
  if (isAbsent || sha256 === null) return 'absent';
  if (faults.length > 0) return 'damaged';
  return own?.sha256 === sha256 ? 'whole' : 'unknown';
}

/**
 * Keeps what a check of media found. Digests are compared with those of the packages that were made: a copy that was
 * replaced together with its digest is found. A whole package on a medium is entered as lying there.
 */
export async function recordCheck(
  tx: WriteTx,
  result: CheckResult,
  { personId, at }: RecordedBy,
): Promise<RecordedCheck | Refusal> {
  const labels = result.media.map(({ label }) => label.toLocaleLowerCase('ru'));
  const known = await tx.rows<{ id: string; label: string }>(MEDIA_BY_LABEL, [labels]);
  const mediumOf = new Map(known.map(({ id, label }) => [label, id]));
  const missing = result.media.find((_, index) => !mediumOf.has(labels[index] ?? ''));
  if (missing) return refuse('MEDIUM_UNKNOWN', { params: { label: missing.label } });
  if (result.checkedAt > at) return refuse('CHECK_UNREADABLE');
  const names = [...new Set(result.media.flatMap(({ copies }) => copies.map(({ name }) => name)))];
  const packages = await tx.rows<KnownPackage>(PACKAGES_BY_NAME, [names]);
  const checkId = newId();
  const rows = result.media.flatMap(({ copies }, index) =>
    copies.map((copy) => {
      const named = packages.filter(({ name }) => name === copy.name);
      const own = named.find(({ sha256 }) => sha256 === copy.sha256) ?? named[0];
      return {
        id: newId(),
        checkId,
        mediumId: mediumOf.get(labels[index] ?? '') ?? '',
        packageId: own?.id ?? null,
        name: copy.name,
        foundSha256: copy.isAbsent ? null : copy.sha256,
        outcome: outcomeOf(copy, own),
        files: [...copy.faults],
      };
    }),
  );
  const faults = rows.filter(({ outcome }) => outcome !== 'whole').length;
  const sha256 = createHash('sha256').update(JSON.stringify(result)).digest('hex');
  const recorded = { recordedBy: personId, recordedAt: at };
  await tx.insert(ArchiveCheck, [
    {
      id: checkId,
      checkedAt: result.checkedAt,
      sha256,
      copyCount: rows.length,
      faultCount: faults,
      ...recorded,
    },
  ]);
  await tx.insert(ArchiveFinding, rows);
  for (const { packageId, mediumId, outcome } of rows)
    if (outcome === 'whole' && packageId !== null)
      await putCopy(tx, { packageId, mediumId, putBy: personId, putAt: result.checkedAt });
  return { id: checkId, copies: rows.length, faults };
}
