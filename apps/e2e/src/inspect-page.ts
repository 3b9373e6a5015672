import type { Page } from 'playwright-core';
import { ask } from './ask-page.js';
import { Audited, audit, auditColours } from './audit-page.js';
import { PICTURES, picture } from './browser.js';
import { goWithin } from './go-within.js';
import type { Ids, Layer, PageSeen } from './page-seen.js';
import { SIZES, measure, resize, settle, skip, walk } from './walk-page.js';
import type { Size } from './walk-page.js';

/** A page that gathers the faults of its scripts. */
export type Window = Page & { faults: string[] };

/** What a page is called in a report. */
export const nameOf = ({ app, who, route, state }: PageSeen): string =>
  [app, who, route, state].filter(Boolean).join(' · ');

/** Whoever may not enter has no app to go on in; an address that shows nothing is opened by itself. */
const isReachedWithin = ({ app, who, ready }: PageSeen): boolean =>
  !(who === 'nobody' || who === 'personnel' || (app === 'staff' && who === 'parent')) &&
  !ready.includes('.zh-empty');

async function open(page: Window, seen: PageSeen, ids: Ids): Promise<void> {
  await resize(page, 'desktop');
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce', forcedColors: 'none' });
  if (seen.goOn) await seen.goOn(page, ids);
  else if (isReachedWithin(seen)) await goWithin(page, seen.path(ids));
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
  const audited = new Audited();
  for (const size of sizes) {
    const say =
      (theme: string) =>
      (fault: string): string =>
        `${size} ${theme}: ${fault}`;
    await resize(page, size);
    await picture(page, `${keptAs(name)}-${size}-light`);
    found.push(...(await measure(page, size)).map(say('light')));
    // What the foot of a phone covers for a moment is no fault of the page: all of it stands in the window.
    if (size === 'phone' && within === undefined) {
      const height = await ask<number>(page, 'document.documentElement.scrollHeight');
      await page.setViewportSize({ ...SIZES.phone, height: Math.max(height, SIZES.phone.height) });
    }
    const inLight = await audit(page, audited, within);
    found.push(...inLight.faults.map(say('light')));
    await page.emulateMedia({ colorScheme: 'dark' });
    await picture(page, `${keptAs(name)}-${size}-dark`);
    found.push(...(await auditColours(page, inLight, within)).map(say('dark')));
    await page.emulateMedia({ colorScheme: 'light' });
  }
  return found;
}

/** The narrowest window (320 px: 400 % of a wide one), the window at 200 %, and a picture in colours forced by the system. */
async function reflow(page: Window, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const width of [320, 683]) {
    await page.setViewportSize({ width, height: 512 });
    const beyond = await ask<string[]>(page, 'zhLook.look()');
    found.push(...beyond.map((fault) => `${width} px: ${fault}`));
    if (width === 320) await picture(page, `${keptAs(name)}-reflow`);
  }
  if (PICTURES) {
    await resize(page, 'desktop');
    await page.emulateMedia({ forcedColors: 'active' });
    await picture(page, `${keptAs(name)}-forced-colors`);
    await page.emulateMedia({ forcedColors: 'none' });
  }
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
    ask<string>(
      page,
      `(() => { const cell = document.activeElement.closest('[aria-colindex], [role=gridcell]'); const row = cell?.closest('[role=row], tr'); return [...(row?.parentElement?.children ?? [])].indexOf(row) + ' ' + [...(row?.children ?? [])].indexOf(cell); })()`,
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

/** Looks at one page in every way; what is wrong with it. */
export async function inspectPage(page: Window, seen: PageSeen, ids: Ids): Promise<string[]> {
  await open(page, seen, ids);
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
  await ask(page, 'document.activeElement?.blur()');
  found.push(...(await inspect(page, name, ['desktop', 'tablet', 'phone'])));
  found.push(...(await reflow(page, name)));
  return [...found, ...page.faults.splice(0)];
}
