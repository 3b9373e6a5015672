import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { WIDTHS, listViolations, openBrowser, openPage, picture } from './browser.js';
import { PASSWORD, openCornerSchool } from './corner-school.js';
import type { Installation } from './installation.js';
import { pressKeys, savedPill, signInStaff } from './staff-steps.js';
import { soon } from './soon.js';

/** The lesson of the story; a week later everything of it is locked. */
const LESSON_DAY = '2026-11-10';
/** Late on the day of the story, and locked from the next one on. */
const DAY_BEFORE = '2026-11-17';
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
    await soon(() => dialog.getByText('10.11.2026').count()).toBe(1);
    await soon(() => dialog.locator('.co-drafts li').innerText()).toMatch(/4.*5/s);
    expect(await listViolations(teacher)).toEqual([]);
    await picture(teacher, 'correction-dialog');
    await teacher.keyboard.type(REASON);
    await teacher.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await teacher.getByText('Заявка № 1 отправлена').first().waitFor();
    await soon(() => marks()).toEqual([{ value: '4', version: 1 }]);
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
    await soon(() => card.innerText()).toContain(REASON);
    expect(await listViolations(administrator)).toEqual([]);
    await picture(administrator, 'correction-queue');
    await card.getByRole('button', { name: 'Внести изменения' }).click();
    await administrator.getByText('Заявка № 1: изменения внесены.').first().waitFor();
    await soon(() => marks()).toEqual([{ value: '5', version: 2 }]);
  });

  it('TKK-44 TKK-49 TKK-50 the register prints a row with the request and its decision', async () => {
    await administrator.goto('/staff/corrections?view=all');
    await administrator.getByRole('article', { name: 'Заявка № 1' }).waitFor();
    await administrator.emulateMedia({ media: 'print' });
    const row = administrator.locator('.co-paper tbody tr');
    await soon(() => row.count()).toBe(1);
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

  it('TKK-43 the work of the locked column is described anew through a request, too', async () => {
    await teacher.goto(`/staff/journal/${cast.group_id}?cell=${cast.student_id}.${cast.lesson_id}`);
    await teacher.getByRole('grid').waitFor();
    await teacher.locator('[role=grid] [tabindex="0"]').first().focus();
    await teacher.keyboard.press('Alt+KeyW');
    await teacher.getByLabel('Вид работы').selectOption('control_work');
    await teacher.locator('.jr-work-form').getByRole('button', { name: 'В заявку' }).click();
    const dialog = teacher.getByRole('dialog', { name: 'Заявка на исправление' });
    await dialog.waitFor();
    await soon(() => dialog.locator('.co-drafts li').innerText()).toMatch(
      /ответ на уроке.*контрольная работа/s,
    );
    await picture(teacher, 'correction-work');
    await teacher.keyboard.type(REASON);
    await teacher.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await teacher.locator('.jr-works').getByText('ждёт решения заявка № 2').waitFor();
    expect(await listViolations(teacher)).toEqual([]);
    await picture(teacher, 'correction-work-waits');
  });

  it('no script failed and nothing was asked of other servers', () => {
    expect([...teacher.faults, ...administrator.faults, ...family.faults]).toEqual([]);
  });
});

/** A lesson of the day before, with three students who were there: their absences are late, and not locked yet. */
const lateLessons = (): Promise<{ id: string; group_id: string; column: string; students: string[] }[]> =>
  ask(
    `select l.id, l.group_id,
            coalesce((select w.id from work w where w.school_id = $1 and w.lesson_id = l.id and w.deleted_at is null order by w.position limit 1), l.id) as column,
            l.students
       from (select l.id, l.group_id, l.starts_at, array(
                select m.student_id::text from group_member m join person p on p.school_id = m.school_id and p.id = m.student_id
                 where m.school_id = $1 and m.group_id = l.group_id and m.valid_from <= l.date and (m.valid_to is null or m.valid_to >= l.date)
                   and not exists (select from attendance a where a.school_id = $1 and a.lesson_id = l.id and a.student_id = m.student_id)
                   and not exists (select from absence_notice n where n.school_id = $1 and n.student_id = m.student_id)
                 order by p.family_name, p.given_name limit 3) as students
               from lesson l join lesson_teacher t on t.school_id = l.school_id and t.lesson_id = l.id
              where l.school_id = $1 and l.date = $2 and l.cancelled_at is null and t.staff_id = $3) l
      where cardinality(l.students) = 3 order by l.starts_at, l.id`,
    [cast.school_id, DAY_BEFORE, cast.teacher_id],
  );
