import { newId } from '@zhurnal/platform';
import type { WriteTx } from '@zhurnal/platform';
import type { ClassPackage } from '../class-package.js';
import { ArchivePackage } from './archive.entities.js';
import { PACKAGE_BY_DIGEST } from './archive.sql.js';
import type { RecordedBy } from './record-check.js';

/** Enters a package into the register; the same bytes are the same package. */
export async function enterPackage(
  tx: WriteTx,
  classId: string,
  { name, sha256, zip, manifest }: ClassPackage,
  { personId, at }: RecordedBy,
): Promise<string> {
  const known = await tx.find<{ id: string }>(PACKAGE_BY_DIGEST, [classId, sha256]);
  if (known) return known.id;
  const id = newId();
  const asOf = new Date(manifest.asOf);
  const made = { madeBy: personId, madeAt: at };
  await tx.insert(ArchivePackage, [{ id, classId, name, sha256, size: zip.length, asOf, ...made }]);
  return id;
}
