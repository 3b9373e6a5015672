import type { Page } from 'playwright-core';
import { ask } from './ask-page.js';

/** An address that names no page of either app, and what it shows. */
const NO_PAGE = 'no/such/page';
const SAYS = /Такой страницы нет|There is no such page/;

/** What the browser does when a link of the app is followed: the address changes, and the app is told. */
const follow = (page: Page, path: string): Promise<unknown> =>
  ask(
    page,
    `history.pushState(null, '', ${JSON.stringify(path)}); dispatchEvent(new PopStateEvent('popstate')); 0`,
  );

/**
 * Goes on to another address of the app that is open, as its links do, without fetching the app anew. The way leads over
 * an address without a page, so that what stands there afterwards cannot be what stood there before;
 * an address that has no page itself is therefore not reached in this way.
 */
export async function goWithin(page: Page, path: string): Promise<void> {
  await follow(page, `${path.startsWith('/staff/') ? '/staff' : ''}/${NO_PAGE}`);
  const nothing = page.locator('main h1', { hasText: SAYS });
  await nothing.waitFor({ state: 'attached' });
  await follow(page, path);
  await nothing.waitFor({ state: 'detached' });
}
