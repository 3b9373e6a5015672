import type { Page } from 'playwright-core';
import { ask, sessionOf } from './ask-page.js';
import { LOOK_SCRIPT } from './look-at-page.js';

/** Sizes in which a page is looked at; the phone is touched with a finger. */
export const SIZES = {
  desktop: { width: 1366, height: 900 },
  tablet: { width: 768, height: 1024 },
  phone: { width: 360, height: 780 },
} as const;
export type Size = keyof typeof SIZES;

/** More stops than any page has: whoever presses Tab so often goes in circles. */
const MOST_STOPS = 600;

/** Least sizes of a control: anywhere, and of the main ones under a finger (px). */
const LEAST = 24;
const FINGER = 44;

interface Step {
  readonly at: number;
  /** The focus has left the page. */
  readonly isOut: boolean;
  readonly faults: readonly string[];
}

/** Resolves when nothing in the page has changed for a while. */
const QUIET = `new Promise((done) => {
  const quiet = () => { watch.disconnect(); done(0); };
  let timer = setTimeout(quiet, 100);
  const watch = new MutationObserver(() => { clearTimeout(timer); timer = setTimeout(quiet, 100); });
  watch.observe(document.body, { subtree: true, childList: true, attributes: true });
})`;

/** Waits until nothing of the page is still to come. */
export async function settle(page: Page): Promise<void> {
  const fetching = page.locator('.zh-skeleton, [aria-busy=true]');
  for (let tries = 0; tries < 200 && (await fetching.count()) > 0; tries += 1) await page.waitForTimeout(25);
  await ask(page, QUIET);
}

/** Sets the window and what points at it: a finger on the phone, otherwise a mouse. */
export async function resize(page: Page, size: Size): Promise<void> {
  const session = await sessionOf(page);
  const enabled = size === 'phone';
  await session.send('Emulation.setTouchEmulationEnabled', {
    enabled,
    ...(enabled ? { maxTouchPoints: 5 } : {}),
  });
  await page.setViewportSize(SIZES[size]);
}

/** What the measures of the page as it stands complain of. */
export async function measure(page: Page, size: Size): Promise<string[]> {
  const main = size === 'phone' ? FINGER : LEAST;
  return ask<string[]>(page, `${LOOK_SCRIPT}; [...zhLook.look(), ...zhLook.listSmall(${LEAST}, ${main})]`);
}

/** Puts the focus before everything. */
const BEGIN = `(() => {
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
  return zhLook.step();
})()`;

/** Presses Tab from the beginning to the end, and says of every stop what is wrong with it. */
export async function walk(page: Page): Promise<string[]> {
  const session = await sessionOf(page);
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  const isLayer = await ask<boolean>(page, `${LOOK_SCRIPT}; zhLook.top() !== document.body`);
  if (!isLayer)
    await ask(page, `(() => { document.querySelector('main')?.scrollTo(0, 0); scrollTo(0, 0); })()`);
  const count = await ask<number>(page, 'zhLook.begin()');
  const faults: string[] = [];
  const met = new Set<number>();
  const first = await ask<Step>(page, isLayer ? 'zhLook.step()' : BEGIN);
  if (first.at >= 0) met.add(first.at);
  let turns = 0;
  let before = -1;
  for (let pressed = 0; pressed < MOST_STOPS; pressed += 1) {
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...tab });
    // Tab moves the focus when it goes down: where it is now can be asked while the key comes up.
    const [{ at, isOut, faults: found }] = await Promise.all([
      ask<Step>(page, 'zhLook.step()'),
      session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...tab }),
    ]);
    if (isOut) {
      // Out at the end, and in again at the beginning: a layer is entered somewhere in its middle.
      turns += 1;
      if (turns > (isLayer ? 2 : 0)) break;
      continue;
    }
    // A date is several stops of one control; whoever comes back to another one goes in circles.
    if (at >= 0 && at !== before && met.has(at) && (met.size >= count || pressed > count + 5)) break;
    if (at >= 0) met.add(at);
    before = at;
    faults.push(...found);
  }
  for (let at = 0; at < count; at += 1) {
    if (met.has(at)) continue;
    // What went away meanwhile, as news that were seen do, has no name.
    const name = await ask<string>(page, `zhLook.nameAt(${at})`);
    if (name !== '') faults.push(`never reached: ${name}`);
  }
  return [...new Set(faults)];
}

/** The first Tab finds the skip link, and that leads into the content. */
export async function skip(page: Page): Promise<string[]> {
  await ask(page, BEGIN);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const at = await ask<string | undefined>(page, 'document.activeElement?.id');
  return at === 'content' ? [] : [`the skip link does not lead into the content: ${at}`];
}
