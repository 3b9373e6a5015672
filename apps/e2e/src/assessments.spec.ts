import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { WIDTHS, listViolations, openBrowser, openPage } from './browser.js';
import { DAY, PASSWORD, openCornerSchool } from './corner-school.js';
import type { Installation } from './installation.js';
import { signInStaff } from './staff-steps.js';
import { soon } from './soon.js';

type Reader = Page & { faults: string[] };

let installation: Installation;
let browser: Browser;
let deputy: Reader;
let guardian: Reader;
/** A class with a subject that it has in the middle of two days of one week. */
let place: {
  readonly subject: string;
  readonly grade: number;
  readonly class: string;
  readonly class_id: string;
};

const ask = <Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
  installation.database.query<Row>(text, [...values]);
const first = <T>(list: readonly T[]): T => {
  const [found] = list;
  if (found === undefined) throw new Error('the story lacks something');
  return found;
};
const loginOf = async (role: string): Promise<string> =>
  first(
    await ask<{ login: string }>(
      `select c.login from duty d
         join membership m on m.school_id = d.school_id and m.person_id = d.person_id
         join login_claim c on c.account_id = m.account_id where d.role = $1 order by c.login limit 1`,
      [role],
    ),
  ).login;

/** Days a week apart on which the class has the subject neither first nor last. */
const DAYS = ['2026-11-24', '2026-12-01'] as const;

beforeAll(async () => {
  installation = await openCornerSchool({ now: `${DAY}T05:00:00Z` });
  await installation.server.start();
  browser = await openBrowser();
  place = first(
    await ask<typeof place>(
      `with day_of as (
         select x.class_id, l.date, min(l.slot) as first, max(l.slot) as last
           from lesson l join teaching_group_part x on x.school_id = l.school_id and x.group_id = l.group_id
          group by x.class_id, l.date)
       select c.id as class_id, c.name as class, c.grade_level as grade, u.name as subject
         from lesson l
         join teaching_group g on g.school_id = l.school_id and g.id = l.group_id
         join subject u on u.school_id = g.school_id and u.id = g.subject_id
         join teaching_group_part x on x.school_id = g.school_id and x.group_id = g.id and x.subgroup_id is null
         join school_class c on c.school_id = x.school_id and c.id = x.class_id
         join day_of d on d.class_id = c.id and d.date = l.date
        where c.grade_level is not null and l.date in ($1::date, $2::date) and l.slot > d.first and l.slot < d.last
        group by c.id, c.name, c.grade_level, u.name having count(distinct l.date) = 2
        order by c.name, u.name`,
      DAYS,
    ),
  );
  deputy = await openPage(browser, installation.origin);
  await deputy.goto('/staff/');
  await signInStaff(deputy, await loginOf('deputy'), PASSWORD);
}, 300_000);

afterAll(async () => {
  await browser.close();
  await installation.stop();
});

/** Fills the form of a new work. */
async function fill(title: string, date: string): Promise<void> {
  await deputy.getByRole('button', { name: 'Добавить' }).click();
  const form = deputy.getByRole('dialog');
  await form.getByLabel('Название работы').fill(title);
  await form.getByLabel('Предмет').selectOption({ label: place.subject });
  await form.getByLabel('Параллель').selectOption(String(place.grade));
  await form.getByLabel('Кто пишет').selectOption(place.class_id);
  await form.getByLabel('Дата').fill(date);
}

describe('the schedule of assessments', () => {
  it('says that two works stand too near and proposes a day that breaks nothing', async () => {
    await deputy.goto('/staff/assessments');
    await deputy.locator('.as-table').waitFor();
    await fill('Первая работа', DAYS[0]);
    await deputy.getByRole('dialog').getByText('День подходит').waitFor();
    await deputy.getByRole('dialog').getByRole('button', { name: 'Сохранить' }).click();
    await deputy.getByRole('button', { name: /Первая работа/ }).waitFor();
    await fill('Вторая работа', DAYS[1]);
    const form = deputy.getByRole('dialog');
    await form.getByText(/по этому предмету 7 дн/).waitFor();
    await form
      .getByRole('group', { name: 'Ближайшие дни без нарушений' })
      .getByRole('button')
      .first()
      .click();
    await form.getByText('День подходит').waitFor();
    const chosen = await form.getByLabel('Дата').inputValue();
    expect(chosen >= '2026-12-11').toBe(true);
    await form.getByRole('button', { name: 'Сохранить' }).click();
    await form.waitFor({ state: 'detached' });
    await deputy.getByText('Нарушений нет').waitFor();
    expect(await listViolations(deputy)).toEqual([]);
  });

  it('is published in one act, and the parent sees the work in the diary', async () => {
    const login = first(
      await ask<{ login: string }>(
        `select c.login from guardianship g
           join enrollment e on e.school_id = g.school_id and e.student_id = g.student_id and e.class_id = $1
           join membership m on m.school_id = g.school_id and m.person_id = g.guardian_id
           join login_claim c on c.account_id = m.account_id order by c.login limit 1`,
        [place.class_id],
      ),
    ).login;
    guardian = await openPage(browser, installation.origin, { viewport: WIDTHS.phone });
    await guardian.goto('/');
    await guardian.getByLabel('Логин').fill(login);
    await guardian.getByLabel('Пароль').first().fill(PASSWORD);
    await guardian.keyboard.press('Enter');
    await guardian.getByRole('heading', { name: 'Сегодня', exact: true }).waitFor();
    await deputy.getByRole('button', { name: /^Опубликовать 2/ }).click();
    await deputy
      .getByRole('dialog')
      .getByRole('button', { name: /^Опубликовать/ })
      .click();
    await deputy.getByText('График опубликован').waitFor();
    const student = first(
      await ask<{ id: string }>(
        `select g.student_id as id from guardianship g
           join membership m on m.school_id = g.school_id and m.person_id = g.guardian_id
           join login_claim c on c.account_id = m.account_id where c.login = $1
            and g.student_id in (select student_id from enrollment where class_id = $2) limit 1`,
        [login, place.class_id],
      ),
    ).id;
    await guardian.goto(`/diary/${student}/week/${DAYS[0]}`);
    const list = guardian.getByRole('region', { name: 'Оценочные процедуры недели' });
    await list.getByText('Первая работа').waitFor();
    await soon(() => list.getByRole('listitem').count()).toBe(1);
    expect(await listViolations(guardian)).toEqual([]);
    expect([deputy.faults, guardian.faults]).toEqual([[], []]);
  });
});
