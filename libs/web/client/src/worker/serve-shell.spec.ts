import { describe, expect, it } from '@jest/globals';
import { kindOf, serveShell } from './serve-shell.js';
import { RENEW } from './worker-scope.js';
import type { AskedEvent, Shell, WorkerScope } from './worker-scope.js';

const FAMILY: Shell = {
  base: '/',
  version: 'v1',
  files: ['/', '/assets/index-1.js', '/icon.svg'],
  pages: ['diary', 'marks'],
};
const STAFF: Shell = { base: '/staff/', version: 'v1', files: ['/staff/', '/staff/assets/index-1.js'] };
const ORIGIN = 'https://school.test';

describe('what the worker answers', () => {
  it.each<[Shell, string, boolean, string]>([
    [FAMILY, '/', true, 'page'],
    [FAMILY, '/diary/0199/day/2026-11-18', true, 'page'],
    [FAMILY, '/finals', true, 'link'],
    [FAMILY, '/files/0199', true, 'link'],
    [FAMILY, '/staff/', true, 'other'],
    [FAMILY, '/staff/journal', true, 'other'],
    [FAMILY, '/report.pdf', true, 'other'],
    [FAMILY, '/manifest.webmanifest', true, 'other'],
    [FAMILY, '/assets/index-1.js', false, 'asset'],
    [FAMILY, '/icon.svg', false, 'asset'],
    [FAMILY, '/graphql', false, 'other'],
    [FAMILY, '/auth/sign-in', false, 'other'],
    [FAMILY, '/files/0199', false, 'other'],
    [FAMILY, '/staff/assets/index-1.js', false, 'other'],
    [FAMILY, '/', false, 'other'],
    [STAFF, '/staff/lesson/0199/roll', true, 'page'],
    [STAFF, '/staff/assets/journal-2.js', false, 'asset'],
    [STAFF, '/graphql', false, 'other'],
    [STAFF, '/', true, 'other'],
  ])('%#', (shell, pathname, isNavigation, kind) => {
    expect(kindOf(shell, { pathname }, isNavigation)).toBe(kind);
  });
});

/** A browser with caches that outlive workers, and a network that can be cut. */
class Site {
  isOnline = true;
  readonly asked: string[] = [];
  readonly caches = new Map<string, Map<string, string>>();
  claims = 0;
  skips = 0;

  work(shell: Shell) {
    const listeners = new Map<string, (event: never) => void>();
    const fetching = async ({ url }: { readonly url: string }): Promise<Response> => {
      const path = new URL(url).pathname;
      this.asked.push(path);
      if (!this.isOnline) throw new TypeError('no network');
      return path.includes('gone') ? new Response('', { status: 404 }) : new Response(`net ${path}`);
    };
    const cacheOf = (name: string) => {
      const kept = this.caches.get(name) ?? new Map<string, string>();
      this.caches.set(name, kept);
      return {
        addAll: async (requests: { url: string }[]) => {
          for (const request of requests)
            kept.set(new URL(request.url).pathname, await (await fetching(request)).text());
        },
        match: (file: string) => {
          const found = kept.get(file);
          return Promise.resolve(found === undefined ? undefined : new Response(found));
        },
        put: async (file: string, answer: Response) => void kept.set(file, await answer.text()),
      };
    };
    const scope = {
      location: { origin: ORIGIN },
      caches: {
        open: (name: string) => Promise.resolve(cacheOf(name)),
        keys: () => Promise.resolve([...this.caches.keys()]),
        delete: (name: string) => Promise.resolve(this.caches.delete(name)),
      },
      clients: { claim: () => Promise.resolve(void (this.claims += 1)) },
      fetch: fetching,
      skipWaiting: () => Promise.resolve(void (this.skips += 1)),
      addEventListener: (type: string, listener: (event: never) => void) => listeners.set(type, listener),
    };
    serveShell(scope as unknown as WorkerScope, shell);
    const lasting = async (type: 'install' | 'activate') => {
      let work: Promise<unknown> = Promise.resolve();
      listeners.get(type)?.({ waitUntil: (given: Promise<unknown>) => (work = given) } as never);
      await work;
    };
    const ask = async (path: string, more: object = {}): Promise<string | undefined> => {
      let answer: Promise<Response> | undefined;
      const request = { method: 'GET', url: `${ORIGIN}${path}`, mode: 'cors', ...more };
      const event = { request, respondWith: (given: Promise<Response>) => (answer = given) };
      listeners.get('fetch')?.(event as unknown as AskedEvent as never);
      return answer === undefined ? undefined : (await answer).text();
    };
    return {
      install: () => lasting('install'),
      activate: () => lasting('activate'),
      ask,
      open: (path: string) => ask(path, { mode: 'navigate' }),
      say: (data: unknown) => listeners.get('message')?.({ data } as never),
    };
  }
}

