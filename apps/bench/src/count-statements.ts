import { readManifests } from './manifests.js';
import { Database } from '@zhurnal/platform';
import { TestApi } from '@zhurnal/testing';
import type { Page } from './choose-pages.js';

/** Counts the statements that pages of different sizes need, with the server in this process. */
export async function countStatements(
  applicationUrl: string,
  documentId: string,
  pages: readonly Page[],
): Promise<string> {
  const api = await TestApi.start(
    {
      url: applicationUrl,
      adminUrl: applicationUrl,
      query: () => Promise.resolve([]),
      close: () => Promise.resolve(),
    },
    { now: new Date().toISOString(), documents: 'trusted', manifests: readManifests() },
  );
  const sorted = [...pages].sort((a, b) => a.size - b.size);
  const counts: string[] = [];
  for (const page of [sorted[0], sorted[sorted.length - 1]]) {
    if (!page) continue;
    const names: string[] = [];
    api
      .get(Database)
      .listen(
        (statement) => void (statement.name.startsWith('identity.') ? undefined : names.push(statement.name)),
      );
    const answer = await api.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', 'x-zhurnal-app': page.app, cookie: page.cookie },
      payload: JSON.stringify({ documentId, variables: page.variables }),
    });
    if (answer.statusCode !== 200) throw new Error(answer.body);
    counts.push(`${names.length} (${names.join(', ')})`);
  }
  await api.stop();
  return counts.join(' for the smallest, ') + ' for the largest';
}
