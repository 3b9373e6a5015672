import type { BrowserContext, Page, Request } from 'playwright-core';

/** Waits until the app's worker answers for its pages, so that they open without network. */
export async function workerReady(page: Page): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const address = await page.evaluate<string | null>(
      'navigator.serviceWorker.controller?.scriptURL ?? null',
    );
    if (address !== null) return address;
    await page.waitForTimeout(100);
  }
  return 'no worker';
}

/** The addresses of the files that the page's worker keeps. */
export function listKeptFiles(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`caches.keys()
    .then(([name]) => caches.open(name))
    .then((cache) => cache.keys())
    .then((requests) => requests.map(({ url }) => new URL(url).pathname))`);
}

/** How many rows each store of the page's database holds. */
export function countStores(page: Page): Promise<Record<string, number>> {
  return page.evaluate<Record<string, number>>(`new Promise((done) => {
    indexedDB.open('zhurnal').onsuccess = ({ target: { result: database } }) => {
      const names = [...database.objectStoreNames];
      const reading = database.transaction(names);
      const counts = {};
      for (const name of names) {
        reading.objectStore(name).count().onsuccess = ({ target }) => { counts[name] = target.result; };
      }
      reading.oncomplete = () => done(counts);
    };
  })`);
}

/** What Chromium asks of an app before it offers to install it. */
export interface Installable {
  readonly name: string;
  readonly startUrl: string;
  readonly scope: string;
  readonly display: string;
  readonly sizes: readonly string[];
  readonly missing: readonly string[];
  readonly shortcuts: readonly string[];
}

interface Sign {
  readonly src: string;
  readonly sizes: string;
}

/** The manifest of the page that stands open, with every sign of it fetched. */
export async function readManifest(page: Page): Promise<Installable> {
  const address = (await page.locator('link[rel=manifest]').getAttribute('href')) ?? '';
  const manifest = (await (await page.request.get(address)).json()) as {
    name: string;
    start_url: string;
    scope: string;
    display: string;
    icons: Sign[];
    shortcuts: { name: string; icons: Sign[] }[];
  };
  const missing: string[] = [];
  for (const { src } of [...manifest.icons, ...manifest.shortcuts.flatMap(({ icons }) => icons)]) {
    const type = (await page.request.get(src)).headers()['content-type'];
    if (type?.startsWith('image/') !== true) missing.push(src);
  }
  return {
    name: manifest.name,
    startUrl: manifest.start_url,
    scope: manifest.scope,
    display: manifest.display,
    sizes: manifest.icons.map(({ sizes }) => sizes),
    missing,
    shortcuts: manifest.shortcuts.map(({ name }) => name),
  };
}

/** A batch of changes on its way to the server. */
export interface SentBatch {
  readonly id: string;
  readonly students: readonly string[];
}

/** Notes every batch that the pages of a browser send, whether it arrives or not. */
export function noteBatches(context: BrowserContext): SentBatch[] {
  const sent: SentBatch[] = [];
  context.on('request', (request: Request) => {
    const body = request.postData() ?? '';
    if (!request.url().endsWith('/graphql') || !body.includes('"expectedVersion"')) return;
    const { input } = (
      JSON.parse(body) as {
        variables: { input: { clientMutationId: string; items?: { studentId: string }[] } };
      }
    ).variables;
    if (input.items !== undefined)
      sent.push({ id: input.clientMutationId, students: input.items.map(({ studentId }) => studentId) });
  });
  return sent;
}

/** Lets everything through but changes of the journal: the network is bad, the session is fine. */
export async function holdBatches(context: BrowserContext): Promise<() => Promise<void>> {
  const address = '**/graphql';
  await context.route(address, (route) =>
    route.request().postData()?.includes('"expectedVersion"') === true
      ? route.abort('internetdisconnected')
      : route.continue(),
  );
  return () => context.unroute(address);
}
