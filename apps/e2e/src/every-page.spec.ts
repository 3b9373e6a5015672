import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadDemo } from '@zhurnal/demo';
import { asDay } from '@zhurnal/rules';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openPage, picture } from './browser.js';
import { findIds } from './every-page.cast.js';
import { PAGES } from './every-page.pages.js';
import type { Ids, Layer, PageSeen } from './every-page.pages.js';
import { Installation } from './installation.js';
import { filesWithRoutes, listClassTabs, listRoutes } from './list-routes.js';
import { SIZES, audit, measure, resize, settle, skip, walk } from './walk-page.js';
import type { Size } from './walk-page.js';

const DAY = '2026-11-18';
const PASSWORD = 'Demo-2026-zhurnal';
/** Pages are looked at in two windows at a time. */
const LANES = 2;

type Window = Page & { faults: string[] };
const nameOf = ({ app, who, route, state }: PageSeen): string =>
  [app, who, route, state].filter(Boolean).join(' · ');

let installation: Installation;
let browser: Browser;
let ids: Ids;
/** A promise that is kept from outside. */
class Told {
  tell: (faults: string[]) => void = () => undefined;
  readonly faults = new Promise<string[]>((done) => {
    this.tell = done;
  });
}
/** What is wrong with each page; told as soon as it was looked at. */
const told = new Map(PAGES.map((seen) => [seen, new Told()]));

async function enter({ app, who }: PageSeen): Promise<Window> {
  const page = await openPage(browser, installation.origin);
  if (who === 'nobody') return page;
  await page.goto(app === 'staff' ? '/staff/' : '/');
  await page.getByLabel('Логин').fill(who);
  await page.getByLabel('Пароль').first().fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByLabel('Логин').waitFor({ state: 'detached' });
  await page.locator('main h1').first().waitFor({ state: 'attached' });
  return page;
}

async function open(page: Window, seen: PageSeen): Promise<void> {
  await resize(page, 'desktop');
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce', forcedColors: 'none' });
  if (seen.goOn) await seen.goOn(page, ids);
  else await page.goto(seen.path(ids), { waitUntil: 'commit' });
  await page.locator(seen.ready).first().waitFor({ timeout: 20_000 });
  await settle(page);
}

/** The name of a picture. */
const keptAs = (name: string): string => name.replaceAll(/[^\p{L}\d]+/gu, '-');

/** Every width in light by all rules, then in dark by those of colours. */
async function inspect(
  page: Window,
  name: string,
  sizes: readonly Size[],
  within?: string,
): Promise<string[]> {
  const found: string[] = [];
  for (const size of sizes) {
    await resize(page, size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await picture(page, `${keptAs(name)}-${size}-${colorScheme}`);
      const say = (fault: string): string => `${size} ${colorScheme}: ${fault}`;
      if (colorScheme === 'light') found.push(...(await measure(page, size)).map(say));
      // What the foot of a phone covers for a moment is no fault of the page: all of it stands in the window.
      if (size === 'phone' && within === undefined) {
        const height = await page.evaluate<number>('document.documentElement.scrollHeight');
        await page.setViewportSize({ ...SIZES.phone, height: Math.max(height, SIZES.phone.height) });
      }
      found.push(...(await audit(page, colorScheme === 'light' ? 'all' : 'colours', within)).map(say));
    }
    await page.emulateMedia({ colorScheme: 'light' });
  }
  return found;
}

/** The narrowest window (320 px: 400 % of a wide one), the window at 200 %, and a picture in colours forced by the system. */
async function reflow(page: Window, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const width of [320, 683]) {
    await page.setViewportSize({ width, height: 512 });
    const beyond = await page.evaluate<string[]>('zhLook.look()');
    found.push(...beyond.map((fault) => `${width} px: ${fault}`));
    if (width === 320) await picture(page, `${keptAs(name)}-reflow`);
  }
  await resize(page, 'desktop');
  await page.emulateMedia({ forcedColors: 'active' });
  await picture(page, `${keptAs(name)}-forced-colors`);
  await page.emulateMedia({ forcedColors: 'none' });
  return found;
}

const FOCUSED = (element: object): boolean =>
  element === (globalThis as unknown as { document: { activeElement: object } }).document.activeElement;

/** Opens what the control opens, by the keyboard; Esc closes it and gives the focus back. */
async function inspectLayer(page: Window, seen: PageSeen, layer: Layer): Promise<string[]> {
  const { name, by, shows = 'dialog[open]', backIn } = layer;
  const main = page.locator('main');
  const opener = (typeof by === 'string' ? main.locator(by) : main.getByRole('button', { name: by })).first();
  await opener.focus();
  await page.keyboard.press('Enter');
  const shown = page.locator(shows).last();
  await shown.waitFor({ timeout: 10_000 });
  await settle(page);
  const isModal = layer.shows === undefined;
  const found = isModal ? await walk(page) : [];
  found.push(...(await inspect(page, `${nameOf(seen)} · ${name}`, ['desktop', 'phone'], shows)));
  await resize(page, 'desktop');
  if (!isModal) await shown.locator('button, input, textarea').first().focus();
  await page.keyboard.press('Escape');
  await shown.waitFor({ state: 'detached', timeout: 5_000 });
  await page.waitForTimeout(50);
  const goal = backIn === undefined ? opener : page.locator(`${backIn}:focus, ${backIn} :focus`);
  const isBack = await goal.evaluate(FOCUSED, undefined, { timeout: 5000 }).catch(() => false);
  if (!isBack) found.push('the focus does not come back to what opened it');
  return found.map((fault) => `${name}: ${fault}`);
}

