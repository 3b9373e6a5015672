import { existsSync, readFileSync } from 'node:fs';
import type { DocumentManifest } from '@zhurnal/platform';

/** The documents built into our two pages. */
export function readManifests(): DocumentManifest[] {
  return ['staff', 'family'].flatMap((app) => {
    const file = new URL(import.meta.resolve(`@zhurnal/contract/${app}/persisted-documents.json`));
    return existsSync(file) ? [JSON.parse(readFileSync(file, 'utf8')) as DocumentManifest] : [];
  });
}
