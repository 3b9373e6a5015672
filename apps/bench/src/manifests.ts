import { readFileSync } from 'node:fs';
import type { DocumentManifest } from '@zhurnal/platform';

/** The documents of both apps. */
export function readManifests(): DocumentManifest[] {
  return ['staff', 'family'].map(
    (app) =>
      JSON.parse(
        readFileSync(
          new URL(import.meta.resolve(`@zhurnal/contract/${app}/persisted-documents.json`)),
          'utf8',
        ),
      ) as DocumentManifest,
  );
}
