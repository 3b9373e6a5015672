import type { BrowserContext, Page, Request } from 'playwright-core';

/** Waits until the app's worker answers for its pages, so that they open without network. */
export async function workerReady(page: Page): Promise<string> {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return page.evaluate(() => navigator.serviceWorker.controller?.scriptURL ?? '');
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

/** The manifest of the page that stands open, with every sign of it fetched. */
export function readManifest(page: Page): Promise<Installable> {
  return page.evaluate(async () => {
    interface Sign {
      readonly src: string;
      readonly sizes: string;
    }
    const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
    const manifest = (await (await fetch(link?.href ?? '')).json()) as {
      name: string;
      start_url: string;
      scope: string;
      display: string;
      icons: Sign[];
      shortcuts: { name: string; icons: Sign[] }[];
    };
    const signs = [...manifest.icons, ...manifest.shortcuts.flatMap(({ icons }) => icons)];
    const answers = await Promise.all(
      signs.map(async ({ src }) => ({ src, isThere: (await fetch(src)).headers.get('content-type') })),
    );
    return {
      name: manifest.name,
      startUrl: manifest.start_url,
      scope: manifest.scope,
      display: manifest.display,
      sizes: manifest.icons.map(({ sizes }) => sizes),
      missing: answers.filter(({ isThere }) => !isThere?.startsWith('image/')).map(({ src }) => src),
      shortcuts: manifest.shortcuts.map(({ name }) => name),
    };
  });
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