/** One Tab stop in the grid, and arrows that move within it. */
async function inspectGrid(page: Window, grid: string): Promise<string[]> {
  const stops = page.locator(`${grid} [tabindex="0"]`);
  const count = await stops.count();
  const found = count === 1 ? [] : [`the grid has ${count} stops`];
  await stops.first().focus();
  const where = (): Promise<string> =>
    page.evaluate<string>(
      `(() => { const cell = document.activeElement.closest('[aria-colindex], [role=gridcell]'); const row = cell?.closest('[role=row]'); return [...(row?.parentElement?.children ?? [])].indexOf(row) + ' ' + [...(row?.children ?? [])].indexOf(cell); })()`,
    );
  const from = await where();
  for (const key of ['ArrowDown', 'ArrowRight']) {
    const before = await where();
    await page.keyboard.press(key);
    if ((await where()) === before) found.push(`${key} does not move`);
  }
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowUp');
  if ((await where()) !== from) found.push('arrows do not lead back');
  return found;
}

async function inspectPage(page: Window, seen: PageSeen): Promise<string[]> {
  await open(page, seen);
  const name = nameOf(seen);
  // A page that changed under the walk, as news do when they are seen, is walked once more at rest.
  const first = await walk(page);
  const found = first.length === 0 ? first : await walk(page);
  if (await page.locator('.zh-skip').count()) found.push(...(await skip(page)));
  if (seen.grid) found.push(...(await inspectGrid(page, seen.grid)));
  for (const layer of seen.layers ?? []) {
    const said = await inspectLayer(page, seen, layer).catch((error: unknown) => [
      `${layer.name}: ${String(error).slice(0, 300)}`,
    ]);
    found.push(...said);
  }
  await page.evaluate(`document.activeElement?.blur()`);
  found.push(...(await inspect(page, name, ['desktop', 'tablet', 'phone'])));
  found.push(...(await reflow(page, name)));
  return [...found, ...page.faults.splice(0)];
}

/** The pages of one person in one app, one after the other in one window. */
async function inspectAll(pages: readonly PageSeen[]): Promise<void> {
  const [first] = pages;
  if (!first) return;
  const page = await enter(first);
  for (const seen of pages) {
    const said = await inspectPage(page, seen).catch((error: unknown) => [String(error).slice(0, 400)]);
    told.get(seen)?.tell(said);
  }
  await page.context().close();
}

beforeAll(async () => {
  installation = await Installation.prepare(`${DAY}T09:40:00+03:00`);
  const date = asDay(DAY);
  if (!date) throw new RangeError('no day');
  await loadDemo(installation.database.adminUrl, { date, time: '09:40', classes: 4 });
  await installation.database.query(
    `update account set must_change = true where account_id = (select account_id from login_claim where login = 'personnel')`,
  );
  ids = await findIds((text, values) => installation.database.query(text, values));
  await installation.server.start();
  browser = await openBrowser();
  const keyOf = ({ app, who }: PageSeen): string => `${app} ${who}`;
  const people = [...new Set(PAGES.map(keyOf))].map((key) => PAGES.filter((seen) => keyOf(seen) === key));
  const queue = people.sort((one, other) => other.length - one.length);
  const lane = async (): Promise<void> => {
    for (let pages = queue.shift(); pages; pages = queue.shift()) {
      const mine = pages;
      await inspectAll(mine).catch((error: unknown) => {
        for (const seen of mine) told.get(seen)?.tell([String(error)]);
      });
    }
  };
  for (let count = 0; count < LANES; count += 1) void lane();
}, 300_000);

afterAll(async () => {
  await browser.close();
  await installation.stop();
});

describe('the list of pages', () => {
  it('names every route of both apps, and no other', () => {
    const { routes, files } = listRoutes();
    expect(filesWithRoutes().sort()).toEqual(files);
    const named = new Set(PAGES.map(({ app, route }) => `${app} ${route}`));
    expect([...routes].filter((route) => !named.has(route))).toEqual([]);
    expect([...named].filter((route) => !routes.has(route))).toEqual([]);
  });

  it('names every part of the page of a class', () => {
    const states = PAGES.filter(({ route }) => route.startsWith('class/')).map(({ state }) => state);
    expect(listClassTabs().filter((tab) => !states.includes(tab))).toEqual([]);
  });
});

describe('every page stands up to the rules of accessibility and is walked by the keyboard', () => {
  it.each(PAGES.map((seen) => [nameOf(seen), seen] as const))(
    '%s',
    async (_name, seen) => {
      expect(await told.get(seen)?.faults).toEqual([]);
    },
    600_000,
  );
});
