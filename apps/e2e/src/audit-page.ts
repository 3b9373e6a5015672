import type { Page } from 'playwright-core';
import { ask } from './ask-page.js';
import { AXE_SOURCE } from './browser.js';

/** Every rule; and those that another theme may break while the page stays the same. */
const ALL = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
} as const;
const INK = 'color-contrast';
const LINKS = 'link-in-text-block';
const COLOURS = { type: 'rule', values: [INK, LINKS] } as const;
/** Rules that look at sizes, places and colours: another width may break them while everything shown is the same. */
const PLACES = {
  type: 'rule',
  values: [
    ...COLOURS.values,
    'target-size',
    'scrollable-region-focusable',
    'css-orientation-lock',
    'p-as-heading',
    'skip-link',
    // Whether a table holds data is guessed from its width and its lines, too.
    'table-fake-caption',
    'td-has-header',
    'th-has-data-cells',
  ],
} as const;

interface Answer {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
  /** Rules that found nothing to judge. */
  readonly inapplicable: readonly string[];
}

/** What is wrong, and whether links stand in running text, where their colour has to tell them from it. */
export interface Audit {
  readonly faults: readonly string[];
  readonly hasLinksInText: boolean;
}

/** What of the page has been put to every rule: each tree of elements with what of it is shown. */
export class Audited {
  readonly trees = new Set<string>();
}

/** A print of all elements with what is written on them, and of each whether it is hidden, hidden from the eye, beside the window, or shown. */
const TREE = (within: string): string => `(() => {
  const roots = [...document.querySelectorAll(${JSON.stringify(within)})];
  const shown = roots.flatMap((root) => [root, ...root.querySelectorAll('*')]).map((el) => {
    if (!el.checkVisibility({ visibilityProperty: true })) return 0;
    const { width, height, right, bottom } = el.getBoundingClientRect();
    return width <= 1 || height <= 1 ? 1 : right <= 0 || bottom + scrollY <= 0 ? 2 : 3;
  });
  const text = roots.map((root) => root.outerHTML).join() + shown.join('');
  let [one, other] = [5381, 52711];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = (Math.imul(one, 33) ^ code) >>> 0;
    other = (Math.imul(other, 31) + code) >>> 0;
  }
  return [text.length, one, other].join(' ');
})()`;

/** Inks whose contrast was found good: it needs no measuring again wherever the same ink lies on the same paper. */
const proved = new Set<string>();
const NEW = 'data-new-ink';

/**
 * Every ink on its paper that is not known yet: colour, size and weight of each visible text, and all that lies behind
 * it. Texts in such an ink are marked for the one rule that measures them.
 */
const INKS = (within: string): string => `(() => {
  const inks = new Set();
  const proved = new Set(${JSON.stringify([...proved])});
  const papers = new Map([[null, '']]);
  const paperOf = (el) => {
    let known = papers.get(el);
    if (known === undefined) {
      const { backgroundColor, backgroundImage, opacity } = getComputedStyle(el);
      const isSeen = backgroundColor !== 'rgba(0, 0, 0, 0)' || backgroundImage !== 'none' || opacity !== '1';
      known = (isSeen ? [' ', backgroundColor, backgroundImage, opacity].join(' ') : '') + paperOf(el.parentElement);
      papers.set(el, known);
    }
    return known;
  };
  for (const one of document.querySelectorAll(${JSON.stringify(`${within}, ${within} *`)})) {
    const isText = [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
    if (!(isText || one.matches('input, select, textarea')) || !one.checkVisibility()) continue;
    const { color, fontSize, fontWeight } = getComputedStyle(one);
    const ink = [color, fontSize, fontWeight].join(' ') + paperOf(one);
    if (proved.has(ink)) continue;
    inks.add(ink);
    one.setAttribute('${NEW}', '');
  }
  return [...inks];
})()`;

type Rules = typeof ALL | typeof COLOURS | typeof PLACES;

async function run(page: Page, within: string, runOnly: Rules, inks: readonly string[]): Promise<Audit> {
  if (!(await ask<boolean>(page, '"axe" in window')))
    await ask(page, `${AXE_SOURCE}; axe.configure({ rules: [{ id: '${INK}', selector: '[${NEW}]' }] }); 0`);
  const isMeasured = inks.length > 0;
  const options = { runOnly, rules: { [INK]: { enabled: isMeasured } }, resultTypes: ['violations'] };
  const { violations, inapplicable } = await ask<Answer>(
    page,
    `axe.run(${JSON.stringify(within)}, ${JSON.stringify(options)}).then(({ violations, inapplicable }) => {
      for (const one of document.querySelectorAll('[${NEW}]')) one.removeAttribute('${NEW}');
      return {
        violations: violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) })),
        inapplicable: inapplicable.map(({ id }) => id),
      };
    })`,
  );
  if (isMeasured && violations.every(({ id }) => id !== INK)) for (const ink of inks) proved.add(ink);
  const faults = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ html }) => html.slice(0, 160))
        .join(' | ')}`,
  );
  return { faults, hasLinksInText: !inapplicable.includes(LINKS) };
}

/**
 * Violations of all rules, in the whole page or in what lies open on top of it. What was put to every rule before, and
 * only stands in another width now, is put to the rules that a width may break.
 */
export async function audit(page: Page, audited: Audited, within = 'html'): Promise<Audit> {
  const tree = await ask<string>(page, TREE(within));
  const rules = audited.trees.has(tree) ? PLACES : ALL;
  audited.trees.add(tree);
  return run(page, within, rules, await ask<string[]>(page, INKS(within)));
}

/**
 * Violations of the rules of colours, when only the theme has changed since the audit. Nothing is left to ask when every
 * ink was found good before and no link stands in running text: where links stand does not depend on colours.
 */
export async function auditColours(
  page: Page,
  { hasLinksInText }: Audit,
  within = 'html',
): Promise<readonly string[]> {
  const inks = await ask<string[]>(page, INKS(within));
  if (inks.length === 0 && !hasLinksInText) return [];
  return (await run(page, within, COLOURS, inks)).faults;
}
