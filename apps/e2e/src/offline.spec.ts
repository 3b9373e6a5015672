import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { WIDTHS, listViolations, openBrowser, openPage, picture } from './browser.js';
import { DAY, PASSWORD, openCornerSchool } from './corner-school.js';
import type { Installation } from './installation.js';
import {
  countStores,
  holdBatches,
  listKeptFiles,
  noteBatches,
  readManifest,
  workerReady,
} from './offline-steps.js';
import type { SentBatch } from './offline-steps.js';
import { focusMarks, pressKeys, savedPill } from './staff-steps.js';
import { soon } from './soon.js';

const DAY_MS = 86_400_000;

jest.setTimeout(120_000);

interface Cast {
  readonly lesson_id: string;
  readonly group_id: string;
  readonly school_id: string;
  readonly login: string;
}

interface Family {
  readonly login: string;
  readonly student_id: string;
  readonly family_name: string;
}

let installation: Installation;
let browser: Browser;
let cast: Cast;
let colleague: string;
let context: BrowserContext;
let page: Page;
let sent: SentBatch[];
/** Address of the journal with its days. */
let journal: string;

async function enter(of: Page, login: string): Promise<void> {
  await of.getByLabel('Логин').fill(login);
  await of.getByLabel('Пароль').first().fill(PASSWORD);
  await of.keyboard.press('Enter');
}

async function openTab(): Promise<Page> {
  const tab = await context.newPage();
  await tab.goto(journal);
  await tab.getByRole('grid').waitFor();
  return tab;
}

const marks = (): Promise<{ value: string | null; version: number }[]> =>
  installation.database.query(
    `select value, version from mark where school_id = $1 and lesson_id = $2 and ordinal = 1`,
    [cast.school_id, cast.lesson_id],
  );
/** Ends every session of a login, as its limits would. */
const endSessions = (login: string) =>
  installation.database.query(
    `update session set revoked_at = now() where account_id = (select account_id from login_claim where login = $1)`,
    [login],
  );
const waitForMarks = async (count: number): Promise<void> => {
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await marks()).filter(({ value }) => value !== null).length === count) return;
    await page.waitForTimeout(100);
  }
};
const unsent = (of: Page) => of.locator('.zh-cell.queued');

beforeAll(async () => {
  installation = await openCornerSchool();
  await installation.server.start();
  browser = await openBrowser();
  const found = await installation.database.query<Cast>(
    `select l.id as lesson_id, l.group_id, l.school_id, c.login
       from lesson l
       join lesson_teacher t on t.school_id = l.school_id and t.lesson_id = l.id
       join membership m on m.school_id = t.school_id and m.person_id = t.staff_id
       join login_claim c on c.account_id = m.account_id
      where l.date = $1 and l.starts_at < '12:00' and (select count(*) from group_member x where x.school_id = l.school_id and x.group_id = l.group_id) = 25
        and (select count(*) from lesson_teacher x where x.school_id = l.school_id and x.lesson_id = l.id) = 1
        and (select count(*) from lesson x where x.school_id = l.school_id and x.group_id = l.group_id and x.date = l.date) = 1
      order by l.starts_at, l.id`,
    [DAY],
  );
  const [first] = found;
  const other = found.find(({ login }) => login !== first?.login);
  if (first === undefined || other === undefined)
    throw new Error('the timetable has no lessons for the story');
  cast = first;
  colleague = other.login;
  page = await openPage(browser, installation.origin);
  context = page.context();
  sent = noteBatches(context);
}, 300_000);

afterAll(async () => {
  await browser.close();
  await installation.stop();
});

