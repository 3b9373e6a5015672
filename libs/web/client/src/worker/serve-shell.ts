import { RENEW } from './worker-scope.js';
import type { Shell, WorkerScope } from './worker-scope.js';

/** Versions whose files stay: pages that were opened with the one before still ask for its parts. */
const VERSIONS_KEPT = 2;

/**
 * What a request is to the worker: `page` is answered with the app's page at once, `asset` with a kept file, `link` by
 * the network as long as there is one; `other` is none of its business: questions to the server, sign-in, files.
 */
export function kindOf(
  { base, files, pages }: Shell,
  { pathname }: Pick<URL, 'pathname'>,
  isNavigation: boolean,
): 'page' | 'asset' | 'link' | 'other' {
  if (!pathname.startsWith(base)) return 'other';
  const [first = ''] = pathname.slice(base.length).split('/');
  if (isNavigation) {
    // The other app lies below this one, and has a worker of its own.
    if (base === '/' && first === 'staff') return 'other';
    if (/\.[a-z0-9]{2,11}$/i.test(pathname)) return 'other';
    if (pages === undefined || first === '' || pages.includes(first)) return 'page';
    return 'link';
  }
  return first === 'assets' || (files.includes(pathname) && pathname !== base) ? 'asset' : 'other';
}

/** Keeps the app's own files, so that it opens without network. Answers of the server are never kept here. */
export function serveShell(scope: WorkerScope, shell: Shell): void {
  const prefix = `zhurnal ${shell.base} `;
  const name = prefix + shell.version;

  const install = async (): Promise<void> => {
    const cache = await scope.caches.open(name);
    const fresh = shell.files.map(
      (file) =>
        // A file with a hash in its name never changes; the others are asked for past the browser's own cache.
        new Request(new URL(file, scope.location.origin), {
          cache: file.includes('/assets/') ? 'default' : 'reload',
        }),
    );
    await cache.addAll(fresh);
  };

  const activate = async (): Promise<void> => {
    const names = (await scope.caches.keys()).filter((key) => key.startsWith(prefix) && key !== name);
    const old = names.slice(0, Math.max(0, names.length - (VERSIONS_KEPT - 1)));
    await Promise.all(old.map((key) => scope.caches.delete(key)));
    await scope.clients.claim();
  };

  const find = async (file: string): Promise<Response | undefined> => {
    const newest = await (await scope.caches.open(name)).match(file, { ignoreVary: true });
    if (newest !== undefined) return newest;
    for (const key of (await scope.caches.keys()).filter((one) => one.startsWith(prefix))) {
      const found = await (await scope.caches.open(key)).match(file, { ignoreVary: true });
      if (found !== undefined) return found;
    }
    return undefined;
  };

  const answerPage = async (request: Request): Promise<Response> =>
    (await find(shell.base)) ?? scope.fetch(request);

  const answerLink = async (request: Request): Promise<Response> => {
    try {
      return await scope.fetch(request);
    } catch (gone) {
      const page = await find(shell.base);
      if (page === undefined) throw gone;
      return page;
    }
  };

  const answerAsset = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    const known = await find(pathname);
    if (known !== undefined) return known;
    const answer = await scope.fetch(request);
    // Parts of pages that were opened once open again without network.
    if (answer.ok && pathname.startsWith(`${shell.base}assets/`))
      await (await scope.caches.open(name)).put(pathname, answer.clone());
    return answer;
  };

  scope.addEventListener('install', (event) => event.waitUntil(install()));
  scope.addEventListener('activate', (event) => event.waitUntil(activate()));
  scope.addEventListener('message', ({ data }) => {
    if (data === RENEW) void scope.skipWaiting();
  });
  scope.addEventListener('fetch', (event) => {
    const { request } = event;
    const url = new URL(request.url);
    if (request.method !== 'GET' || url.origin !== scope.location.origin) return;
    const kind = kindOf(shell, url, request.mode === 'navigate');
    if (kind === 'page') event.respondWith(answerPage(request));
    else if (kind === 'link') event.respondWith(answerLink(request));
    else if (kind === 'asset') event.respondWith(answerAsset(request));
  });
}
