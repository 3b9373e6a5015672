import type { Page } from 'playwright-core';
import { AXE_SOURCE } from './browser.js';
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
  await page.evaluate(QUIET);
}

/** Sets the window and what points at it: a finger on the phone, otherwise a mouse. */
export async function resize(page: Page, size: Size): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const enabled = size === 'phone';
  await session.send('Emulation.setTouchEmulationEnabled', {
    enabled,
    ...(enabled ? { maxTouchPoints: 5 } : {}),
  });
  await page.setViewportSize(SIZES[size]);
}

/** What the measures of the page as it stands complain of. */
export async function measure(page: Page, size: Size): Promise<string[]> {
  await page.evaluate(LOOK_SCRIPT);
  const main = size === 'phone' ? FINGER : LEAST;
  return page.evaluate<string[]>(`[...zhLook.look(), ...zhLook.listSmall(${LEAST}, ${main})]`);
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
  const session = await page.context().newCDPSession(page);
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  await page.evaluate(LOOK_SCRIPT);
  const isLayer = await page.evaluate<boolean>('zhLook.top() !== document.body');
  if (!isLayer)
    await page.evaluate(`(() => { document.querySelector('main')?.scrollTo(0, 0); scrollTo(0, 0); })()`);
  const count = await page.evaluate<number>('zhLook.begin()');
  const faults: string[] = [];
  const met = new Set<number>();
  const first = await page.evaluate<Step>(isLayer ? 'zhLook.step()' : BEGIN);
  if (first.at >= 0) met.add(first.at);
  let turns = 0;
  let before = -1;
  for (let pressed = 0; pressed < MOST_STOPS; pressed += 1) {
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...tab });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...tab });
    const { at, faults: found } = await page.evaluate<Step>('zhLook.step()');
    if (at < 0 && found.length === 0) {
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
  await session.detach();
  for (let at = 0; at < count; at += 1) {
    if (met.has(at)) continue;
    // What went away meanwhile, as news that were seen do, has no name.
    const name = await page.evaluate<string>(`zhLook.nameAt(${at})`);
    if (name !== '') faults.push(`never reached: ${name}`);
  }
  return [...new Set(faults)];
}

interface AxeResult {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

const RULES = {
  all: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  /** What another theme may break while the page stays the same. */
  colours: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};

/** Every ink on its paper: colour, size and weight of each visible text, and all that lies behind it. */
const INKS = (within: string): string => `(() => {
  const inks = new Set();
  for (const one of document.querySelectorAll(${JSON.stringify(`${within}, ${within} *`)})) {
    const isText = [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
    if (!(isText || one.matches('input, select, textarea')) || !one.checkVisibility()) continue;
    const { color, fontSize, fontWeight } = getComputedStyle(one);
    const behind = [];
    for (let at = one; at; at = at.parentElement) {
      const { backgroundColor, backgroundImage, opacity } = getComputedStyle(at);
      if (backgroundColor !== 'rgba(0, 0, 0, 0)' || backgroundImage !== 'none' || opacity !== '1')
        behind.push(backgroundColor, backgroundImage, opacity);
    }
    inks.add([color, fontSize, fontWeight, ...behind].join(' '));
  }
  return [...inks];
})()`;

/** Inks whose contrast was found good: it needs no measuring again wherever the same ink lies on the same paper. */
const proved = new Set<string>();

/** Violations of the rules, in the whole page or in what lies open on top of it. */
export async function audit(page: Page, rules: keyof typeof RULES, within = 'html'): Promise<string[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(AXE_SOURCE);
  const inks = await page.evaluate<string[]>(INKS(within));
  const enabled = inks.some((ink) => !proved.has(ink));
  const options = {
    runOnly: RULES[rules],
    rules: { 'color-contrast': { enabled } },
    resultTypes: ['violations'],
  };
  const found = await page.evaluate<AxeResult[]>(
    `axe.run(${JSON.stringify(within)}, ${JSON.stringify(options)}).then((one) => one.violations)`,
  );
  if (enabled && found.every(({ id }) => id !== 'color-contrast')) for (const ink of inks) proved.add(ink);
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ html }) => html.slice(0, 160))
        .join(' | ')}`,
  );
}

/** The first Tab finds the skip link, and that leads into the content. */
export async function skip(page: Page): Promise<string[]> {
  await page.evaluate(BEGIN);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const at = await page.evaluate<string | undefined>('document.activeElement?.id');
  return at === 'content' ? [] : [`the skip link does not lead into the content: ${at}`];
}
