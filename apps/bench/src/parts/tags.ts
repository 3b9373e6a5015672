import type { Shot } from '../load/shot.js';

/** Asks by GET and answers the tags, in the order of the questions. */
export async function tagsOf(origin: string, shots: readonly Shot[]): Promise<string[]> {
  const tags: string[] = [];
  for (const { path, headers } of shots) {
    const answer = await fetch(new URL(path, origin), { headers });
    await answer.arrayBuffer();
    tags.push(answer.headers.get('etag') ?? '');
  }
  return tags;
}
