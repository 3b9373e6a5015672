import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { listViolations, openBrowser, openPage, picture } from './browser.js';
import { Installation } from './installation.js';
import { signInStaff } from './staff-steps.js';
import { soon } from './soon.js';

const NOW = '2026-11-18T09:40:00+03:00';
const SCHOOL = 'Школа у реки';
const SIZES = [
  [1366, 900],
  [768, 1024],
  [360, 780],
] as const;

let installation: Installation;
let browser: Browser;
let password: string;

beforeAll(async () => {
  installation = await Installation.prepare(NOW);
  await installation.zhurnal('school', 'open', SCHOOL);
  const user = [
    'user',
    'create',
    'admin',
    '--school',
    SCHOOL,
    '--name',
    'Никонов Андрей',
    '--role',
    'administrator',
  ];
  ({ password } = JSON.parse(await installation.zhurnal(...user, '--json')) as { password: string });
  await installation.server.start();
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await installation.stop();
});

async function openTokens(): Promise<Page> {
  const page = await openPage(browser, installation.origin);
  await page.goto('/staff/');
  await signInStaff(page, 'admin', password);
  await page.goto(`${installation.origin}/staff/account/tokens?of=school`);
  await page.getByRole('button', { name: 'Новый токен' }).waitFor();
  return page;
}

const ask = (token: string): Promise<Response> =>
  fetch(`${installation.origin}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ currentToken { schoolName } }' }),
  });

describe('tokens in the pages', () => {
  it('G272-23 an administrator lets a program in by the keyboard alone, and shuts it out', async () => {
    const page = await openTokens();
    await page.getByRole('button', { name: 'Новый токен' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Для чего токен').focus();
    await page.keyboard.type('Выгрузка для кафедры');
    await page.getByRole('checkbox', { name: /^Классы и списки учеников/ }).focus();
    await page.keyboard.press('Space');
    expect(await listViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Выдать токен' }).focus();
    await page.keyboard.press('Enter');
    const field = page.getByRole('textbox', { name: 'Токен', exact: true });
    await field.waitFor();
    const token = await field.inputValue();
    expect(token).toMatch(/^zhr_/);
    expect(await listViolations(page)).toEqual([]);
    expect(await (await ask(token)).json()).toMatchObject({ data: { currentToken: { schoolName: SCHOOL } } });

    await page.getByRole('button', { name: 'Готово, токен сохранён' }).click();
    // It is shown once: neither the page nor a new one has it.
    await page.reload();
    await page.getByRole('row', { name: /Выгрузка для кафедры/ }).waitFor();
    expect(await page.content()).not.toContain(token);
    await page.getByRole('button', { name: 'Отозвать «Выгрузка для кафедры»' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Отозвать' }).click();
    await page.getByText('Токен «Выгрузка для кафедры» отозван').waitFor();
    await page.getByRole('row', { name: /Отозван/ }).waitFor();
    expect(await (await ask(token)).json()).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
    await page.context().close();
  }, 60_000);

  it('show no violation of accessibility and do not scroll sideways, in any size and theme', async () => {
    const page = await openTokens();
    for (const colorScheme of ['light', 'dark'] as const)
      for (const [width, height] of SIZES) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height });
        expect([width, await listViolations(page)]).toEqual([width, []]);
        const isWide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
        expect([width, isWide]).toEqual([width, false]);
      }
    await picture(page, 'tokens');
    await page.context().close();
  }, 60_000);
});

describe('the explorer', () => {
  it('runs a document with a token that is pasted, beside the contract', async () => {
    const words = ['token', 'create', '--school', SCHOOL, '--name', 'Проба', '--scopes', 'roster:read'];
    const made = await installation.zhurnal(...words, '--until', '2027-05-31', '--json');
    const { token } = JSON.parse(made) as { token: string };
    const page = await openTokens();
    await page.goto(`${installation.origin}/explorer`);
    await page.getByLabel('Токен').fill(token);
    await page.getByRole('combobox', { name: 'Пример' }).selectOption({ label: 'currentToken' });
    await page.getByLabel('Запрос', { exact: true }).focus();
    await page.keyboard.press('Control+Enter');
    await page.getByText('HTTP 200').waitFor();
    await soon(() => page.locator('.ex-answer pre').first().textContent()).toContain(SCHOOL);
    await page.getByLabel('Найти тип или поле').fill('CurrentToken');
    await page.locator('summary', { hasText: 'CurrentToken' }).first().click();
    await page.getByText('The token of this request.').first().waitFor();
    // The token stays on the page: neither what the browser keeps nor a new page has it.
    expect(await page.evaluate('JSON.stringify({ ...localStorage, ...sessionStorage })')).not.toContain(
      token,
    );
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      expect([width, await listViolations(page)]).toEqual([width, []]);
    }
    await page.context().close();
  }, 60_000);
});
