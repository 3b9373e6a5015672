import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { WIDTHS, listViolations, openBrowser, openPage, picture } from './browser.js';
import { DAY, PASSWORD, SCHOOL, openCornerSchool } from './corner-school.js';
import type { Installation } from './installation.js';
import { signInStaff } from './staff-steps.js';
import { soon } from './soon.js';

const SIZES = { ...WIDTHS, phone: { width: 360, height: 780 } } as const;
type Tab = 'today' | 'absences' | 'progress' | 'contacts' | 'notices';

interface Cast {
  readonly school_id: string;
  readonly class_id: string;
  readonly class_name: string;
  readonly login: string;
}

interface Pupil {
  readonly student_id: string;
  readonly family_name: string;
  readonly given_name: string;
  readonly guardian_login: string | null;
}

let installation: Installation;
let browser: Browser;
let cast: Cast;
/** The students of the class, by name, as the table shows them. */
let pupils: readonly Pupil[];
let teacher: Page & { faults: string[] };
let guardian: Page & { faults: string[] };

const ask = <Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
  installation.database.query<Row>(text, [...values]);

/** Absences of these students on these days from all lessons of theirs, as their teachers would note them. */
async function noteAbsences(students: readonly string[], days: readonly string[]): Promise<void> {
  const list = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');
  await installation.database.query(
    `begin; set local app.actor = '//test//test';
     insert into attendance (school_id, id, lesson_id, group_id, student_id, date, fact, fact_by, noted_at)
     select distinct on (l.id, m.student_id) l.school_id, new_uuid(), l.id, l.group_id, m.student_id, l.date, 'absent', t.staff_id, l.date + l.ends_at
       from lesson l
       join group_member m on m.school_id = l.school_id and m.group_id = l.group_id and m.valid_from <= l.date and (m.valid_to is null or m.valid_to >= l.date)
       join lesson_teacher t on t.school_id = l.school_id and t.lesson_id = l.id
      where l.school_id = '${cast.school_id}' and l.date in (${list(days)}) and m.student_id in (${list(students)});
     commit`,
  );
}

beforeAll(async () => {
  installation = await openCornerSchool();
  await installation.server.start();
  browser = await openBrowser();
  const [found] = await ask<Cast>(
    `select d.school_id, d.class_id, k.name as class_name, c.login
       from duty d
       join school_class k on k.school_id = d.school_id and k.id = d.class_id
       join membership m on m.school_id = d.school_id and m.person_id = d.person_id
       join login_claim c on c.account_id = m.account_id
      where d.role = 'class_teacher' and (select count(*) from duty x where x.school_id = d.school_id and x.person_id = d.person_id and x.role = 'class_teacher') = 1
      order by k.name, c.login limit 1`,
  );
  if (!found) throw new Error('nobody keeps a class');
  cast = found;
  pupils = await ask<Pupil>(
    `select e.student_id, p.family_name, p.given_name,
            (select min(c.login) from guardianship g join membership m on m.school_id = g.school_id and m.person_id = g.guardian_id
               join login_claim c on c.account_id = m.account_id where g.school_id = e.school_id and g.student_id = e.student_id) as guardian_login
       from enrollment e join person p on p.school_id = e.school_id and p.id = e.student_id
      where e.school_id = $1 and e.class_id = $2
      order by p.family_name, p.given_name, p.patronymic nulls first, p.id`,
    [cast.school_id, cast.class_id],
  );
  teacher = await openPage(browser, installation.origin);
  await teacher.goto('/staff/');
  await signInStaff(teacher, cast.login, PASSWORD);
}, 300_000);

afterAll(async () => {
  await browser.close();
  await installation.stop();
});

/** The pupil at this place of the list whose family can sign in. */
const child = (): Pupil & { guardian_login: string } => {
  const found = pupils.find(({ guardian_login: login }) => login !== null);
  if (!found?.guardian_login) throw new Error('no family can sign in');
  return { ...found, guardian_login: found.guardian_login };
};
const openTab = async (tab: Tab, query = ''): Promise<void> => {
  await teacher.goto(`/staff/class/${cast.class_id}/${tab}${query}`);
  await teacher.getByRole('tabpanel').waitFor();
};
/** The roll of the child's last lesson today, open before its teacher; it never asks by the clock. */
async function openRoll(studentId: string): Promise<Page & { faults: string[] }> {
  const [lesson] = await ask<{ id: string; login: string }>(
    `select l.id, c.login from lesson l
       join group_member g on g.school_id = l.school_id and g.group_id = l.group_id and g.student_id = $2
       join lesson_teacher t on t.school_id = l.school_id and t.lesson_id = l.id
       join membership m on m.school_id = t.school_id and m.person_id = t.staff_id
       join login_claim c on c.account_id = m.account_id
      where l.school_id = $1 and l.date = $3 order by l.slot desc, c.login limit 1`,
    [cast.school_id, studentId, DAY],
  );
  if (!lesson) throw new Error('the child has no lesson today');
  const roll = await openPage(browser, installation.origin);
  await roll.addInitScript(`
    const real = window.setInterval.bind(window);
    window.setInterval = (task, ms) => (ms < 5_000 ? real(task, ms) : 0);`);
  await roll.goto('/staff/');
  await signInStaff(roll, lesson.login, PASSWORD);
  const listening = roll.waitForResponse((answer) =>
    decodeURIComponent(answer.url()).includes(`lesson:${lesson.id}`),
  );
  await roll.goto(`/staff/lesson/${lesson.id}/roll`);
  await roll.locator('.rc-line').first().waitFor();
  await listening;
  await roll.evaluate('Object.assign(window, { isTheSame: true })');
  return roll;
}

