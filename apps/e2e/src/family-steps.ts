import type { Page, Request } from 'playwright-core';

/** The questions of a page to the API, and how many had left it when the first answer came. */
export interface Questions {
  readonly sent: readonly Request[];
  readonly sentAtOnce: number;
}

/** Opens the first page anew, and tells what it asked until its rows stood there. */
export async function openHome(page: Page): Promise<Questions> {
  const sent: Request[] = [];
  let sentAtOnce = 0;
  const isQuestion = (request: Request): boolean => new URL(request.url()).pathname.endsWith('/graphql');
  const note = (request: Request): void => void (isQuestion(request) && sent.push(request));
  const answered = (request: Request): void => {
    if (isQuestion(request) && sentAtOnce === 0) sentAtOnce = sent.length;
  };
  page.on('request', note);
  page.on('requestfinished', answered);
  await page.goto('/');
  await page.locator('main .home .row').first().waitFor();
  page.off('request', note);
  page.off('requestfinished', answered);
  return { sent, sentAtOnce };
}

/** Bytes of the answers, as they travelled and as they are read. */
export async function weigh(requests: readonly Request[]): Promise<{ travelled: number; read: number }> {
  let [travelled, read] = [0, 0];
  for (const request of requests) {
    travelled += (await request.sizes()).responseBodySize;
    read += (await (await request.response())?.body())?.length ?? 0;
  }
  return { travelled, read };
}

/** A row or a card of the first page. */
export interface Card {
  readonly text: string;
  /** What its link is called for who does not see it; empty: it has none. */
  readonly link: string;
  /** Whether the sign that there is more behind it shows. */
  readonly hasChevron: boolean;
  /** Whether a press in its middle, beside the words, reaches the link. */
  readonly isTarget: boolean;
}

/** The cards of the days and the rows of news, homework and control works. */
export function listCards(page: Page): Promise<Card[]> {
  return page.evaluate<Card[]>(`
    [...document.querySelectorAll('main .home :is(.day-card, .row)')].map((card) => {
      card.scrollIntoView({ block: 'center' });
      const link = card.querySelector('a.cover');
      const sign = card.querySelector('.go .zh-icon')?.getBoundingClientRect();
      // A card has keys of its own; beside them it is the link from edge to edge.
      const head = (card.querySelector('.day-head') ?? card).getBoundingClientRect();
      const at = document.elementFromPoint(head.right - 20, head.top + head.height / 2);
      return {
        text: card.textContent,
        link: link?.textContent.trim() ?? '',
        hasChevron: sign !== undefined && sign.width > 8 && sign.height > 8,
        isTarget: link !== null && at?.closest('a') === link,
      };
    })`);
}

/** What does not fit: sideways scroll of the page, and texts that are cut off or stick out of the window. */
export function listCutOff(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    for (const part of document.querySelectorAll('details')) part.open = true;
    const { clientWidth, scrollWidth } = document.documentElement;
    const faults = scrollWidth > clientWidth ? ['the page is ' + scrollWidth + ' of ' + clientWidth + ' px wide'] : [];
    const hidden = '.zh-hidden, .zh-skip, .zh-table-frame, [aria-hidden=true]';
    for (const element of document.body.querySelectorAll('*')) {
      if (!(element instanceof HTMLElement) || !element.checkVisibility() || element.closest(hidden)) continue;
      if (element.clientWidth === 1) continue;
      const said = (element.className || element.tagName) + ': ' + element.innerText.slice(0, 60);
      const { overflowX, overflowY } = getComputedStyle(element);
      if (/hidden|clip/.test(overflowX + overflowY) && element.innerText !== '') {
        if (element.scrollWidth > element.clientWidth + 1) faults.push('cut off across: ' + said);
        if (element.scrollHeight > element.clientHeight + 1) faults.push('cut off below: ' + said);
      }
      for (const node of element.childNodes) {
        if (node.nodeType !== Node.TEXT_NODE || node.textContent.trim() === '') continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const { left, right } of range.getClientRects())
          if (left < -1 || right > clientWidth + 1) faults.push('outside the window: ' + said);
      }
    }
    return [...new Set(faults)];
  })()`);
}

/** How a page turned: what it showed with the first change of its heading, and how many questions left it until then. */
export interface Turn {
  readonly days: string;
  readonly isWhole: boolean;
  readonly asked: number;
}

/** Turns the diary by its key; everything is seen from inside the page, so that no other process is waited for. */
export function turnWeek(page: Page, label: string): Promise<Turn> {
  return page.evaluate<Turn>(`new Promise((done) => {
    const main = document.querySelector('main');
    let asked = 0;
    const real = window.fetch;
    window.fetch = (...request) => {
      asked += 1;
      return real(...request);
    };
    const daysOf = () => [...main.querySelectorAll('.spread-day h2')].map(({ textContent }) => textContent).join(', ');
    const before = daysOf();
    const observer = new MutationObserver(() => {
      if (daysOf() === before) return;
      observer.disconnect();
      window.fetch = real;
      done({ days: daysOf(), isWhole: main.querySelectorAll('.line').length > 0, asked });
    });
    observer.observe(main, { subtree: true, childList: true, characterData: true });
    document.querySelector('button[aria-label="${label}"]').click();
  })`);
}

/** The sheets of a printed page: width and height of each in points. */
export function listSheets(pdf: Buffer): (readonly [number, number])[] {
  return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b[^]*?endobj/g)].map(([sheet]) => {
    const box = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(sheet);
    return [Math.round(Number(box?.[1])), Math.round(Number(box?.[2]))];
  });
}
