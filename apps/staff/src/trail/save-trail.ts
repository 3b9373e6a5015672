import type { TrailFilter } from '@zhurnal/contract/staff';
import { newId } from '@zhurnal/web-client';
import type { ApiClient } from '@zhurnal/web-client';
import { saveFile } from '../shell/save-file.js';

/** Fetches the entries of the filter as a file and hands it to the person; false: it did not come. */
export const saveTrail = (client: ApiClient, filter: TrailFilter, name: string): Promise<boolean> =>
  saveFile(client, '/trail/trail.csv', `${name}.csv`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ clientMutationId: newId(), filter }),
  });
