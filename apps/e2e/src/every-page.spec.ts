import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadDemo } from '@zhurnal/demo';
import { asDay } from '@zhurnal/rules';
import type { Browser } from 'playwright-core';
import { openBrowser, openPage } from './browser.js';
import { findIds } from './every-page.cast.js';
import { PAGES } from './every-page.pages.js';
import { inspectPage, nameOf } from './inspect-page.js';
import type { Window } from './inspect-page.js';
import { Installation } from './installation.js';
import { filesWithRoutes, listClassTabs, listRoutes } from './list-routes.js';
import { DAY } from './page-seen.js';
import type { Ids, PageSeen } from './page-seen.js';

const PASSWORD = 'Demo-2026-zhurnal';
/** Pages are looked at in two windows at a time. */
const LANES = 2;

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

/** The pages of one person in one app, one after the other in one window. */
async function inspectAll(pages: readonly PageSeen[]): Promise<void> {
  const [first] = pages;
  if (!first) return;
  const page = await enter(first);
  for (const seen of pages) {
    const said = await inspectPage(page, seen, ids).catch((error: unknown) => [String(error).slice(0, 400)]);
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
  // Until November the school followed a text of its own.
  await installation.database.query(
    `begin; set local app.actor = '//system//test';
     update school set regulation = '[{"from":null,"base":"g24","amended":[]},{"from":"2026-11-01","base":"federal","amended":[]}]'; commit`,
  );
  // One class has not closed its first quarter yet, so that there is something to close.
  await installation.database.query(
    `begin; set local app.actor = '//system//test';
     update period_closing set deleted_at = closed_at where id = (select id from period_closing order by id limit 1); commit`,
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
