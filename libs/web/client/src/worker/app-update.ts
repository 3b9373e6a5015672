import { RENEW } from './worker-scope.js';

/** How often an open page looks for a new version, ms. */
const LOOK_AGAIN = 30 * 60_000;

/** How long a new version may take to arrive before the page is loaded anew without it, ms. */
const PATIENCE = 15_000;

/** The new version that waits, if there is one. Absent where browsers allow no workers: there every load is fresh. */
class AppUpdate {
  private waiting: ServiceWorker | undefined;
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly isReady = (): boolean => this.waiting !== undefined;

  /** Installs the app's worker and follows its versions. Silently nothing without HTTPS, and in development. */
  async register(base: string): Promise<void> {
    if (!isSupported()) return;
    const registration = await navigator.serviceWorker.register(`${base}sw.js`, {
      scope: base,
      updateViaCache: 'none',
    });
    const look = () => this.note(registration);
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', look);
    });
    look();
    let lookedAt = Date.now();
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState !== 'visible' || Date.now() - lookedAt < LOOK_AGAIN) return;
      lookedAt = Date.now();
      registration.update().catch(() => undefined);
    });
  }

  /** Loads the page anew, in the newest version that can be had. What waits to be sent stays on the device. */
  async renew(): Promise<void> {
    await Promise.race([this.turnOver().catch(() => undefined), pause(PATIENCE)]);
    window.location.reload();
  }

  private async turnOver(): Promise<void> {
    if (!isSupported()) return;
    const registration = await navigator.serviceWorker.getRegistration();
    if (registration === undefined) return;
    if (registration.waiting === null) await registration.update();
    const next = registration.waiting ?? (await installed(registration.installing));
    if (next === undefined) return;
    const turned = new Promise((done) =>
      navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }),
    );
    next.postMessage(RENEW);
    await turned;
  }

  private note({ waiting }: ServiceWorkerRegistration): void {
    // Without a controller this is the first version: nothing to turn over.
    const found = waiting !== null && navigator.serviceWorker.controller !== null ? waiting : undefined;
    if (found === this.waiting) return;
    this.waiting = found;
    this.listeners.forEach((listener) => listener());
  }
}

const isSupported = (): boolean => 'serviceWorker' in navigator && window.isSecureContext;

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** The worker once it is installed. */
function installed(worker: ServiceWorker | null): Promise<ServiceWorker | undefined> {
  if (worker === null) return Promise.resolve(undefined);
  return new Promise((done) => {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'installed') done(worker);
      if (worker.state === 'redundant') done(undefined);
    });
  });
}

const update = new AppUpdate();

/** Loads the page anew, in the newest version that can be had. */
export const renewPage = (): Promise<void> => update.renew();

/** Makes the app installable and open without network, once the page that was asked for is there. */
export function installApp(base: string): void {
  const begin = () => void update.register(base).catch(() => undefined);
  if (document.readyState === 'complete') setTimeout(begin, 0);
  else window.addEventListener('load', () => setTimeout(begin, 0), { once: true });
}

/** The version that waits, for the note about it. */
export const appUpdate: Pick<AppUpdate, 'subscribe' | 'isReady'> = update;
