import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { WIDTHS, listViolations, openBrowser, openPage, picture } from './browser.js';
import { DAY, PASSWORD, SCHOOL, openCornerSchool } from './corner-school.js';
import type { Installation } from './installation.js';
import { signInStaff } from './staff-steps.js';
import { soon } from './soon.js';

const SIZES = { desktop: WIDTHS.desktop, tablet: WIDTHS.tablet, phone: { width: 360, height: 780 } } as const;

const WEEKDAYS = ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'];

type Reader = Page & { faults: string[] };

let installation: Installation;
let browser: Browser;
let deputy: Reader;
let guardian: Reader;
let classId: string;
/** A period of the class, and a place in its week that another one holds. */
let period: {
  readonly id: string;
  readonly subject: string;
  readonly weekday: number;
  readonly slot: number;
};
let taken: { readonly weekday: number; readonly slot: number };

const ask = <Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
  installation.database.query<Row>(text, [...values]);
const first = <T>(list: readonly T[]): T => {
  const [found] = list;
  if (found === undefined) throw new Error('the story lacks something');
  return found;
};

beforeAll(async () => {
  installation = await openCornerSchool({ now: `${DAY}T05:00:00Z` });
  await installation.server.start();
  browser = await openBrowser();
  const periods = await ask<typeof period & { class_id: string }>(
    `select e.id, u.name as subject, e.weekday, e.slot, x.class_id
       from timetable_entry e
       join teaching_group g on g.school_id = e.school_id and g.id = e.group_id
       join subject u on u.school_id = g.school_id and u.id = g.subject_id
       join teaching_group_part x on x.school_id = g.school_id and x.group_id = g.id and x.subgroup_id is null
       join school_class c on c.school_id = x.school_id and c.id = x.class_id
      where e.deleted_at is null and (select count(*) from teaching_group_part y where y.group_id = g.id) = 1
      order by c.name, e.weekday, e.slot`,
  );
  const begun = first(periods);
  classId = begun.class_id;
  const ofClass = periods.filter((one) => one.class_id === classId);
  period = begun;
  taken = ofClass.find((one) => one.weekday !== period.weekday && one.subject !== period.subject) ?? begun;
  deputy = await openPage(browser, installation.origin);
  await deputy.goto('/staff/');
  await signInStaff(deputy, await loginOf('deputy'), PASSWORD);
}, 300_000);

afterAll(async () => {
  await browser.close();
  await installation.stop();
});

const loginOf = async (role: string): Promise<string> =>
  first(
    await ask<{ login: string }>(
      `select c.login from duty d
         join membership m on m.school_id = d.school_id and m.person_id = d.person_id
         join login_claim c on c.account_id = m.account_id where d.role = $1 order by c.login limit 1`,
      [role],
    ),
  ).login;

const standing = (): string => `/staff/timetable/standing?of=class&id=${classId}`;

