import type { TrailFilter } from '@zhurnal/contract/staff';
import { newId } from '@zhurnal/web-client';
import type { ApiClient } from '@zhurnal/web-client';

/** Fetches the entries of the filter as a file and hands it to the person; false: it did not come. */
export async function saveTrail(client: ApiClient, filter: TrailFilter, name: string): Promise<boolean> {
  let file: Blob;
  try {
    const answer = await client.send('/trail/trail.csv', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ clientMutationId: newId(), filter }),
    });
    if (!answer.ok) return false;
    file = await answer.blob();
  } catch {
    return false;
  }
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return true;
}
