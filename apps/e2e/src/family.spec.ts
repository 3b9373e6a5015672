import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { WIDTHS, listViolations, openBrowser, openPage, picture } from './browser.js';
import { DAY, PASSWORD, SCHOOL, openCornerSchool } from './corner-school.js';
import type { Installation } from './installation.js';
import { listCards, listCutOff, listSheets, openHome, turnWeek, weigh } from './family-steps.js';
import { focusMarks, pressKeys, savedPill, signInStaff } from './staff-steps.js';
import { soon } from './soon.js';

const SIZES = { ...WIDTHS, phone: { width: 360, height: 780 } } as const;

type Reader = Page & { faults: string[] };

interface Cast {
  readonly lesson_id: string;
  readonly group_id: string;
  readonly school_id: string;
  readonly subject: string;
  readonly subject_id: string;
  readonly login: string;
}

interface Family {
  readonly student_id: string;
  readonly family_name: string;
  readonly student_login: string;
  readonly guardian_login: string;
}

let installation: Installation;
let browser: Browser;
let cast: Cast;
let family: Family;
let teacher: Reader;
let guardian: Reader;
let student: Reader;
/** Of three children; one of them is the child of the other tests. */
let mother: Reader;
let children: readonly { readonly student_id: string; readonly given_name: string }[];

const ask = <Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
  installation.database.query<Row>(text, [...values]);

beforeAll(async () => {
  installation = await openCornerSchool();
  await installation.server.start();
  browser = await openBrowser();
  const [found] = await ask<Cast>(
    `select l.id as lesson_id, l.group_id, l.school_id, s.name as subject, s.id as subject_id, c.login
       from lesson l
       join teaching_group g on g.school_id = l.school_id and g.id = l.group_id
       join subject s on s.school_id = g.school_id and s.id = g.subject_id
       join lesson_teacher t on t.school_id = l.school_id and t.lesson_id = l.id
       join membership m on m.school_id = t.school_id and m.person_id = t.staff_id
       join login_claim c on c.account_id = m.account_id
      where l.date = $1 and l.starts_at < '12:00' and (select count(*) from group_member x where x.school_id = l.school_id and x.group_id = l.group_id) = 25
        and (select count(*) from lesson_teacher x where x.school_id = l.school_id and x.lesson_id = l.id) = 1
        and (select count(*) from lesson x where x.school_id = l.school_id and x.group_id = l.group_id and x.date = l.date) = 1
      order by l.starts_at, s.name, l.id limit 1`,
    [DAY],
  );
  if (!found) throw new Error('the timetable has no lesson for the story');
  cast = found;
  teacher = await openPage(browser, installation.origin);
}, 300_000);

afterAll(async () => {
  await browser.close();
  await installation.stop();
});

/** A reader of the family pages, signed in. */
async function enter(login: string): Promise<Reader> {
  const page = await openPage(browser, installation.origin, { viewport: SIZES.phone });
  await page.goto('/');
  await page.getByLabel('Логин').fill(login);
  await page.getByLabel('Пароль').first().fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Сегодня', exact: true }).waitFor();
  return page;
}

