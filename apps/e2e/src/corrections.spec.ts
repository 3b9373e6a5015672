import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { WIDTHS, listViolations, openBrowser, openPage, picture } from './browser.js';
import { PASSWORD, openCornerSchool } from './corner-school.js';
import type { Installation } from './installation.js';
import { pressKeys, signInStaff } from './staff-steps.js';

/** The lesson of the story; a week later everything of it is locked. */
const LESSON_DAY = '2026-11-10';
const NOW = '2026-11-18T09:30:00Z';
const REASON = 'Отметка поставлена другому ученику';

type Reader = Page & { faults: string[] };

interface Cast {
  readonly school_id: string;
  readonly group_id: string;
  readonly lesson_id: string;
  readonly teacher_id: string;
  readonly student_id: string;
}

let installation: Installation;
let browser: Browser;
let cast: Cast;
let teacher: Reader;
let administrator: Reader;
let family: Reader;

const ask = <Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
  installation.database.query<Row>(text, [...values]);
const one = async <Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row> => {
  const [found] = await ask<Row>(text, values);
  if (found === undefined) throw new Error(`the story lacks something: ${text}`);
  return found;
};
const loginOf = async (personId: string): Promise<string> =>
  (
    await one<{ login: string }>(
      `select c.login from membership m join login_claim c on c.account_id = m.account_id
        where m.school_id = $1 and m.person_id = $2 order by c.login limit 1`,
      [cast.school_id, personId],
    )
  ).login;
const marks = (): Promise<{ value: string | null; version: number }[]> =>
  ask(`select value, version from mark where school_id = $1 and lesson_id = $2 and student_id = $3`, [
    cast.school_id,
    cast.lesson_id,
    cast.student_id,
  ]);

beforeAll(async () => {
  installation = await openCornerSchool({ now: NOW });
  cast = await one<Cast>(
    `select l.school_id, l.group_id, l.id as lesson_id, t.staff_id as teacher_id,
            (select m.student_id from group_member m join guardianship g on g.school_id = m.school_id and g.student_id = m.student_id
               join membership a on a.school_id = g.school_id and a.person_id = g.guardian_id
              where m.school_id = l.school_id and m.group_id = l.group_id order by m.student_id limit 1) as student_id
       from lesson l
       join lesson_teacher t on t.school_id = l.school_id and t.lesson_id = l.id
       join membership a on a.school_id = t.school_id and a.person_id = t.staff_id
      where l.date = $1 and l.cancelled_at is null
        and exists (select from teaching_group_part p join school_class c on c.school_id = p.school_id and c.id = p.class_id
                     where p.school_id = l.school_id and p.group_id = l.group_id and c.grade_level >= 7)
        and (select count(*) from lesson_teacher x where x.school_id = l.school_id and x.lesson_id = l.id) = 1
        and (select count(*) from lesson x where x.school_id = l.school_id and x.group_id = l.group_id and x.date = l.date) = 1
      order by l.starts_at, l.id limit 1`,
    [LESSON_DAY],
  );
  const { school_id, group_id, lesson_id, student_id, teacher_id } = cast;
  // The mark that is wrong was set in time; the school corrects by the register.
  await ask(`do $$ begin
    perform set_config('app.actor', '//story//story', true);
    update school set profile = 'tkk' where school_id = '${school_id}';
    insert into work (school_id, id, lesson_id, group_id, date, type, version)
    values ('${school_id}', '${lesson_id}', '${lesson_id}', '${group_id}', '${LESSON_DAY}', 'lesson_answer', 0) on conflict do nothing;
    insert into mark (school_id, id, work_id, lesson_id, group_id, student_id, date, value, marked_by, marked_at)
    values ('${school_id}', new_uuid(), '${lesson_id}', '${lesson_id}', '${group_id}', '${student_id}', '${LESSON_DAY}', '4', '${teacher_id}', '${LESSON_DAY}T10:00:00Z');
  end $$`);
  await installation.server.start();
  browser = await openBrowser();
  teacher = await openPage(browser, installation.origin);
  administrator = await openPage(browser, installation.origin);
  family = await openPage(browser, installation.origin, { viewport: WIDTHS.phone });
}, 300_000);

afterAll(async () => {
  await browser.close();
  await installation.stop();
});