describe('the timetable of a class', () => {
  it('shows the week with its dates, and prints it across the sheet', async () => {
    await deputy.goto(`/staff/timetable?of=class&id=${classId}`);
    await deputy.getByRole('heading', { name: /пн, 16 нояб/i }).waitFor();
    await picture(deputy, 'timetable-week');
    const [{ n } = { n: 0 }] = await ask<{ n: number }>(
      `select count(distinct l.id)::int as n from lesson l
         join teaching_group_part x on x.school_id = l.school_id and x.group_id = l.group_id and x.class_id = $1
        where l.date between '2026-11-16' and '2026-11-22' and l.deleted_at is null`,
      [classId],
    );
    await soon(() => deputy.locator('.tt-lesson').count()).toBe(n);
    await deputy.emulateMedia({ media: 'print' });
    const paper = await deputy.locator('.zh-print').innerText();
    for (const said of [SCHOOL, 'Расписание:', '16–22 ноября', period.subject, 'Директор'])
      expect(paper).toContain(said);
    await soon(() => deputy.locator('.tt-grid').isVisible()).toBe(false);
    await deputy.emulateMedia({ media: 'screen' });
    await deputy.getByRole('button', { name: 'Следующая неделя' }).click();
    await deputy.getByRole('heading', { name: /пн, 23 нояб/i }).waitFor();
    expect(deputy.url()).toContain('date=2026-11-23');
  });

  it('TKK-66 a period goes elsewhere: the clash is told before, and confirmed', async () => {
    await deputy.goto(standing());
    const place = `${WEEKDAYS[period.weekday - 1] ?? ''}, ${period.slot} урок`;
    await deputy
      .getByRole('button', { name: new RegExp(`^Изменить: ${place}\\. ${period.subject}`) })
      .first()
      .click();
    const dialog = deputy.getByRole('dialog', { name: 'Изменить урок в расписании' });
    await dialog.getByLabel('День недели').selectOption(String(taken.weekday));
    await dialog.getByLabel('Урок', { exact: true }).selectOption(String(taken.slot));
    await dialog.getByRole('heading', { name: 'Что изменится' }).waitFor();
    await dialog.getByText(/^У класса .* в это время/).waitFor();
    await picture(deputy, 'timetable-clash');
    expect(await listViolations(deputy)).toEqual([]);
    await dialog.getByRole('button', { name: 'Сохранить' }).click();
    await dialog.getByText('Отметьте, что совпадения проверены.').waitFor();
    await dialog.getByLabel('Проверено, так и нужно').check();
    await dialog.getByRole('button', { name: 'Сохранить' }).click();
    await dialog.waitFor({ state: 'detached' });
    await deputy.getByText('Расписание изменено').waitFor();
    const [ended] = await ask<{ until: string }>(
      `select valid_to::text as until from timetable_entry where id = $1`,
      [period.id],
    );
    expect(ended?.until).toBe('2026-11-22');
    await deputy.goto(`/staff/timetable?of=class&id=${classId}&date=2026-11-23`);
    await deputy.locator('.tt-lesson').first().waitFor();
    await picture(deputy, 'timetable-after');
  });

  it('is printed for all classes, each on a sheet of its own', async () => {
    await deputy.goto(standing());
    await deputy.locator('.tt-lesson').first().waitFor();
    await deputy.evaluate(() => {
      (globalThis as unknown as { print: () => void }).print = () => undefined;
    });
    await deputy.getByRole('button', { name: 'Напечатать все классы' }).click();
    const classes = await ask(`select id from school_class where deleted_at is null`);
    await deputy
      .locator('.zh-print-sheet')
      .nth(classes.length - 1)
      .waitFor({ state: 'attached' });
    await soon(() => deputy.locator('.zh-print-sheet').count()).toBe(classes.length);
  });
});

describe('bells', () => {
  it('a copy of the bells makes a shortened day, which everybody sees', async () => {
    await deputy.goto('/staff/timetable/bells');
    await deputy
      .getByRole('button', { name: /^Копировать звонки/ })
      .first()
      .click();
    const copy = deputy.getByRole('dialog', { name: 'Новое расписание' });
    await copy.getByLabel('Название').fill('Сокращённые');
    await copy.getByLabel('Конец урока 1').fill('08:50');
    await picture(deputy, 'timetable-bells');
    await copy.getByRole('button', { name: 'Сохранить' }).click();
    await copy.waitFor({ state: 'detached' });
    await deputy.getByRole('button', { name: 'Добавить дни' }).click();
    const days = deputy.getByRole('dialog', { name: 'Дни с другими звонками' });
    await days.getByLabel('Первый день').fill('2026-11-20');
    await days.getByLabel('Последний день').fill('2026-11-20');
    await days.getByLabel('Звонки').selectOption({ label: 'Сокращённые' });
    await days.getByLabel('Почему').fill('Педсовет');
    await days.getByRole('button', { name: 'Сохранить' }).click();
    await days.waitFor({ state: 'detached' });
    await deputy.getByText(/Новое время у \d+ урок/).waitFor();
    const [wrong] = await ask<{ n: number }>(
      `select count(*)::int as n from lesson where date = '2026-11-20' and slot = 1 and ends_at <> '08:50' and deleted_at is null`,
    );
    expect(wrong?.n).toBe(0);
    await deputy.goto(`/staff/timetable?of=class&id=${classId}`);
    await deputy.getByText(/20 ноября — другие звонки: Педсовет/).waitFor();
  });

  it('of an hour that is chosen say which rooms and teachers are free', async () => {
    await deputy.goto(`/staff/timetable/free?date=2026-11-19&slot=2`);
    await deputy.getByRole('region', { name: 'Свободные учителя' }).locator('li').first().waitFor();
    await picture(deputy, 'timetable-free');
  });
});

