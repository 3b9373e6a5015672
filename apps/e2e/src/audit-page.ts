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

/** Every ink on its paper: colour, size and weight of each visible text, and all that lies behind it. */
const INKS = (within: string): string => `(() => {
  const inks = new Set();
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
    inks.add([color, fontSize, fontWeight].join(' ') + paperOf(one));
  }
  return [...inks];
})()`;

/** Inks whose contrast was found good: it needs no measuring again wherever the same ink lies on the same paper. */
const proved = new Set<string>();

const listNewInks = async (page: Page, within: string): Promise<string[]> =>
  (await ask<string[]>(page, INKS(within))).filter((ink) => !proved.has(ink));

async function run(
  page: Page,
  within: string,
  runOnly: typeof ALL | typeof COLOURS,
  inks: readonly string[],
): Promise<Audit> {
  if (!(await ask<boolean>(page, '"axe" in window'))) await ask(page, `${AXE_SOURCE}; 0`);
  const isMeasured = inks.length > 0;
  const options = { runOnly, rules: { [INK]: { enabled: isMeasured } }, resultTypes: ['violations'] };
  const { violations, inapplicable } = await ask<Answer>(
    page,
    `axe.run(${JSON.stringify(within)}, ${JSON.stringify(options)}).then(({ violations, inapplicable }) => ({
      violations: violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) })),
      inapplicable: inapplicable.map(({ id }) => id),
    }))`,
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

/** Violations of all rules, in the whole page or in what lies open on top of it. */
export async function audit(page: Page, within = 'html'): Promise<Audit> {
  return run(page, within, ALL, await listNewInks(page, within));
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
  const inks = await listNewInks(page, within);
  if (inks.length === 0 && !hasLinksInText) return [];
  return (await run(page, within, COLOURS, inks)).faults;
}
