import { DEFAULT_WORK_TYPES } from '@zhurnal/rules';
import type { Page } from 'playwright-core';

const WORD = /[А-Яа-яЁё]+/g;

/**
 * Russian that is the same in every language: letters of the journal's cells and of kinds of work, signs of pass and
 * fail, the name of the language itself.
 */
const SIGNS = new Set(['зач', 'нзач', 'Русский', ...DEFAULT_WORK_TYPES.map(({ letter }) => letter)]);

/** Every Russian word the server has answered to a page, in lower case. */
export type Data = ReadonlySet<string>;

/** Listens to what the server answers: names, topics and texts of the school are data and stay as they are. */
export function watchData(page: Page): Data {
  const data = new Set<string>();
  page.on('response', (response) => {
    if (!/json/.test(response.headers()['content-type'] ?? '')) return;
    response
      .text()
      .then((text) => text.match(WORD)?.forEach((word) => data.add(word.toLowerCase())))
      .catch(() => undefined);
  });
  return data;
}

/** Runs in the page: its title, texts and names, each once. */
const LIST_TEXTS = `(() => {
  const found = [document.title];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Element) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'])
        found.push(node.getAttribute(name) ?? '');
    } else if (!/^(SCRIPT|STYLE)$/.test(node.parentElement?.tagName ?? '')) found.push(node.textContent ?? '');
  }
  return [...new Set(found)];
})()`;

/** Everything the page says, seen or spoken, that has Russian in it. */
async function listTexts(page: Page): Promise<string[]> {
  return (await page.evaluate<string[]>(LIST_TEXTS)).filter((text) => /[А-Яа-яЁё]/.test(text));
}

/** Texts of the page with a Russian word that is neither data nor a sign; one letter, or two capital ones, are
 * initials and signs. */
export async function listForeign(page: Page, data: Data): Promise<string[]> {
  const texts = await listTexts(page);
  const isKnown = (word: string): boolean =>
    /^([А-Яа-яё]|[А-ЯЁ]{2})$/.test(word) || SIGNS.has(word) || data.has(word.toLowerCase());
  return texts.filter((text) => !(text.match(WORD) ?? []).every(isKnown));
}