/** Gives a guardian two more children, and each of the three something in every block of the first page. */
async function giveChildren(): Promise<string> {
  const found = await ask<{ student_id: string; given_name: string; guardian_id: string; login: string }>(
    `select distinct on (p.given_name) e.student_id, p.given_name, g.guardian_id, c.login
       from enrollment e
       join person p on p.school_id = e.school_id and p.id = e.student_id
       join guardianship g on g.school_id = e.school_id and g.student_id = e.student_id
       join membership m on m.school_id = g.school_id and m.person_id = g.guardian_id
       join login_claim c on c.account_id = m.account_id
      where e.school_id = $1 and p.given_name <> (select x.given_name from person x where x.school_id = $1 and x.id = $2)
      order by p.given_name, c.login limit 30`,
    [cast.school_id, family.student_id],
  );
  // «Александр» stands in «Александра»: names that do not hold each other.
  const areApart = (one: string, other: string): boolean => !one.includes(other) && !other.includes(one);
  const [own] = await ask<{ given_name: string }>(`select given_name from person where id = $1`, [
    family.student_id,
  ]);
  const fit = found.filter(({ given_name: name }) => areApart(name, own?.given_name ?? ''));
  const first = fit[0];
  const second = fit.find(({ given_name: name }) => areApart(name, first?.given_name ?? ''));
  if (!first || !second) throw new Error('the school has no family for the story');
  const students = [first.student_id, second.student_id, family.student_id];
  const list = students.map((id) => `'${id}'`).join(', ');
  const lessons = (when: string): string =>
    `(select distinct on (m.student_id) l.*, m.student_id, t.staff_id
        from lesson l
        join group_member m on m.school_id = l.school_id and m.group_id = l.group_id and m.valid_from <= l.date and (m.valid_to is null or m.valid_to >= l.date)
        join lesson_teacher t on t.school_id = l.school_id and t.lesson_id = l.id
       where l.school_id = '${cast.school_id}' and m.student_id in (${list}) and ${when} order by m.student_id, l.date, l.slot) l`;
  // Brothers and sisters sit in the same lessons.
  const once = (found: string): string => `(select distinct on (l.id) l.* from ${found}) l`;
  await installation.database.query(
    `begin; set local app.actor = '//test//test';
     insert into guardianship (school_id, id, guardian_id, student_id, kind, valid_from)
     select '${cast.school_id}', new_uuid(), '${first.guardian_id}', student_id, 'mother', '2026-09-01'
       from unnest(array['${second.student_id}', '${family.student_id}']::uuid[]) as student_id;
     insert into attendance (school_id, id, lesson_id, group_id, student_id, date, fact, fact_by, noted_at)
     select l.school_id, new_uuid(), l.id, l.group_id, l.student_id, l.date, 'absent', l.staff_id, '${DAY}T09:00:00Z'
       from ${lessons(`l.date = '2026-11-17'`)};
     insert into homework (school_id, id, lesson_id, group_id, text, due_on, posted_at)
     select l.school_id, new_uuid(), l.id, l.group_id, 'Прочитать параграф 12 и ответить на вопросы', '2026-11-19', '${DAY}T09:05:00Z'
       from ${once(lessons(`l.date = '2026-11-16'`))};
     insert into work (school_id, id, lesson_id, group_id, date, type, title, position)
     select l.school_id, new_uuid(), l.id, l.group_id, l.date, 'control_work', 'Итоги четверти', 2
       from ${once(lessons(`l.date = '2026-11-20'`))};
     commit`,
  );
  children = await ask(`select id as student_id, given_name from person where id = any($1::uuid[])`, [
    students,
  ]);
  return first.login;
}