describe('a mark that is locked and wrong', () => {
  it('TKK-43 a digit typed into the locked cell opens a request with everything but the reason, and Enter sends it', async () => {
    await teacher.goto('/staff/');
    await signInStaff(teacher, await loginOf(cast.teacher_id), PASSWORD);
    await teacher.goto(`/staff/journal/${cast.group_id}?cell=${cast.student_id}.${cast.lesson_id}`);
    await teacher.getByRole('grid').waitFor();
    await teacher.locator('[role=grid] [tabindex="0"]').first().focus();
    await pressKeys(teacher, ['Digit5'], 'ru');
    const dialog = teacher.getByRole('dialog', { name: 'Заявка на исправление' });
    await dialog.waitFor();
    expect(await dialog.getByText('10.11.2026').count()).toBe(1);
    expect(await dialog.locator('.co-drafts li').innerText()).toMatch(/4.*5/s);
    expect(await listViolations(teacher)).toEqual([]);
    await picture(teacher, 'correction-dialog');
    await teacher.keyboard.type(REASON);
    await teacher.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await teacher.getByText('Заявка № 1 отправлена').first().waitFor();
    expect(await marks()).toEqual([{ value: '4', version: 1 }]);
    await teacher.locator('.zh-cell.waits').first().waitFor();
    await picture(teacher, 'correction-waits');
  });

  it('TKK-51 the administrator sees what was and what shall be, and admits it by one press', async () => {
    const duty = await one<{ id: string }>(
      `select person_id as id from duty where school_id = $1 and role = 'administrator' limit 1`,
      [cast.school_id],
    );
    await administrator.goto('/staff/');
    await signInStaff(administrator, await loginOf(duty.id), PASSWORD);
    await administrator.goto('/staff/corrections');
    const card = administrator.getByRole('article', { name: 'Заявка № 1' });
    await card.waitFor();
    expect(await card.innerText()).toContain(REASON);
    expect(await listViolations(administrator)).toEqual([]);
    await picture(administrator, 'correction-queue');
    await card.getByRole('button', { name: 'Внести изменения' }).click();
    await administrator.getByText('Заявка № 1: изменения внесены.').first().waitFor();
    expect(await marks()).toEqual([{ value: '5', version: 2 }]);
  });

  it('TKK-44 TKK-49 TKK-50 the register prints a row with the request and its decision', async () => {
    await administrator.goto('/staff/corrections?view=all');
    await administrator.getByRole('article', { name: 'Заявка № 1' }).waitFor();
    await administrator.emulateMedia({ media: 'print' });
    const row = administrator.locator('.co-paper tbody tr');
    expect(await row.count()).toBe(1);
    const cells = await row.locator('td').allInnerTexts();
    expect(cells).toHaveLength(9);
    expect(cells[0]).toBe('1');
    expect(cells[4]).toBe('10.11.2026');
    expect(cells[6]).toMatch(/4 → 5/);
    expect(cells[7]).toBe(REASON);
    expect(cells[8]).toContain('Внесено');
    await picture(administrator, 'correction-paper');
    await administrator.emulateMedia({ media: 'screen' });
  });

  it('the history of the cell names the request', async () => {
    await teacher.goto(`/staff/journal/${cast.group_id}?cell=${cast.student_id}.${cast.lesson_id}`);
    await teacher.getByRole('grid').waitFor();
    await teacher.locator('[role=grid] [tabindex="0"]').first().focus();
    await teacher.keyboard.press('Alt+KeyY');
    await teacher.getByText('по заявке № 1').first().waitFor();
    await picture(teacher, 'correction-history');
  });

  it('the family sees that the mark was corrected, when, and what it was', async () => {
    const parent = await one<{ id: string }>(
      `select g.guardian_id as id from guardianship g join membership a on a.school_id = g.school_id and a.person_id = g.guardian_id
        where g.school_id = $1 and g.student_id = $2 limit 1`,
      [cast.school_id, cast.student_id],
    );
    const subject = await one<{ id: string }>(
      `select subject_id as id from teaching_group where school_id = $1 and id = $2`,
      [cast.school_id, cast.group_id],
    );
    await family.goto('/');
    await family.getByLabel('Логин').fill(await loginOf(parent.id));
    await family.getByLabel('Пароль').first().fill(PASSWORD);
    await family.keyboard.press('Enter');
    await family.locator('main .home').waitFor();
    await family.goto(`/marks/${cast.student_id}/${subject.id}`);
    const mark = family.getByRole('button', { name: /исправлена/ }).first();
    await mark.click();
    await family.getByText(/было: 4/).waitFor();
    await picture(family, 'correction-family');
  });

  it('no script failed and nothing was asked of other servers', () => {
    expect([...teacher.faults, ...administrator.faults, ...family.faults]).toEqual([]);
  });
});