describe('a teacher without network', () => {
  it('can install the journal, which keeps its own files', async () => {
    await page.goto('/staff/');
    await enter(page, cast.login);
    await page.locator('.st-bar').waitFor();
    expect(await workerReady(page)).toBe(`${installation.origin}/staff/sw.js`);
    await soon(() => readManifest(page)).toEqual({
      name: 'Электронный журнал',
      startUrl: '/staff/',
      scope: '/staff/',
      display: 'standalone',
      sizes: ['any', '192x192', '512x512', '512x512'],
      missing: [],
      shortcuts: ['Мой день', 'Журналы'],
    });
    const kept = await listKeptFiles(page);
    expect(kept.some((path) => path.includes('journal-route'))).toBe(true);
    expect(kept.filter((path) => /graphql|auth|files/.test(path))).toEqual([]);
  });

  it('enters 25 marks, closes the page, opens it again, and sees them', async () => {
    await page.goto(`/staff/journal/${cast.group_id}`);
    await page.getByRole('grid').waitFor();
    journal = page.url();
    await context.setOffline(true);
    await focusMarks(page);
    await pressKeys(
      page,
      Array.from({ length: 25 }, (_, at) => `Digit${2 + (at % 4)}`),
      'ru',
    );
    await page.getByText('Нет сети: 25 в очереди на этом устройстве').waitFor();
    await picture(page, 'offline-journal');
    await page.close();

    page = await openTab();
    await page.getByText('Нет сети: 25 в очереди на этом устройстве').waitFor();
    await soon(() => unsent(page).count()).toBe(25);
    await page.getByText(/^Данные на \d\d:\d\d/).waitFor();
    await picture(page, 'offline-journal-again');
    await soon(() => marks()).toEqual([]);
  });

  it('is shown what waits, by student, lesson and value, and may take it along as a file', async () => {
    await page.getByRole('link', { name: 'Не отправлено: 25' }).click();
    await page.getByRole('heading', { name: 'Очередь изменений', level: 1 }).waitFor();
    const lines = page.getByRole('list', { name: 'Изменения в очереди' }).getByRole('listitem');
    await soon(() => lines.count()).toBe(25);
    const line = lines.first();
    await soon(() => line.innerText()).toMatch(/^\S+ \S+.* пусто → 2/);
    await soon(() => line.innerText()).toMatch(/18 ноября, урок.\d/);
    // An attempt may be under way for a moment: it finds no network, and waits on.
    await soon(() => line.innerText()).toMatch(/ждёт сети/);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Сохранить в файл' }).click(),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).toMatch(/Всего: 25\r\n/);
    expect(text).toMatch(/25\. .+: 2 \(было: пусто\)\. Введено .+\. ждёт сети\./);
    await picture(page, 'offline-queue');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const viewport of [...Object.values(WIDTHS), { width: 360, height: 740 }]) {
        await page.setViewportSize(viewport);
        expect(await listViolations(page)).toEqual([]);
        await soon(() => page.evaluate<number>('document.documentElement.scrollWidth')).toBe(viewport.width);
      }
    }
    await page.setViewportSize(WIDTHS.desktop);
  });

  it('signs in again after the session has ended meanwhile, and every mark arrives once, in order', async () => {
    await page.goto(journal);
    await page.getByRole('grid').waitFor();
    await endSessions(cast.login);
    await page.waitForTimeout(1100);
    await context.setOffline(false);
    const dialog = page.getByRole('dialog', { name: 'Сеанс закончился' });
    await dialog.waitFor();
    await soon(() => unsent(page).count()).toBe(25);
    await soon(() => marks()).toEqual([]);
    await enter(page, cast.login);
    await waitForMarks(25);
    await savedPill(page);
    await soon(() => marks()).toEqual(expect.arrayContaining([expect.anything()]));
    expect((await marks()).map(({ version }) => version)).toEqual(Array(25).fill(1));
    await soon(() => unsent(page).count()).toBe(0);
    const trail = await installation.database.query<{ n: number }>(
      `select count(*)::int as n from audit a join mark m on m.school_id = a.school_id and m.id = a.row_id where m.school_id = $1 and m.lesson_id = $2`,
      [cast.school_id, cast.lesson_id],
    );
    expect(trail).toEqual([{ n: 25 }]);
    // However often a batch was tried, it was the same batch; and the batches follow the list.
    const batches = new Map(sent.map(({ id, students }) => [id, students.join()]));
    for (const { id, students } of sent) expect(students.join()).toBe(batches.get(id));
    const rows = await page.getByRole('row').count();
    expect([...batches.values()].flatMap((students) => students.split(','))).toHaveLength(rows - 1);
  });

  it('has one sender in two tabs, and each shows what the other enters', async () => {
    const second = await openTab();
    sent.length = 0;
    await focusMarks(page);
    await pressKeys(page, ['Digit5', 'Digit5', 'Digit5'], 'ru');
    await savedPill(page);
    await focusMarks(second);
    await pressKeys(second, ['Digit4', 'Digit4'], 'en');
    await savedPill(second);
    await savedPill(page);
    const ids = sent.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const columnOf = (of: Page) =>
      of.getByRole('row').evaluateAll((rows) => rows.map((row) => row.textContent.slice(0, 400)));
    await soon(() => columnOf(second)).toEqual(await columnOf(page));

    await context.setOffline(true);
    await focusMarks(page);
    await pressKeys(page, ['Digit3', 'Digit3'], 'ru');
    await second.getByText(/^Нет сети: 2 в очереди/).waitFor();
    await soon(() => unsent(second).count()).toBe(2);
    await page.close();
    await context.setOffline(false);
    await savedPill(second);
    page = second;
    expect((await marks()).filter(({ value }) => value === '3').length).toBeGreaterThanOrEqual(2);
  });

  it('is not signed out while something waits; nobody else sends it', async () => {
    const release = await holdBatches(context);
    const before = await marks();
    await focusMarks(page);
    await pressKeys(page, ['Digit2'], 'ru');
    await page.getByText(/^Нет сети: 1 в очереди/).waitFor();
    await page.getByRole('button', { name: 'Выйти' }).click();
    const dialog = page.getByRole('dialog', { name: 'Выйти пока нельзя' });
    await dialog.getByText(/1 запись ещё не сохранена/).waitFor();
    await picture(page, 'offline-sign-out');
    expect(await listViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Остаться' }).click();

    // Another person signs in on the same computer.
    await endSessions(cast.login);
    await page.waitForTimeout(1100);
    // No click: the page may have noticed by itself, and asks who is there in front of the button.
    await page.getByRole('button', { name: 'Отправить сейчас' }).dispatchEvent('click');
    await release();
    await page.reload();
    await page.getByRole('heading', { name: 'Вход для сотрудников' }).waitFor();
    sent.length = 0;
    await enter(page, colleague);
    await page.locator('.st-bar').waitFor();
    await page.goto('/staff/outbox');
    await page.getByText('Очередь пуста').waitFor();
    await page.getByRole('button', { name: 'Выйти' }).click();
    await page.getByRole('heading', { name: 'Вход для сотрудников' }).waitFor();
    expect([sent, await marks()]).toEqual([[], before]);

    // Back again: it was there all the time, and is sent now.
    await enter(page, cast.login);
    await page.locator('.st-bar').waitFor();
    await page.goto(journal);
    await savedPill(page);
    await page.waitForTimeout(300);
    expect((await marks()).reduce((sum, { version }) => sum + version, 0)).toBe(
      before.reduce((sum, { version }) => sum + version, 0) + 1,
    );
  });

  it('may leave with a file of what waits; then nothing of it is left on the device', async () => {
    const release = await holdBatches(context);
    const before = await marks();
    await focusMarks(page);
    await pressKeys(page, ['Digit4'], 'ru');
    await page.getByText(/^Нет сети: 1 в очереди/).waitFor();
    await page.getByRole('button', { name: 'Выйти' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Сохранить в файл и выйти' }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toMatch(/Всего: 1\r\n[^]*1\. .+: 4 /);
    await page.getByRole('heading', { name: 'Вход для сотрудников' }).waitFor();
    await soon(() => countStores(page)).toEqual({ answers: 0, boxes: 0, changes: 0, keys: 0, sessions: 0 });
    await release();
    await soon(() => marks()).toEqual(before);
  });
});

describe('a teacher in a sports hall', () => {
  it('opens today and the next two days without network, calls a roll, and finds it again', async () => {
    const days = ['2026-11-18', '2026-11-19', '2026-11-20'];
    const lessons = await installation.database.query<{
      id: string;
      date: string;
      subject: string;
      login: string;
    }>(
      `select l.id, l.date::text as date, s.name as subject, c.login
         from lesson l
         join teaching_group g on g.school_id = l.school_id and g.id = l.group_id
         join subject s on s.school_id = g.school_id and s.id = g.subject_id
         join lesson_teacher t on t.school_id = l.school_id and t.lesson_id = l.id
         join membership m on m.school_id = t.school_id and m.person_id = t.staff_id
         join login_claim c on c.account_id = m.account_id
        where l.school_id = $1 and l.date = any($2::date[]) and l.cancelled_at is null
          and exists (select 1 from group_member x where x.school_id = l.school_id and x.group_id = l.group_id)
        order by l.date, l.slot, l.id`,
      [cast.school_id, days],
    );
    const login = [...new Set(lessons.map((each) => each.login))].find(
      (each) =>
        each !== cast.login &&
        days.every((day) => lessons.some((lesson) => lesson.login === each && lesson.date === day)),
    );
    const own = lessons.filter((lesson) => lesson.login === login);
    const [first] = own;
    if (login === undefined || first === undefined) throw new Error('nobody teaches on all three days');

    let hall = await openPage(browser, installation.origin, {
      viewport: WIDTHS.phone,
      hasTouch: true,
      isMobile: true,
    });
    const faults = hall.faults;
    const device = hall.context();
    await hall.goto('/staff/');
    await enter(hall, login);
    await hall.locator('.dy-card').first().waitFor();
    expect(await workerReady(hall)).toBe(`${installation.origin}/staff/sw.js`);
    // Three days, and the list of each lesson.
    const keptAnswers = async () => (await countStores(hall))['answers'] ?? 0;
    while ((await keptAnswers()) < days.length + own.length) await hall.waitForTimeout(200);

    await device.setOffline(true);
    await hall.reload();
    for (const [at, day] of days.entries()) {
      if (at > 0) await hall.getByRole('button', { name: 'Следующий день' }).click();
      const cards = hall.locator('section[aria-labelledby=dy-lessons] .dy-card');
      const expected = own.filter(({ date }) => date === day).map(({ subject }) => subject);
      await cards.nth(expected.length - 1).waitFor();
      const texts = await cards.allInnerTexts();
      expect(texts).toEqual(expected.map((subject) => expect.stringContaining(subject)));
    }
    await hall.getByText(/Данные на \d\d:\d\d/).waitFor();
    await picture(hall, 'offline-day');

    const openList = async (): Promise<Page & { faults: string[] }> => {
      const tab = Object.assign(await device.newPage(), { faults });
      tab.on('pageerror', (error) => faults.push(error.message));
      await tab.goto(`/staff/lesson/${first.id}/roll`);
      await tab.locator('.rc-line').nth(4).waitFor();
      return tab;
    };
    await hall.close();
    hall = await openList();
    for (const at of [0, 1, 2]) await hall.locator('.rc-name').nth(at).tap();
    await hall.locator('.rc-name').nth(3).click({ delay: 700 });
    await hall.getByRole('dialog').getByRole('button', { name: '4', exact: true }).tap();
    await hall.getByRole('dialog').getByRole('button', { name: 'Готово' }).tap();
    await hall.getByRole('button', { name: /^Готово/ }).tap();
    await hall.getByText('Перекличка проведена, отправится при появлении связи').waitFor();
    await hall.close();
    hall = await openList();
    await hall.getByText('Перекличка проведена, отправится при появлении связи').waitFor();
    await soon(() => hall.locator('.rc-line[data-fact=absent]').count()).toBe(3);
    await soon(() => hall.locator('.rc-line').nth(3).locator('.rc-marks').textContent()).toBe('4');
    await picture(hall, 'offline-roll');

    const stored = () =>
      installation.database.query<{ absent: number; marks: string[]; taken: boolean }>(
        `select (select count(*)::int from attendance a where a.school_id = $1 and a.lesson_id = $2 and a.fact = 'absent' and a.deleted_at is null) as absent,
                (select array_agg(k.value) from mark k where k.school_id = $1 and k.lesson_id = $2) as marks,
                exists (select 1 from roll_call r where r.school_id = $1 and r.id = $2 and r.taken_at is not null) as taken`,
        [cast.school_id, first.id],
      );
    await soon(() => stored()).toEqual([{ absent: 0, marks: null, taken: false }]);
    await device.setOffline(false);
    await hall.getByText(/^Перекличка проведена в/).waitFor();
    await soon(() => stored()).toEqual([{ absent: 3, marks: ['4'], taken: true }]);
    expect(faults).toEqual([]);
    await device.close();
  });
});

describe('a family in airplane mode', () => {
  it('reads today and the diary of three weeks as they were, with their age', async () => {
    const families = await installation.database.query<Family>(
      `select distinct on (c.login) c.login, g.student_id, p.family_name from guardianship g
         join person p on p.school_id = g.school_id and p.id = g.student_id
         join group_member k on k.school_id = g.school_id and k.student_id = g.student_id and k.group_id = $2
         join membership m on m.school_id = g.school_id and m.person_id = g.guardian_id join login_claim c on c.account_id = m.account_id
        where g.school_id = $1 order by c.login`,
      [cast.school_id, cast.group_id],
    );
    const family = families[0];
    const neighbour = families.find((other) => other.family_name !== family?.family_name);
    if (!family || !neighbour) throw new Error('nobody is the guardian of a student of the class');
    const guardian = await openPage(browser, installation.origin, { viewport: WIDTHS.phone });
    const weeks = new Set<string>();
    guardian.on('requestfinished', (request) => {
      const question = decodeURIComponent(request.url()) + (request.postData() ?? '');
      const monday = /"monday":"([\d-]+)"/.exec(question)?.[1];
      if (monday !== undefined) weeks.add(monday);
    });
    await guardian.goto('/');
    await enter(guardian, family.login);
    await guardian.getByRole('heading', { name: 'Сегодня', exact: true }).waitFor();
    expect(await workerReady(guardian)).toBe(`${installation.origin}/sw.js`);
    const { missing, shortcuts, scope } = await readManifest(guardian);
    expect([missing, shortcuts, scope]).toEqual([[], ['Дневник', 'Отметки', 'Болеет сегодня'], '/']);
    for (let tries = 0; tries < 100 && weeks.size < 4; tries += 1) await guardian.waitForTimeout(200);
    expect([...weeks].sort()).toEqual(['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23']);
    // Home, what waits to be seen, children, four weeks with their assessments, marks, marks of periods, absences, homework.
    const keptAnswers = async () => (await countStores(guardian))['answers'] ?? 0;
    for (let tries = 0; tries < 100 && (await keptAnswers()) < 15; tries += 1)
      await guardian.waitForTimeout(200);
    const online = await guardian.locator('main .home .days').innerText();

    await guardian.context().setOffline(true);
    await guardian.reload();
    await guardian.locator('main .home').waitFor();
    await guardian.getByText(/Данные на \d\d:\d\d/).waitFor();
    await soon(() => guardian.locator('main .home .days').innerText()).toBe(online);
    await picture(guardian, 'offline-family-today');
    for (const day of ['2026-11-05', '2026-11-18', '2026-11-25']) {
      await guardian.goto(`/diary/${family.student_id}/day/${day}`);
      await guardian.getByText(/Данные на \d\d:\d\d/).waitFor();
      await guardian.locator('.day-sheet h2').first().waitFor();
    }
    await picture(guardian, 'offline-family-diary');
    for (const section of ['homework', 'marks', 'finals', 'attendance']) {
      await guardian.goto(`/${section}/${family.student_id}`);
      await guardian.getByText(/Данные на \d\d:\d\d/).waitFor();
      await soon(() => guardian.getByText('Не загрузилось').count()).toBe(0);
    }
    expect(await listViolations(guardian)).toEqual([]);
    // Days pass without network: the diary opens on the day it is, and everything says how old it is.
    const kept = Date.now();
    for (const [passed, day, age] of [
      [1, '2026-11-19', /Данные за вчера, \d\d:\d\d/],
      [7, '2026-11-25', /Данные за \d+ [а-я]+, \d\d:\d\d/],
    ] as const) {
      await guardian.clock.setFixedTime(kept + passed * DAY_MS);
      await guardian.goto('/diary');
      await guardian.waitForURL(`**/diary/*/day/${day}`);
      for (const address of [
        `/diary/${family.student_id}/day/${day}`,
        `/homework/${family.student_id}`,
        '/',
      ]) {
        await guardian.goto(address);
        await guardian.getByText(age).waitFor();
        await soon(() => guardian.getByText('Не загрузилось').count()).toBe(0);
      }
    }
    await guardian.clock.setFixedTime(kept);
    // What was never fetched is not there, and says why.
    await guardian.goto(`/diary/${family.student_id}/day/2026-09-16`);
    await guardian.getByText('Не загрузилось').waitFor();
    expect(guardian.faults).toEqual([]);

    await guardian.context().setOffline(false);
    await guardian.goto('/');
    await guardian.locator('main .home').waitFor();
    await guardian.getByText(/Данные на/).waitFor({ state: 'detached' });

    // On a computer of several families nothing of this one stays behind, with network or without.
    await guardian.goto('/account');
    await guardian.getByRole('button', { name: 'Выйти', exact: true }).click();
    await guardian.getByRole('heading', { name: 'Вход в дневник' }).waitFor();
    await soon(() => countStores(guardian)).toEqual({
      answers: 0,
      boxes: 0,
      changes: 0,
      keys: 0,
      sessions: 0,
    });
    expect(
      await guardian.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])'),
    ).not.toMatch(new RegExp(`${family.student_id}|${family.family_name}|${family.login}`));
    await guardian.goto('/');
    await enter(guardian, neighbour.login);
    await guardian.locator('main .home').waitFor();
    await guardian.context().setOffline(true);
    await guardian.goto(`/diary/${family.student_id}/day/2026-11-18`);
    await guardian
      .getByText('Этот дневник вам недоступен')
      .or(guardian.getByText('Не загрузилось'))
      .first()
      .waitFor();
    await soon(() => guardian.locator('body').innerText()).not.toContain(family.family_name);
    await guardian.context().close();
  });
});
