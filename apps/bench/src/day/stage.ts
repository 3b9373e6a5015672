import { setTimeout as pause } from 'node:timers/promises';
import { Browser } from './browser.js';
import type { World } from './browser.js';
import type { Cast, PlayedLesson } from './cast.js';
import { Chance } from './chance.js';
import type { App } from './documents.js';
import { Listener } from './listener.js';
import type { Place } from './place.js';

export const PASSWORD = 'Demo-2026-zhurnal';
/** Lessons of a day at most. */
export const LAST_SLOT = 8;

/** Where all actors meet: the product, the school, the hour. */
export class Stage {
  readonly listeners: Listener[] = [];
  readonly browsers: Browser[] = [];
  /** Who gives which lessons today; the deputy changes it. */
  readonly timetable: Map<string, readonly PlayedLesson[]>;
  private readonly opened = new Map<string, Promise<Browser>>();

  constructor(
    readonly place: Place,
    readonly world: World,
    readonly cast: Cast,
  ) {
    this.timetable = new Map(cast.teachers.map(({ personId, lessons }) => [personId, lessons]));
  }

  chance(word: string): Chance {
    return new Chance(`${this.place.seed}/${word}`);
  }

  /** A browser of a member of staff, signed in by its page; the same one for the same login. */
  signIn(login: string): Promise<Browser> {
    const known = this.opened.get(login);
    if (known) return known;
    const coming = Browser.signIn(this.world, 'staff', login, PASSWORD, this.chance(login)).then((browser) =>
      this.keep(browser),
    );
    this.opened.set(login, coming);
    return coming;
  }

  /** One more browser of the same person. */
  open(app: App, cookie: string, word: string, isUnlucky = true): Browser {
    return this.keep(new Browser(this.world, app, cookie, this.chance(word), isUnlucky));
  }

  listen(browser: Browser, keys: readonly string[], onChange?: () => void): Listener {
    const listener = new Listener(this.world.origin, browser.app, browser.cookie, keys, onChange);
    this.listeners.push(listener);
    return listener;
  }

  /** Waits for some part of a lesson. */
  async wait(chance: Chance, share = 1): Promise<void> {
    await pause(chance.next() * this.place.seconds * 1000 * share);
  }

  leave(): void {
    for (const listener of this.listeners) listener.close();
    for (const browser of this.browsers) browser.leave();
  }

  private keep(browser: Browser): Browser {
    this.browsers.push(browser);
    return browser;
  }
}

/** The days before and after one, YYYY-MM-DD. */
export function daysFrom(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

export function mondayOf(day: string): string {
  return daysFrom(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}