const notices = (): Promise<{ status: string; reason: string | null }[]> =>
  ask(`select status, reason from absence_notice where school_id = $1 order by sent_at`, [cast.school_id]);
const reasons = (students: readonly string[]): Promise<{ reason: string | null; n: number }[]> =>
  ask(
    `select reason, count(*)::int as n from attendance where school_id = $1 and student_id = any($2::uuid[]) and deleted_at is null group by 1 order by 1 nulls first`,
    [cast.school_id, students],
  );

describe('a class teacher and a family', () => {
  it('the family tells the school in three taps that the child is ill today, and the open roll of the lesson shows it', async () => {
    guardian = await openPage(browser, installation.origin, { viewport: SIZES.phone, hasTouch: true });
    await guardian.goto('/');
    await guardian.getByLabel('Логин').fill(child().guardian_login);
    await guardian.getByLabel('Пароль').first().fill(PASSWORD);
    await guardian.keyboard.press('Enter');
    await guardian.getByRole('heading', { name: 'Сегодня', exact: true }).waitFor();
    let taps = 0;
    const tap = async (target: Locator): Promise<void> => {
      taps += 1;
      await target.tap();
    };
    await tap(guardian.getByRole('button', { name: /Сообщить об отсутствии/ }).first());
    await tap(guardian.getByRole('button', { name: 'Болеет сегодня' }));
    await picture(guardian, 'family-ill-today');
    expect(await listViolations(guardian)).toEqual([]);
    const roll = await openRoll(child().student_id);
    const line = roll.locator(`.rc-line[data-row="${child().student_id}"]`);
    await soon(() => line.getAttribute('data-pending')).toBe(null);
    await tap(guardian.getByRole('button', { name: 'Отправить' }));
    await guardian.getByText('Отправлено классному руководителю').first().waitFor();
    expect(taps).toBeLessThanOrEqual(3);
    await soon(() => notices()).toEqual([{ status: 'sent', reason: null }]);
    // The live line alone brings it: the page is the same, and asks nothing by the clock.
    await line
      .and(roll.locator('[data-pending]'))
      .getByText(/^Болеет — сообщили родители/)
      .waitFor();
    await soon(() => roll.evaluate(`'isTheSame' in window`)).toBe(true);
    await picture(roll, 'staff-roll-told');
    expect(roll.faults).toEqual([]);
    await roll.context().close();
  }, 60_000);

  it('TKK-23 the class teacher sees it and accepts it, and the family reads so', async () => {
    await openTab('today');
    await teacher.getByRole('tab', { name: 'Заявления (1)' }).click();
    await teacher.getByRole('heading', { name: 'Ждут решения' }).waitFor();
    await teacher.getByRole('button', { name: 'Принять: Б — болеет' }).click();
    await teacher.getByRole('heading', { name: 'Рассмотренные' }).waitFor();
    await picture(teacher, 'staff-notice-accepted');
    await soon(() => notices()).toEqual([{ status: 'accepted', reason: 'ill' }]);
    await teacher.getByRole('tab', { name: 'Заявления', exact: true }).waitFor();

    await guardian.goto('/attendance');
    await guardian.getByText('принято', { exact: true }).first().waitFor();
    await guardian.getByRole('button', { name: 'История' }).first().click();
    await guardian.getByText('отправлено').last().waitFor();
    await picture(guardian, 'family-notice');
    expect(await listViolations(guardian)).toEqual([]);
    await guardian.keyboard.press('Escape');
  });

  it('G24-90 gives five students three days of illness by six actions, and all of it has its author', async () => {
    const five = [1, 4, 8, 13, 19].map((at) => pupils[at]?.student_id ?? '');
    const days = ['2026-11-11', '2026-11-12', '2026-11-13'];
    await noteAbsences(five, days);
    await openTab('absences', '?days=2026-11');
    const grid = teacher.getByRole('grid');
    await grid.waitFor();
    const columns = await grid.getByRole('columnheader').allTextContents();
    const first = columns.findIndex((text) => text.includes(' 11 ')) - 1;
    let actions = 0;
    for (const [at, row] of [1, 4, 8, 13, 19].entries()) {
      const [from, to] = [first, first + 2].map((column) => grid.locator(`[data-place="${row}.${column}"]`));
      if (!from || !to) throw new Error('no such cells');
      await from.scrollIntoViewIfNeeded();
      if (at > 0) await teacher.keyboard.down('Control');
      await from.hover();
      await teacher.mouse.down();
      await to.hover();
      await teacher.mouse.up();
      if (at > 0) await teacher.keyboard.up('Control');
      actions += 1;
    }
    await picture(teacher, 'staff-absences-selected');
    await teacher.keyboard.press('Comma');
    actions += 1;
    await teacher
      .getByText(/^Причина указана у/)
      .first()
      .waitFor();
    expect(actions).toBeLessThanOrEqual(8);
    const found = await reasons(five);
    expect(found.map(({ reason }) => reason)).toEqual(['ill']);
    expect(found[0]?.n).toBeGreaterThanOrEqual(15);
    const authors = await ask<{ login: string }>(
      `select distinct c.login from attendance a join membership m on m.school_id = a.school_id and m.person_id = a.reason_by
         join login_claim c on c.account_id = m.account_id where a.school_id = $1 and a.student_id = any($2::uuid[])`,
      [cast.school_id, five],
    );
    expect(authors).toEqual([{ login: cast.login }]);
    const cell = grid.locator(`[data-place="1.${first}"]`);
    await waitUntil(async () => /болеет: \d+ урок\S*, весь день$/.test((await cell.textContent()) ?? ''));
  });

  it('does the same from the keyboard alone: a block of cells and one key, and takes it back', async () => {
    const five = pupils.slice(0, 5).map(({ student_id: id }) => id);
    await noteAbsences(five, ['2026-11-09', '2026-11-10']);
    await openTab('absences', '?days=2026-11');
    const grid = teacher.getByRole('grid');
    await grid.locator('[tabindex="0"]').focus();
    const columns = await grid.getByRole('columnheader').allTextContents();
    const first = columns.findIndex((text) => text.includes(' 9 ')) - 1;
    await teacher.keyboard.press('Control+Home');
    for (let at = 0; at < first; at += 1) await teacher.keyboard.press('ArrowRight');
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown'])
      await teacher.keyboard.press(`Shift+${key}`);
    await teacher.keyboard.press('KeyU');
    await teacher
      .getByText(/^Причина указана у/)
      .first()
      .waitFor();
    const excused = (await reasons(five)).find(({ reason }) => reason === 'excused');
    expect(excused?.n).toBeGreaterThanOrEqual(10);
    await teacher.keyboard.press('Delete');
    await waitUntil(async () => !(await reasons(five)).some(({ reason }) => reason === 'excused'));
  });

  it('S117-22 notes the monthly check of contact data', async () => {
    await openTab('contacts');
    await teacher.getByRole('button', { name: 'Выбрать непроверенных' }).click();
    await teacher.getByRole('button', { name: /^Подтвердить данные/ }).click();
    await teacher.getByText('В этом месяце проверены все').first().waitFor();
    const [checks] = await ask<{ n: number; days: string }>(
      `select count(*)::int as n, string_agg(distinct checked_on::text, ',') as days from contact_check where school_id = $1`,
      [cast.school_id],
    );
    expect(checks).toEqual({ n: pupils.length, days: DAY });
    await picture(teacher, 'staff-contacts');
  });

  it('G24-41 prints absences, contacts and the class list with school, class and date', async () => {
    await openTab('absences', '?days=2026-11');
    await teacher.getByRole('grid').waitFor();
    await teacher.emulateMedia({ media: 'print' });
    const paper = teacher.locator('.zh-print');
    const text = await paper.innerText();
    expect(text).toContain(SCHOOL);
    expect(text).toContain(`Пропуски класса ${cast.class_name}, ноябрь 2026`);
    expect(text).toContain('Сформировано');
    for (const { family_name: name } of pupils) expect(text).toContain(name);
    await soon(() => teacher.getByRole('grid').isVisible()).toBe(false);
    const pages = await teacher.pdf({ preferCSSPageSize: true });
    expect(pages.subarray(0, 5).toString()).toBe('%PDF-');

    await openTab('contacts');
    await teacher.getByText('Проверка данных').first().waitFor({ state: 'attached' });
    await soon(() => paper.innerText()).toContain(`Ученики и семьи класса ${cast.class_name}`);
    await teacher.emulateMedia({ media: 'screen' });
  });

  it('no page had a fault of script or of foreign requests', () => {
    expect([...teacher.faults, ...guardian.faults]).toEqual([]);
  });
});

/** Waits until it is so; what never comes fails the story by its time limit. */
async function waitUntil(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((done) => setTimeout(done, 100));
}