describe('the app without network', () => {
  it('opens any of its pages, with the files it has kept, and asks the server nothing for them', async () => {
    const site = new Site();
    const worker = site.work(FAMILY);
    await worker.install();
    await worker.activate();
    site.asked.length = 0;
    site.isOnline = false;
    expect(await worker.open('/diary/1')).toBe('net /');
    expect(await worker.ask('/assets/index-1.js')).toBe('net /assets/index-1.js');
    expect(site.asked).toEqual([]);
    expect(await worker.open('/finals')).toBe('net /');
    expect([site.asked, site.claims]).toEqual([['/finals'], 1]);
  });

  it('leaves questions to the server alone, and keeps none of its answers', async () => {
    const site = new Site();
    const worker = site.work(FAMILY);
    await worker.install();
    for (const path of ['/graphql', '/auth/sign-out', '/files/1']) {
      expect(await worker.ask(path)).toBeUndefined();
      expect(await worker.ask(path, { method: 'POST' })).toBeUndefined();
    }
    expect(
      await worker.ask('/assets/index-1.js', { url: 'https://other.test/assets/index-1.js' }),
    ).toBeUndefined();
    expect([...(site.caches.get('zhurnal / v1')?.keys() ?? [])]).toEqual(FAMILY.files);
  });

  it('keeps the parts of pages that were opened once, but no error', async () => {
    const site = new Site();
    const worker = site.work(FAMILY);
    await worker.install();
    await worker.ask('/assets/finals-7.js');
    await worker.ask('/assets/gone-7.js');
    site.isOnline = false;
    expect(await worker.ask('/assets/finals-7.js')).toBe('net /assets/finals-7.js');
    await expect(worker.ask('/assets/gone-7.js')).rejects.toThrow('no network');
  });
});

describe('a new version', () => {
  it('waits until it is wanted, and leaves the files of the version before to pages that are still open', async () => {
    const site = new Site();
    const versions = ['v1', 'v2', 'v3'].map((version) => ({
      ...FAMILY,
      version,
      files: ['/', `/assets/index-${version}.js`],
    }));
    let worker = site.work(versions[0] as Shell);
    await worker.install();
    await worker.activate();
    for (const version of versions.slice(1)) {
      worker = site.work(version);
      await worker.install();
      expect(site.skips).toBe(0);
      await worker.activate();
    }
    worker.say('something else');
    expect(site.skips).toBe(0);
    worker.say(RENEW);
    expect(site.skips).toBe(1);
    expect([...site.caches.keys()]).toEqual(['zhurnal / v2', 'zhurnal / v3']);
    site.isOnline = false;
    expect(await worker.ask('/assets/index-v2.js')).toBe('net /assets/index-v2.js');
  });

  it('does not touch what the other app keeps', async () => {
    const site = new Site();
    const [family, staff] = [site.work(FAMILY), site.work(STAFF)];
    for (const worker of [staff, family]) await worker.install();
    for (const version of ['v2', 'v3', 'v4']) {
      const next = site.work({ ...FAMILY, version });
      await next.install();
      await next.activate();
    }
    expect([...site.caches.keys()]).toEqual(['zhurnal /staff/ v1', 'zhurnal / v3', 'zhurnal / v4']);
  });
});
