/** The little of a service worker's world that ours uses; the types of pages do not have it. */
export interface WorkerScope {
  readonly location: { readonly origin: string };
  readonly caches: CacheStorage;
  readonly clients: { claim(): Promise<void> };
  readonly fetch: typeof fetch;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: AskedEvent) => void): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

/** An event that is over when the promise is. */
export interface LastingEvent {
  waitUntil(work: Promise<unknown>): void;
}

/** A request of a page. */
export interface AskedEvent extends LastingEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** The built app, as the bundler lists it for the worker. */
export interface Shell {
  /** `/` or `/staff/`. */
  readonly base: string;
  /** Changes with every file. */
  readonly version: string;
  /** Addresses that are kept from the start; the first is the page itself. */
  readonly files: readonly string[];
  /** First parts of the addresses that are pages for certain; undefined: all below the base. */
  readonly pages?: readonly string[] | undefined;
}

/** What a page says to the worker that waits: the person wants the new version now. */
export const RENEW = 'zhurnal:renew';