const reasonsOf = (lessonId: string): Promise<{ part: string; reason: string; absent: number }[]> =>
  ask(
    `select e.part, e.reason, (select count(*)::int from attendance a
        where a.school_id = $1 and a.lesson_id = e.lesson_id and a.fact = 'absent' and a.student_id = any($3)) as absent
       from late_entry e where e.school_id = $1 and e.lesson_id = $2`,
    [cast.school_id, lessonId, chosen],
  );
let chosen: readonly string[] = [];

describe('an absence that is late, and not locked yet', () => {
  const asking = () => teacher.getByRole('dialog', { name: 'Почему запись внесена позже срока' });

  it('TKK-35 is asked about once in the journal: Enter sends, and the focus is back in its cell', async () => {
    const [lesson] = await lateLessons();
    if (lesson === undefined) throw new Error('the story lacks a lesson of the day before');
    chosen = lesson.students;
    for (const [at, student] of lesson.students.entries()) {
      await teacher.goto(`/staff/journal/${lesson.group_id}?cell=${student}.${lesson.column}`);
      await teacher.getByRole('grid').waitFor();
      await teacher.locator('[role=grid] [tabindex="0"]').first().focus();
      await pressKeys(teacher, ['KeyY'], 'ru');
      if (at === 0) {
        await asking().getByText('TKK-35').waitFor();
        expect(await listViolations(teacher)).toEqual([]);
        await picture(teacher, 'late-reason');
        await teacher.keyboard.type('Не было сети');
        await teacher.keyboard.press('Enter');
        await asking().waitFor({ state: 'detached' });
        await soon(() => teacher.evaluate<string>('document.activeElement.getAttribute("role")')).toBe(
          'gridcell',
        );
      }
      await savedPill(teacher);
      await soon(() => asking().count()).toBe(0);
    }
    await soon(() => reasonsOf(lesson.id)).toEqual([
      { part: 'attendance', reason: 'Не было сети', absent: 3 },
    ]);
  });

  it('TKK-35 entered without network it waits as a question over a reload, and goes with the answer', async () => {
    const lesson = (await lateLessons()).at(-1);
    if (lesson === undefined) throw new Error('the story lacks another lesson of the day before');
    chosen = lesson.students;
    await teacher.goto(`/staff/lesson/${lesson.id}/roll`);
    await teacher.locator('[data-row] button').first().waitFor();
    await teacher.context().setOffline(true);
    for (const student of lesson.students.slice(0, 2))
      await teacher.locator(`[data-row="${student}"] button`).first().click();
    await teacher.getByText('Нет сети').first().waitFor();
    await soon(() => asking().count()).toBe(0);
    await teacher.context().setOffline(false);
    await asking().getByText('записей: 2').waitFor();
    await teacher.keyboard.press('Escape');
    await asking().waitFor({ state: 'detached' });
    await soon(() => reasonsOf(lesson.id)).toEqual([]);

    teacher.once('dialog', (leave) => void leave.accept());
    await teacher.reload();
    const tell = teacher.getByRole('button', { name: 'Назвать причину' });
    await tell.waitFor();
    expect(await listViolations(teacher)).toEqual([]);
    await tell.click();
    await teacher.keyboard.type('Заменяла в другом классе');
    await teacher.keyboard.press('Enter');
    await tell.waitFor({ state: 'detached' });
    await savedPill(teacher);
    await soon(() => reasonsOf(lesson.id)).toEqual([
      { part: 'attendance', reason: 'Заменяла в другом классе', absent: 2 },
    ]);
    await teacher
      .locator('header')
      .getByRole('link', { name: /^Не отправлено/ })
      .waitFor({ state: 'detached' });
  });
});
