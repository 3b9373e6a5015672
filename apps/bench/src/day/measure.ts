import { Database } from '@zhurnal/platform';
import { TestApi } from '@zhurnal/testing';
import { readManifests } from '../manifests.js';
import type { Place } from './place.js';
import type { Product } from './product.js';
import type { Answered } from './tour.js';

/** What one question costs. */
export interface Cost {
  readonly app: string;
  readonly name: string;
  /** Statements over tenant tables; BEGIN, COMMIT and the session are not counted. */
  readonly statements: number;
  /** Processor milliseconds of one request, alone on the machine; 0: not measured. */
  readonly product: number;
  readonly database: number;
}

/** Counts the statements of every question, with the product in this process. */
export async function countStatements(
  place: Place,
  questions: readonly Answered[],
): Promise<Map<string, number>> {
  const api = await TestApi.start(
    {
      url: place.applicationUrl,
      adminUrl: place.adminUrl,
      query: () => Promise.resolve([]),
      close: () => Promise.resolve(),
    },
    { now: place.now, documents: 'trusted', manifests: readManifests() },
  );
  const counts = new Map<string, number>();
  for (const { document, variables, browser } of questions) {
    let count = 0;
    api.get(Database).listen(({ name }) => (count += name.startsWith('identity.') ? 0 : 1));
    await api.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', 'x-zhurnal-app': document.app, cookie: browser.cookie },
      payload: JSON.stringify({ documentId: document.id, variables }),
    });
    counts.set(`${document.app}/${document.name}`, count);
  }
  await api.stop();
  return counts;
}

/** Asks every question some times, one after the other, and looks at the processor meanwhile. */
export async function measureQuestions(
  place: Place,
  product: Product,
  questions: readonly Answered[],
): Promise<readonly Cost[]> {
  const statements = await countStatements(place, questions);
  const costs: Cost[] = [];
  for (const { document, variables, browser } of questions) {
    const before = product.used;
    for (let round = 0; round < place.rounds; round += 1) await browser.post(document, variables);
    const after = product.used;
    const each = (used: number): number =>
      place.rounds === 0 ? 0 : Math.round((used / place.rounds) * 10_000) / 10;
    costs.push({
      app: document.app,
      name: document.name,
      statements: statements.get(`${document.app}/${document.name}`) ?? 0,
      product: each(after.product - before.product),
      database: each(after.database - before.database),
    });
  }
  return costs;
}