describe('marks, remarks and homework of a family', () => {
  it('the teacher sets two marks, homework, and tells the parents of success', async () => {
    await teacher.goto('/staff/');
    await signInStaff(teacher, cast.login, PASSWORD);
    await teacher.goto(`/staff/journal/${cast.group_id}`);
    await teacher.getByRole('grid').waitFor();
    await focusMarks(teacher, { dayBefore: true });
    await pressKeys(teacher, ['Digit4'], 'ru');
    await focusMarks(teacher);
    await pressKeys(teacher, ['Digit3'], 'ru');
    await savedPill(teacher);
    const [found] = await ask<Family>(
      `select k.student_id, p.family_name, min(s.login) as student_login, min(c.login) as guardian_login
         from mark k
         join person p on p.school_id = k.school_id and p.id = k.student_id
         join membership m on m.school_id = k.school_id and m.person_id = k.student_id join login_claim s on s.account_id = m.account_id
         join guardianship g on g.school_id = k.school_id and g.student_id = k.student_id
         join membership r on r.school_id = k.school_id and r.person_id = g.guardian_id join login_claim c on c.account_id = r.account_id
        where k.school_id = $1 and k.lesson_id = $2 and k.value = '3'
        group by k.student_id, p.family_name`,
      [cast.school_id, cast.lesson_id],
    );
    if (!found) throw new Error('the mark is nobody’s');
    family = found;

    await focusMarks(teacher);
    await teacher.keyboard.press('F6');
    const panel = teacher.getByRole('complementary');
    await panel.getByRole('button', { name: 'Задать' }).click();
    await teacher.getByLabel('Задание', { exact: true }).fill('№ 312, 314, повторить правило');
    await panel.getByRole('button', { name: 'Сохранить', exact: true }).click();
    await teacher.getByText('Домашнее задание сохранено').first().waitFor();

    await panel.getByRole('button', { name: 'Написать сообщение' }).click();
    await panel.getByLabel('Ученик').selectOption({ value: family.student_id });
    await panel.getByRole('button', { name: 'Отличная работа на уроке.' }).click();
    await picture(teacher, 'staff-remark-form');
    expect(await listViolations(teacher)).toEqual([]);
    await panel.getByRole('button', { name: 'Сохранить', exact: true }).click();
    await teacher.getByText('Сообщение отправлено семье').first().waitFor();
    expect(teacher.faults).toEqual([]);
  }, 60_000);

  it('TKK-22 the parents find the remark on their first page, in the diary of the day and on the sheet of the week', async () => {
    guardian = await enter(family.guardian_login);
    await guardian.getByText('Отличная работа на уроке.').first().waitFor();
    await picture(guardian, 'family-news');
    for (const view of ['day', 'week']) {
      await guardian.goto(`/diary/${family.student_id}/${view}/${DAY}`);
      await guardian.getByText('Отличная работа на уроке.').first().waitFor();
      await picture(guardian, `family-diary-${view}`);
    }
  });

  it('G24-59 TKK-71 average and forecast stand with their working, and the two marks with their influence', async () => {
    await guardian.goto(`/marks/${family.student_id}`);
    await guardian.getByRole('link', { name: cast.subject, exact: true }).click();
    await guardian.getByRole('heading', { name: cast.subject, level: 2 }).first().waitFor();
    const sums = guardian.locator('.sums');
    await soon(() => sums.innerText()).toMatch(/3,50[\s\S]*3/);
    await guardian.getByText('Как посчитан средний балл').click();
    await guardian.getByText('7 : 2 = 3,50').waitFor();
    await guardian.getByRole('button', { name: /ответ на уроке.*18 ноября/i }).click();
    await guardian
      .getByText('без этой отметки средний балл был бы 4,00 (она опустила его на 0,50)')
      .waitFor();
    await picture(guardian, 'family-marks-subject');
  });

  it('what-if and the way to a mark are counted on the page and leave nothing behind', async () => {
    const marks = (): Promise<object[]> =>
      ask(`select id, version from mark where school_id = $1 order by id`, [cast.school_id]);
    const before = await marks();
    await guardian.getByText('Хватит 1 пятёрки или 1 четвёрки.').waitFor();
    await guardian.getByText(/^До конца периода остал/).waitFor();
    await guardian.getByRole('button', { name: 'Добавить 5' }).click();
    await guardian.getByText('С предположениями: средний балл 4,00, прогноз 4').waitFor();
    await soon(() => guardian.getByRole('list', { name: 'Предположения' }).getByRole('button').count()).toBe(
      1,
    );
    await picture(guardian, 'family-what-if');
    await guardian.getByText('«5»', { exact: true }).click();
    await guardian.getByText(/одними четвёрками «5» не получить/).waitFor();
    await guardian.reload();
    await guardian.getByRole('heading', { name: 'Что если' }).waitFor();
    await soon(() => guardian.getByRole('list', { name: 'Предположения' }).count()).toBe(0);
    await soon(() => marks()).toEqual(before);
  });

  it('the student ticks homework off without a network; the parent sees it and has no box', async () => {
    student = await enter(family.student_login);
    await student.goto('/homework');
    await student.getByText('№ 312, 314, повторить правило').waitFor();
    const box = student.getByRole('checkbox', { name: `Сделано: ${cast.subject}` }).first();
    await student.context().setOffline(true);
    await box.check();
    await student.getByText('Отметка ждёт сети').first().waitFor();
    const done = (): Promise<object[]> =>
      ask(`select student_id from homework_done where school_id = $1 and deleted_at is null`, [
        cast.school_id,
      ]);
    await soon(() => done()).toEqual([]);
    await student.context().setOffline(false);
    await student.getByText('Отметка ждёт сети').first().waitFor({ state: 'detached' });
    await soon(() => done()).toEqual([{ student_id: family.student_id }]);
    await picture(student, 'family-homework-student');

    await guardian.goto(`/homework/${family.student_id}`);
    await guardian
      .getByText(/^Сделано 18 нояб/)
      .first()
      .waitFor();
    await soon(() => guardian.getByRole('checkbox').count()).toBe(0);
  });

  it('a task of the own is written by the student and read by the parent', async () => {
    await student.getByRole('button', { name: 'Добавить своё задание' }).click();
    await student.getByLabel('Что сделать').fill('Принести гербарий');
    await student.getByRole('button', { name: 'Сохранить' }).click();
    await student.getByText('Принести гербарий').waitFor();
    await guardian.reload();
    await guardian.getByText('Принести гербарий').waitFor();
    await soon(() => guardian.getByRole('button', { name: /Удалить своё задание/ }).count()).toBe(0);
  });

  it('what was seen on one device is not new on another', async () => {
    const seen = (): Promise<{ shown: boolean }[]> =>
      ask(
        `select v.shown_until is not null as shown from family_visit v where v.school_id = $1 and v.student_id = $2 and v.person_id <> $2`,
        [cast.school_id, family.student_id],
      );
    await guardian.goto('/');
    await guardian.getByRole('button', { name: 'Отметить всё прочитанным' }).click();
    await guardian
      .getByText('С прошлого раза ничего нового.')
      .or(guardian.getByText('За последнюю неделю ничего нового.'))
      .first()
      .waitFor();
    await soon(() => seen()).toEqual([{ shown: true }]);
    const other = await enter(family.guardian_login);
    await other
      .getByText(/ничего нового/)
      .first()
      .waitFor();
    await soon(() => other.getByText('Отличная работа на уроке.').count()).toBe(0);
    await other.getByRole('button', { name: /Показать за неделю/ }).click();
    await other.getByText('Отличная работа на уроке.').waitFor();
    await other.context().close();
  });

  it('TKK-36 homework is marked late a minute after the school’s term, to the family, the teacher and the deputy alike', async () => {
    const [given] = await ask<{ id: string; posted_at: Date; ends: string }>(
      `select h.id, h.posted_at, (select to_char(max(x.ends_at), 'HH24:MI') from lesson x where x.school_id = h.school_id and x.date = $3) as ends
         from homework h where h.school_id = $1 and h.lesson_id = $2`,
      [cast.school_id, cast.lesson_id, DAY],
    );
    if (!given) throw new Error('nothing was set');
    const created = await installation.zhurnal(
      ...['user', 'create', 'family.deputy', '--school', SCHOOL, '--name', 'Зимина Анна Петровна'],
      ...['--role', 'deputy', '--json'],
    );
    const { login, password } = JSON.parse(created) as { login: string; password: string };
    const deputy = await openPage(browser, installation.origin);
    await deputy.goto('/staff/');
    await signInStaff(deputy, login, password);
    const post = (at: Date) =>
      installation.database.query(
        `begin; set local app.actor = '//test//test'; update homework set posted_at = '${at.toISOString()}' where id = '${given.id}'; commit`,
      );
    const isLateTo = async (staff: Page): Promise<boolean> => {
      await staff.goto(`/staff/journal/${cast.group_id}`);
      await staff.getByRole('grid').waitFor();
      await focusMarks(staff);
      await staff.keyboard.press('F6');
      const panel = staff.getByRole('complementary');
      await panel.getByText('№ 312, 314, повторить правило').waitFor();
      return (await panel.getByText('записано позже срока школы').count()) === 1;
    };
    const isLateToFamily = async (): Promise<boolean> => {
      await guardian.goto(`/homework/${family.student_id}`);
      const row = guardian.locator('.task-row', { hasText: '№ 312, 314, повторить правило' });
      await row.waitFor();
      return (await row.getByText('записано поздно').count()) === 1;
    };
    const term = Date.parse(`${DAY}T${given.ends}:00+03:00`) + 5 * 3_600_000;
    await post(new Date(term));
    expect([await isLateToFamily(), await isLateTo(teacher)]).toEqual([false, false]);
    await post(new Date(term + 60_000));
    const said = [await isLateToFamily(), await isLateTo(teacher), await isLateTo(deputy)];
    await post(given.posted_at);
    await deputy.context().close();
    expect(said).toEqual([true, true, true]);
  }, 60_000);

  it('the marks print as a table with names, dates, averages and when it was made', async () => {
    await guardian.goto(`/marks/${family.student_id}`);
    await guardian.getByRole('link', { name: cast.subject, exact: true }).waitFor();
    await guardian.emulateMedia({ media: 'print' });
    await guardian.evaluate("window.dispatchEvent(new Event('beforeprint'))");
    const sheet = guardian.locator('.marks-print');
    await sheet.waitFor();
    const text = await sheet.innerText();
    for (const part of [family.family_name, cast.subject, '18.11', '3,50', 'Сформировано'])
      expect(text).toContain(part);
    await soon(() => guardian.locator('.marks-columns').isVisible()).toBe(false);
    expect((await guardian.pdf({ format: 'A4' })).length).toBeGreaterThan(1000);
    await guardian.emulateMedia({ media: 'screen' });
    await guardian.evaluate("window.dispatchEvent(new Event('afterprint'))");
  });

  it('the first page of three children is one round trip of less than 30 kB, as that of one child', async () => {
    mother = await enter(await giveChildren());
    const { sent, sentAtOnce } = await openHome(mother);
    const of = (all: Awaited<ReturnType<typeof openHome>>) => all.sent.map((request) => request.url());
    expect(of({ sent, sentAtOnce })).toEqual(of(await openHome(guardian)));
    // Who is signed in, and all that the page shows; neither waits for the other.
    expect([sent.length, sentAtOnce]).toEqual([2, 2]);
    const { travelled, read } = await weigh(sent);
    expect(travelled).toBeGreaterThan(0);
    expect(travelled).toBeLessThanOrEqual(30 * 1024);
    process.stdout.write(`The first page of three children: ${travelled} bytes travel, ${read} are read\n`);
  });

  it('every row of three children says whose it is, and every card is a link with a name', async () => {
    const cards = await listCards(mother);
    const names = children.map(({ given_name: name }) => name);
    for (const area of ['news', 'homework', 'control'])
      for (const name of names)
        await soon(() =>
          mother.locator(`[data-area=${area}] .row`).filter({ hasText: name }).count(),
        ).toBeGreaterThan(0);
    expect(cards.filter(({ text }) => names.filter((name) => text.includes(name)).length !== 1)).toEqual([]);
    expect(cards.filter(({ link, hasChevron, isTarget }) => link === '' || !hasChevron || !isTarget)).toEqual(
      [],
    );
    await picture(mother, 'family-three');
  });

  it('a turned week stands there before anything is asked', async () => {
    await mother.setViewportSize(SIZES.desktop);
    const neighbours = new Set<string>();
    mother.on('requestfinished', (request) => {
      const monday = /"monday":"([\d-]+)"/.exec(
        decodeURIComponent(request.url()) + (request.postData() ?? ''),
      );
      if (monday?.[1] !== undefined) neighbours.add(monday[1]);
    });
    await mother.goto(`/diary/${family.student_id}/week/${DAY}`);
    await mother.locator('.spread .line').first().waitFor();
    while (neighbours.size < 3) await mother.waitForTimeout(100);
    for (const [label, day] of [
      ['Следующая неделя', '23 ноября'],
      ['Предыдущая неделя', '16 ноября'],
    ] as const) {
      // The answers have come; the page has them a moment later, and what the turn before asked for has left.
      await mother.waitForTimeout(800);
      const turn = await turnWeek(mother, label);
      expect(turn).toEqual({ days: expect.stringContaining(`Понедельник, ${day}`), isWhole: true, asked: 0 });
    }
  });

  it('a week prints on one A4 sheet, with its remarks and a line for the parent’s signature', async () => {
    await mother.goto(`/diary/${family.student_id}/week/${DAY}`);
    await mother.locator('.spread .line').first().waitFor();
    await mother.emulateMedia({ media: 'print' });
    for (const text of ['Подпись родителя (законного представителя)', 'Отличная работа на уроке.'])
      await soon(() => mother.getByText(text).last().isVisible()).toBe(true);
    const line = await mother.locator('.print-sign > i').first().boundingBox();
    expect(line?.width).toBeGreaterThan(100);
    expect(listSheets(await mother.pdf({ preferCSSPageSize: true }))).toEqual([[842, 595]]);
    await mother.emulateMedia({ media: 'screen' });
    await soon(() => mother.locator('.print-sign').isVisible()).toBe(false);
  });

  it('letters twice as large fit a phone: nothing is cut off, nothing scrolls sideways', async () => {
    await mother.setViewportSize(SIZES.phone);
    const paths = [
      '/',
      `/marks/${family.student_id}`,
      `/marks/${family.student_id}/${cast.subject_id}`,
      `/homework/${family.student_id}`,
      `/attendance/${family.student_id}`,
      `/diary/${family.student_id}/day/${DAY}`,
      `/diary/${family.student_id}/week/${DAY}`,
    ];
    const faults: Record<string, string[]> = {};
    for (const [at, path] of paths.entries()) {
      await mother.goto(path);
      await mother.locator('main .sheet:visible').first().waitFor();
      await mother.evaluate(`document.documentElement.style.fontSize = '200%'`);
      faults[path] = await listCutOff(mother);
      await picture(mother, `family-large-${at}`);
    }
    expect(faults).toEqual(Object.fromEntries(paths.map((path) => [path, []])));
    // The same measure finds what does not fit.
    await mother.evaluate(
      `document.querySelector('main h2').style.whiteSpace = 'nowrap'; document.documentElement.style.fontSize = '500%'`,
    );
    expect(await listCutOff(mother)).not.toEqual([]);
  });

  it('no page had a fault of script or of foreign requests', () => {
    expect([teacher, guardian, student].map(({ faults }) => faults)).toEqual([[], [], []]);
  });
});
