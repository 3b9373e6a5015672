import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openPage, picture } from './browser.js';
import { listForeign, watchData } from './foreign-words.js';
import type { Data } from './foreign-words.js';
import { goWithin } from './go-within.js';
import { DAY, PASSWORD, openCornerSchool } from './corner-school.js';
import type { Installation } from './installation.js';
import { soon } from './soon.js';

type Reader = Page & { faults: string[] };

interface Cast {
  readonly group_id: string;
  readonly teacher: string;
  readonly guardian: string;
  readonly student_id: string;
}

let installation: Installation;
let browser: Browser;
let cast: Cast;

beforeAll(async () => {
  installation = await openCornerSchool();
  const [found] = await installation.database.query<Cast>(
    `select l.group_id, k.student_id, min(c.login) as teacher, min(r.login) as guardian
       from lesson l
       join lesson_teacher t on t.school_id = l.school_id and t.lesson_id = l.id
       join membership m on m.school_id = t.school_id and m.person_id = t.staff_id
       join login_claim c on c.account_id = m.account_id
       join group_member k on k.school_id = l.school_id and k.group_id = l.group_id
       join guardianship g on g.school_id = k.school_id and g.student_id = k.student_id
       join membership f on f.school_id = g.school_id and f.person_id = g.guardian_id
       join login_claim r on r.account_id = f.account_id
      where l.date = $1
      group by l.group_id, k.student_id order by 3, 4 limit 1`,
    [DAY],
  );
  if (!found) throw new Error('the timetable has no lesson for the story');
  cast = found;
  await installation.server.start();
  browser = await openBrowser();
}, 300_000);

afterAll(async () => {
  await browser.close();
  await installation.stop();
});

/** Fills in the form that stands open. */
async function signIn(page: Reader, login: string, labels: readonly [string, string]): Promise<void> {
  await page.getByLabel(labels[0], { exact: true }).fill(login);
  await page.getByLabel(labels[1], { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
}

/** The page has come to rest: it has a heading, and nothing on it is still being fetched. */
async function settled(page: Reader): Promise<void> {
  await page.locator('h1').first().waitFor({ state: 'attached' });
  const fetching = page.locator('.zh-skeleton, [aria-busy=true]');
  for (let tries = 0; tries < 100 && (await fetching.count()) > 0; tries += 1) await page.waitForTimeout(50);
  await page.waitForTimeout(150);
}

/** Opens addresses one after the other; what each says in Russian though it is no data. */
async function listForeignOn(page: Reader, data: Data, paths: readonly string[]): Promise<object> {
  const found: Record<string, readonly string[]> = {};
  for (const path of paths) {
    if (path.endsWith('nowhere')) await page.goto(path);
    else await goWithin(page, path);
    await settled(page);
    const foreign = await listForeign(page, data);
    if (foreign.length > 0) found[path] = foreign;
    await picture(page, `english-${path.replace(/\W+/g, '-')}`);
  }
  return found;
}

/** Where the navigation leads. */
const sectionsOf = (page: Reader): Promise<string[]> =>
  page
    .locator('nav a')
    .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))]);

describe('English', () => {
  it('is chosen on the page of the account and follows the teacher to another device', async () => {
    const page = await openPage(browser, installation.origin);
    const data = watchData(page);
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await page.goto('/staff/account');
    await signIn(page, cast.teacher, ['Логин', 'Пароль']);
    await page.getByRole('heading', { name: 'Настройки' }).waitFor();
    expect(fetched.filter((url) => /\/english-/.test(url))).toEqual([]);
    await soon(() => page.locator('html').getAttribute('lang')).toBe('ru');
    expect((await listForeign(page, data)).length).toBeGreaterThan(10);
    await page.getByLabel('Язык').selectOption('en');
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
    await soon(() => page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByLabel('First page').selectOption('journal');
    await page.getByText('Saved', { exact: true }).first().waitFor();
    expect(page.faults).toEqual([]);
    await page.context().close();

    const other = await openPage(browser, installation.origin);
    await other.goto('/staff/');
    await signIn(other, cast.teacher, ['Логин', 'Пароль']);
    await other.getByRole('heading', { name: 'Journals', level: 1 }).waitFor();
    await soon(() => other.locator('html').getAttribute('lang')).toBe('en');
    expect(other.faults).toEqual([]);
    await other.context().close();
  }, 60_000);

  it.each(['teacher', 'admin'] as const)(
    'says every page of the staff app: %s',
    async (who) => {
      const page = await openPage(browser, installation.origin);
      const data = watchData(page);
      await page.goto('/staff/');
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByLabel('Login', { exact: true }).waitFor();
      await soon(() => listForeign(page, data)).toEqual([]);
      await signIn(page, who === 'teacher' ? cast.teacher : 'admin', ['Login', 'Password']);
      await page.getByRole('navigation', { name: 'Sections' }).waitFor();
      const paths = [...(await sectionsOf(page)), '/staff/account', '/staff/keys', '/staff/nowhere'];
      if (who === 'teacher') paths.push(`/staff/journal/${cast.group_id}`, '/staff/outbox');
      else
        paths.push(
          '/staff/people/classes',
          '/staff/people/staff',
          '/staff/people/movement',
          '/staff/people/import',
        );
      await soon(() => listForeignOn(page, data, paths)).toEqual({});
      expect(page.faults).toEqual([]);
      await page.context().close();
    },
    60_000,
  );

  it('says every page of the family app', async () => {
    const page = await openPage(browser, installation.origin, { viewport: { width: 360, height: 780 } });
    const data = watchData(page);
    await page.goto('/');
    await page.getByRole('button', { name: 'English' }).click();
    await signIn(page, cast.guardian, ['Login', 'Password']);
    await page.getByRole('heading', { name: 'Today', exact: true }).waitFor();
    const paths = [
      ...(await sectionsOf(page)),
      `/diary/${cast.student_id}/day/${DAY}`,
      '/account',
      '/nowhere',
    ];
    await soon(() => listForeignOn(page, data, paths)).toEqual({});
    expect(page.faults).toEqual([]);
    await page.context().close();
  }, 60_000);
});

describe('settings of the school', () => {
  it('are changed by the administrator and hold at once', async () => {
    const page = await openPage(browser, installation.origin);
    await page.goto('/staff/settings');
    await signIn(page, 'admin', ['Логин', 'Пароль']);
    await page.getByRole('heading', { name: 'Настройки школы' }).waitFor();
    await page.getByLabel('Полное название').fill('');
    await page.getByRole('button', { name: 'Сохранить' }).click();
    await page.getByText('Напишите название школы.').first().waitFor();
    await page.getByLabel('Полное название').fill('Гимназия № 4');
    await page.getByLabel('суббота').check();
    await page.getByRole('button', { name: 'Сохранить' }).click();
    await page.getByText('Настройки сохранены').first().waitFor();
    await page.reload();
    await page.getByText('Гимназия № 4').first().waitFor();
    await soon(() => page.getByLabel('суббота').isChecked()).toBe(true);
    expect(page.faults).toEqual([]);
    await page.context().close();
  }, 60_000);
});