describe('days of the school', () => {
  it('TKK-66 a day of frost is looked at before, falls out, and comes back', async () => {
    const outOn = async (date: string): Promise<number> =>
      (
        await ask<{ n: number }>(
          `select count(*)::int as n from lesson where date = $1 and cancelled_at is not null and deleted_at is null`,
          [date],
        )
      )[0]?.n ?? -1;
    await deputy.goto('/staff/timetable/days');
    await deputy.getByRole('button', { name: 'Добавить дни' }).click();
    const dialog = deputy.getByRole('dialog', { name: 'Особые дни школы' });
    await dialog.getByLabel('Первый день').fill('2026-11-26');
    await dialog.getByLabel('Последний день').fill('2026-11-26');
    await dialog.getByLabel('Что сообщить семьям').fill('Мороз');
    await dialog.getByText(/^Выпад[уе]т \d+ урок/).waitFor();
    await picture(deputy, 'timetable-frost');
    await soon(() => outOn('2026-11-26')).toBe(0);
    await dialog.getByRole('button', { name: 'Сохранить' }).click();
    await dialog.waitFor({ state: 'detached' });
    await deputy.getByText(/26 ноября/).waitFor();
    await soon(() => outOn('2026-11-26')).toBeGreaterThan(0);
    await deputy.goto(`/staff/timetable?of=class&id=${classId}&date=2026-11-26`);
    await deputy.getByText(/26 ноября — уроков нет: погода/).waitFor();
    await deputy.goto('/staff/timetable/days');
    await deputy.getByRole('button', { name: /^Вернуть уроки как обычно: 26 ноября/ }).click();
    const undo = deputy.getByRole('dialog');
    await undo.getByText(/^Появ(и|я)тся \d+ урок/).waitFor();
    await undo.getByRole('button', { name: 'Вернуть уроки как обычно' }).click();
    await undo.waitFor({ state: 'detached' });
    await soon(() => outOn('2026-11-26')).toBe(0);
  });
});

describe('the address of a calendar', () => {
  it('is made by a parent, read without signing in, and revoked', async () => {
    const { login } = first(
      await ask<{ login: string }>(
        `select c.login from guardianship g
           join enrollment e on e.school_id = g.school_id and e.student_id = g.student_id and e.class_id = $1
           join membership m on m.school_id = g.school_id and m.person_id = g.guardian_id
           join login_claim c on c.account_id = m.account_id order by c.login limit 1`,
        [classId],
      ),
    );
    guardian = await openPage(browser, installation.origin, { viewport: SIZES.phone });
    await guardian.goto('/');
    await guardian.getByLabel('Логин').fill(login);
    await guardian.getByLabel('Пароль').first().fill(PASSWORD);
    await guardian.keyboard.press('Enter');
    await guardian.getByRole('heading', { name: 'Сегодня', exact: true }).waitFor();
    await guardian.goto('/account');
    await guardian
      .getByRole('button', { name: /^Создать адрес календаря/ })
      .first()
      .click();
    const field = guardian.getByLabel(/^Адрес календаря/);
    await field.waitFor();
    await picture(guardian, 'timetable-calendar');
    const address = await field.inputValue();
    expect(address).toMatch(/\/calendars\/[\w-]{64}\.ics$/);
    const read = await fetch(address);
    expect(read.headers.get('content-type')).toContain('text/calendar');
    expect((await read.text()).match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(20);
    await guardian.getByRole('button', { name: /^Отключить календарь/ }).click();
    await guardian.getByText('Календарь отключён').first().waitFor();
    expect((await fetch(address)).status).toBe(404);
    expect(guardian.faults).toEqual([]);
  });
});

describe('no page of it', () => {
  it('had a fault of script or of foreign requests', () => {
    expect([deputy.faults, guardian.faults]).toEqual([[], []]);
  });
});
