import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { listViolations, openBrowser, openPage } from './browser.js';
import { Installation } from './installation.js';
import { signInStaff } from './staff-steps.js';
import { soon } from './soon.js';

const NOW = '2026-11-18T09:40:00+03:00';
const SCHOOL = 'Школа у реки';

let installation: Installation;
let browser: Browser;
let page: Page & { faults: string[] };

beforeAll(async () => {
  installation = await Installation.prepare(NOW);
  await installation.zhurnal('school', 'open', SCHOOL);
  const name = ['--name', 'Никонов Андрей', '--role', 'administrator'];
  const made = await installation.zhurnal('user', 'create', 'admin', '--school', SCHOOL, ...name, '--json');
  const { password } = JSON.parse(made) as { password: string };
  await installation.server.start();
  browser = await openBrowser();
  page = await openPage(browser, installation.origin);
  await page.goto('/staff/');
  await signInStaff(page, 'admin', password);
}, 240_000);
afterAll(async () => {
  await browser.close();
  await installation.stop();
});

const open = async (query = ''): Promise<void> => {
  await page.goto(`${installation.origin}/staff/settings/regulation${query}`);
  await page.locator('.rg-setting').first().waitFor();
};

describe('the regulation on its page', () => {
  it('G24-85 forbidding corrections needs a lock: the page says so, both are seen before they are accepted', async () => {
    await open();
    await page.getByRole('button', { name: 'Изменить правило: Отметка: как исправляется' }).click();
    await page.getByLabel('Новое значение').selectOption('forbidden');
    await page.getByLabel('Почему так решила школа').fill('Решение педагогического совета');
    await page.getByLabel('Номер приказа').fill('16');
    await page.getByRole('button', { name: 'Показать, что изменится' }).click();
    await page.getByText('Нужен срок, после которого запись запирается').waitFor();
    await soon(() => page.getByRole('button', { name: /^Принять с/ }).count()).toBe(0);

    await page.getByRole('button', { name: /^Изменить и правило «Отметка: до каких пор открыта»/ }).click();
    await page.getByLabel('Новое значение: указано').check();
    await page.getByLabel('Почему так решила школа').last().fill('Через день после урока');
    await page.getByRole('button', { name: 'Показать, что изменится' }).click();
    await page.getByText('Изменятся 2 правила').waitFor();
    expect(await listViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Принять с 18 ноября 2026' }).click();
    await page.getByRole('heading', { name: 'Изменения, которые действуют' }).waitFor();

    const rule = page.locator('.rg-setting[data-name=markLock]');
    await rule.getByText('изменено с 18.11.2026').waitFor();
    await soon(() => rule.locator('.rg-value').innerText()).toBe('до конца дня, следующего за уроком');
  });

  it('takes back together what one order decided together', async () => {
    await open();
    await page.getByRole('button', { name: 'Отменить изменение' }).first().click();
    await page.getByText('Вместе с ним отменится').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Отменить изменение' }).click();
    await page.getByText('Изменений к положению нет.').waitFor();
  });

  it('takes the rules of a part from another regulation, as the choice of the school', async () => {
    await open('?with=tkk');
    await page.locator('#plans').getByRole('button', { name: 'Взять правила раздела' }).click();
    await soon(() => page.getByLabel('Почему так решила школа').first().inputValue()).toMatch(
      /^По образцу: Томский кадетский корпус/,
    );
    await page.getByRole('button', { name: 'Показать, что изменится' }).click();
    await page.getByRole('button', { name: /^Принять с/ }).click();
    await page.getByRole('heading', { name: 'Изменения, которые действуют' }).waitFor();
  });

  it('TKK-33 a paper that is published is read by somebody who has not signed in', async () => {
    await open();
    await page.getByRole('button', { name: 'Добавить документ' }).first().click();
    await page.getByLabel('Название').fill('Положение об электронном журнале');
    await page.getByLabel('Опубликовать').check();
    const buffer = Buffer.from('%PDF-1.7 the act');
    const chosen = { name: 'Положение.pdf', mimeType: 'application/pdf', buffer };
    await page.getByRole('dialog').locator('input[type=file]').setInputFiles(chosen);
    await page.getByText('Положение.pdf').waitFor();
    await page.getByRole('button', { name: 'Сохранить' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    const stranger = await openPage(browser, installation.origin);
    await stranger.goto('/staff/');
    await stranger.getByRole('link', { name: /^О дневнике/ }).click();
    await stranger.getByRole('heading', { name: SCHOOL, level: 1 }).waitFor();
    expect(await listViolations(stranger)).toEqual([]);
    const [saved] = await Promise.all([
      stranger.waitForEvent('download'),
      stranger.getByRole('link', { name: 'Положение об электронном журнале' }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('Положение.pdf');
    expect([...page.faults, ...stranger.faults]).toEqual([]);
  });
});
