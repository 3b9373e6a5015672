import type { ApiClient } from '@zhurnal/web-client';

/** How long the browser has for taking the file over, in milliseconds. */
const KEPT = 60_000;

/** Fetches a file and hands it to the person under a name; false: it did not come. */
export async function saveFile(
  client: ApiClient,
  path: string,
  name: string,
  request: RequestInit = { method: 'GET' },
): Promise<boolean> {
  let file: Blob;
  try {
    const answer = await client.send(path, request);
    if (!answer.ok) return false;
    file = await answer.blob();
  } catch {
    return false;
  }
  handOver(file, name);
  return true;
}

/** Hands a text to the person as a file. */
export function saveText(text: string, name: string): void {
  handOver(new Blob([text], { type: 'text/plain;charset=utf-8' }), name);
}

function handOver(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}
