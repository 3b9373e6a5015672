import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { listViolations, openBrowser, openPage } from './browser.js';
import { Installation } from './installation.js';
import { soon } from './soon.js';

let installation: Installation;
let browser: Browser;
let page: Page & { faults: string[] };

beforeAll(async () => {
  installation = await Installation.prepare('2026-11-18T09:40:00+03:00');
  await installation.zhurnal('school', 'open', 'Школа у реки');
  await installation.server.start();
  browser = await openBrowser();
  page = await openPage(browser, installation.origin);
}, 240_000);
afterAll(async () => {
  await browser.close();
  await installation.stop();
});

const choose = (label: string, name: string, text: string): Promise<void> =>
  page
    .getByLabel(label)
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
const check = (): Promise<void> => page.getByRole('button', { name: 'Проверить' }).click();

describe('the page where anybody checks a document', () => {
  it('opens without sign-in, takes the number from the square, and says what to do', async () => {
    await page.goto('/check');
    await page.goto(`${page.url()}#01a206ba-73f7-7f8b-b40a-b510abf4a89a`);
    await page.reload();
    await soon(() => page.getByLabel('Номер документа').inputValue()).toBe(
      '01a206ba-73f7-7f8b-b40a-b510abf4a89a',
    );
    await check();
    await page.getByText('Выберите документ.').waitFor();
    await choose('Документ (PDF)', 'подпись.sig', 'не PDF');
    await check();
    await page.getByText('Это не PDF.').waitFor();
    await choose('Документ (PDF)', 'отчёт.pdf', '%PDF-1.7 чужой');
    await check();
    await page.getByText('Такого файла школа не делала').waitFor();
    expect(await listViolations(page)).toEqual([]);
    expect(page.faults).toEqual([]);
  });

  it('fits a telephone', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    await soon(() => page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });
});
