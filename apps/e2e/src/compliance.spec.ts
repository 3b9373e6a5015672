import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { listViolations, openBrowser, openPage, picture } from './browser.js';
import { PASSWORD, openCornerSchool } from './corner-school.js';
import type { Installation } from './installation.js';
import { signInStaff } from './staff-steps.js';
import { soon } from './soon.js';

/** Widths at which the page is looked at. */
const SIZES = {
  desktop: { width: 1366, height: 900 },
  tablet: { width: 768, height: 1024 },
  phone: { width: 360, height: 780 },
} as const;

let installation: Installation;
let browser: Browser;

beforeAll(async () => {
  installation = await openCornerSchool();
  await installation.database.query(
    `begin; set local app.actor = '//system//test'; update school set profile = 'g24', version = version + 1; commit`,
  );
  await installation.server.start();
  browser = await openBrowser();
}, 300_000);

afterAll(async () => {
  await browser.close();
  await installation.stop();
});

/** The page in every width and both themes: nothing to complain of, and nothing wider than the window. */
async function lookAt(page: Page, name: string): Promise<void> {
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const isWider = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth');
      const found = await listViolations(page);
      expect([name, size, colorScheme, isWider, found]).toEqual([name, size, colorScheme, false, []]);
    }
    await picture(page, `compliance-${name}-${size}`);
  }
  await page.setViewportSize(SIZES.desktop);
  await page.emulateMedia({ colorScheme: 'light' });
}

async function loginOfDeputy(): Promise<string> {
  const [found] = await installation.database.query<{ login: string }>(
    `select c.login from login_claim c
       join membership m on m.account_id = c.account_id
       join duty d on d.school_id = m.school_id and d.person_id = m.person_id and d.role = 'deputy'`,
  );
  if (!found) throw new Error('nobody leads the school');
  return found.login;
}

/** Sees the page as it is printed. */
async function printed(page: Page): Promise<string> {
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.emulateMedia({ media: 'print' });
  await picture(page, 'compliance-act');
  const text = await page.locator('main').innerText();
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize(SIZES.desktop);
  return text;
}

describe('the deputy head', () => {
  it('sees which clauses are broken, opens a breach in the journal and comes back, and prints the act', async () => {
    const page = await openPage(browser, installation.origin);
    await page.goto('/staff/');
    await signInStaff(page, await loginOfDeputy(), PASSWORD);
    await page.goto('/staff/settings/regulation');
    await page.getByRole('link', { name: 'Соблюдение за месяц' }).click();
    await page.locator('.cp-list').waitFor();
    await lookAt(page, 'list');

    // The choice stands in the address, and the box follows the address.
    await page.getByLabel('Только нарушенные').click();
    await page.waitForURL(/[?&]broken=1/);
    const breaches = page.getByRole('button', { name: /: пункт G24-35$/ });
    await breaches.focus();
    await page.keyboard.press('Enter');
    await page.locator('.cp-row').first().waitFor();
    await lookAt(page, 'panel');
    const shown = await page.locator('.cp-row').count();
    await page.getByRole('button', { name: 'Показать ещё' }).click();
    await page.locator('.cp-row').nth(shown).waitFor();

    const first = page.locator('.cp-row').first();
    await soon(() => first.innerText()).toContain('Урок не отмечен как проведённый');
    await first.getByRole('link').click();
    await page.getByRole('grid').waitFor();
    expect(page.url()).toMatch(/\/journal\/[^?]+\?.*lesson=/);
    await page.goBack();
    await page.locator('.cp-row').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.cp-panel').waitFor({ state: 'detached' });
    await soon(() => page.evaluate('document.activeElement?.id')).toBe('opens-G24-35');

    const act = await printed(page);
    expect(act).toContain('Акт о соблюдении положения · ноябрь 2026');
    expect(act).toContain('Директор');
    expect(page.faults).toEqual([]);
    await page.context().close();
  }, 180_000);
});
