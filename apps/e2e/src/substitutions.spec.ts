import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { WIDTHS, listViolations, openBrowser, openPage, picture } from './browser.js';
import { DAY, PASSWORD, openCornerSchool } from './corner-school.js';
import type { Installation } from './installation.js';
import { signInStaff } from './staff-steps.js';
import { soon } from './soon.js';

const SIZES = { ...WIDTHS, phone: { width: 360, height: 780 } } as const;

type Reader = Page & { faults: string[] };

interface Absent {
  readonly school_id: string;
  readonly staff_id: string;
  readonly name: string;
}

interface Given {
  readonly lesson_id: string;
  readonly group_id: string;
  readonly slot: number;
  readonly subject: string;
}

let installation: Installation;
let browser: Browser;
let absent: Absent;
/** The lessons of the day of the one who is away. */
let lessons: readonly Given[];
let deputy: Reader;
let substitute: Reader;
let guardian: Reader;
/** Short names as the pages write them, with a plain space. */
let newName: string;

const ask = <Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
  installation.database.query<Row>(text, [...values]);
const first = <T>(list: readonly T[]): T => {
  const [found] = list;
  if (found === undefined) throw new Error('the story lacks something');
  return found;
};
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

const NAME = `p.family_name || ' ' || left(p.given_name, 1) || '.' || coalesce(' ' || left(p.patronymic, 1) || '.', '')`;

beforeAll(async () => {
  installation = await openCornerSchool({ now: `${DAY}T05:00:00Z` });
  await installation.server.start();
  browser = await openBrowser();
  absent = first(
    await ask<Absent>(
      `select t.school_id, t.staff_id, ${NAME} as name
         from lesson l
         join lesson_teacher t on t.school_id = l.school_id and t.lesson_id = l.id
         join person p on p.school_id = t.school_id and p.id = t.staff_id
        where l.date = $1
        group by t.school_id, t.staff_id, p.family_name, p.given_name, p.patronymic
       having count(*) between 2 and 5 and count(distinct l.slot) = count(*)
          and bool_and((select count(*) from lesson_teacher x where x.school_id = l.school_id and x.lesson_id = l.id) = 1)
          and bool_and((select count(*) from group_member g where g.school_id = l.school_id and g.group_id = l.group_id) = 25)
        order by count(*) desc, p.family_name limit 1`,
      [DAY],
    ),
  );
  lessons = await ask<Given>(
    `select l.id as lesson_id, l.group_id, l.slot, s.name as subject
       from lesson l join lesson_teacher t on t.school_id = l.school_id and t.lesson_id = l.id
       join teaching_group g on g.school_id = l.school_id and g.id = l.group_id
       join subject s on s.school_id = g.school_id and s.id = g.subject_id
      where l.school_id = $1 and t.staff_id = $2 and l.date = $3 order by l.slot`,
    [absent.school_id, absent.staff_id, DAY],
  );
  deputy = await openPage(browser, installation.origin);
}, 300_000);

afterAll(async () => {
  await browser.close();
  await installation.stop();
});

const loginOf = async (personId: string): Promise<string> =>
  first(
    await ask<{ login: string }>(
      `select c.login from membership m join login_claim c on c.account_id = m.account_id
        where m.school_id = $1 and m.person_id = $2 order by c.login limit 1`,
      [absent.school_id, personId],
    ),
  ).login;
const lineOf = (page: Page, slot: number) =>
  page
    .locator('.sb-line')
    .filter({ has: page.locator('.sb-slot b', { hasText: new RegExp(`^${slot}$`) }) })
    .first();
const textOf = async (page: Page, selector: string): Promise<string> =>
  plain(await page.locator(selector).first().innerText());

describe('a teacher is away', () => {
  it('TKK-66 the deputy writes it down, and sees the lessons nobody gives', async () => {
    const leader = first(
      await ask<{ id: string }>(`select person_id as id from duty where school_id = $1 and role = 'deputy'`, [
        absent.school_id,
      ]),
    );
    await deputy.goto('/staff/');
    await signInStaff(deputy, await loginOf(leader.id), PASSWORD);
    await deputy.goto('/staff/substitutions');
    await deputy.getByRole('heading', { name: 'Отсутствуют' }).waitFor();
    await deputy.keyboard.press('KeyY');
    const dialog = deputy.getByRole('dialog', { name: 'Отсутствие учителя' });
    await dialog.waitFor();
    await dialog.getByLabel('Кто отсутствует').selectOption(absent.staff_id);
    await picture(deputy, 'substitutions-absence');
    await dialog.getByRole('button', { name: 'Записать' }).click();
    await dialog.waitFor({ state: 'detached' });
    await deputy.locator('.sb-line').first().waitFor();
    await soon(() => deputy.locator('.sb-line').count()).toBe(lessons.length);
    await soon(() => deputy.getByText('нужна замена').count()).toBe(lessons.length);
    await picture(deputy, 'substitutions-open');
  });

  it('S117-29 gives a lesson to the first of the ranked colleagues by one key', async () => {
    const { lesson_id, slot } = first(lessons);
    await lineOf(deputy, slot)
      .getByRole('button', { name: /Подобрать замену/ })
      .click();
    const dialog = deputy.getByRole('dialog', { name: /^Замена:/ });
    await dialog.locator('.sb-candidates li').first().waitFor();
    await soon(() => dialog.locator('.sb-reasons').first().innerText()).toMatch(/[+−]\d/);
    newName = plain(await dialog.locator('.sb-candidates li b').first().innerText());
    await picture(deputy, 'substitutions-ranking');
    await deputy.keyboard.press('Digit1');
    await dialog.waitFor({ state: 'detached' });
    await lineOf(deputy, slot).getByText('замена', { exact: true }).waitFor();
    expect(plain(await lineOf(deputy, slot).innerText())).toContain(`${absent.name} → ${newName}`);
    const rows = await ask<{ staff_id: string; replaces: string }>(
      `select staff_id, replaces from lesson_teacher where lesson_id = $1 and substitute and deleted_at is null`,
      [lesson_id],
    );
    expect(rows.map(({ replaces }) => replaces)).toEqual([absent.staff_id]);
  });

  it('covers the rest together, and cancels a lesson with the cause that families are told', async () => {
    await deputy.keyboard.press('KeyK');
    const dialog = deputy.getByRole('dialog', { name: 'Назначить лучших' });
    await dialog.getByRole('combobox').first().waitFor();
    await soon(() => dialog.getByRole('combobox').count()).toBe(lessons.length - 1);
    await picture(deputy, 'substitutions-best');
    expect(await listViolations(deputy)).toEqual([]);
    await dialog.getByRole('button', { name: /^Назначить \d/ }).click();
    await dialog.waitFor({ state: 'detached' });
    await deputy.getByText('все уроки закрыты').waitFor();
    const covered = await ask(
      `select 1 as n from lesson_teacher where lesson_id = any($1::uuid[]) and substitute and deleted_at is null`,
      [lessons.map(({ lesson_id }) => lesson_id)],
    );
    expect(covered).toHaveLength(lessons.length);
    const last = lessons.at(-1) ?? first(lessons);
    await lineOf(deputy, last.slot)
      .getByRole('button', { name: /Ещё действия/ })
      .click();
    await deputy.getByRole('button', { name: 'Отменить урок…' }).click();
    await deputy.getByRole('button', { name: /^Отменить 1 урок/ }).click();
    await lineOf(deputy, last.slot).getByText('отменён', { exact: true }).waitFor();
    await picture(deputy, 'substitutions-covered');
  });

  it('prints the sheet with everybody in it and a place to sign', async () => {
    await deputy.emulateMedia({ media: 'print' });
    const paper = await textOf(deputy, '.zh-print');
    for (const said of [
      'Лист замен',
      absent.name,
      newName,
      'урок отменён; болезнь учителя',
      'Подпись',
      'Заместитель директора',
    ])
      expect(paper).toContain(said);
    await soon(() => deputy.locator('.sb-line').first().isVisible()).toBe(false);
    await deputy.emulateMedia({ media: 'screen' });
  });
});

describe('the substitute', () => {
  it('S117-29 G272-36 finds the lesson, opens its journal, and no other one', async () => {
    const { lesson_id, group_id } = first(lessons);
    const { staff_id } = first(
      await ask<{ staff_id: string }>(
        `select staff_id from lesson_teacher where lesson_id = $1 and substitute and deleted_at is null`,
        [lesson_id],
      ),
    );
    substitute = await openPage(browser, installation.origin);
    await substitute.goto('/staff/');
    await signInStaff(substitute, await loginOf(staff_id), PASSWORD);
    await substitute.goto('/staff/substitutions');
    const mine = substitute.getByRole('region', { name: 'Мои замены' });
    await mine.getByText('Журнал открыт до 19 ноября').first().waitFor();
    await picture(substitute, 'substitutions-mine');
    await mine.getByRole('link', { name: 'Открыть журнал' }).first().click();
    await substitute.waitForURL(new RegExp(`/staff/journal/${group_id}`));
    await substitute.getByRole('grid').waitFor();
    const other = first(
      await ask<{ group_id: string }>(
        `select g.id as group_id from teaching_group g
          where g.school_id = $1 and not exists (
            select from lesson l join lesson_teacher t on t.school_id = l.school_id and t.lesson_id = l.id
             where l.school_id = g.school_id and l.group_id = g.id and t.staff_id = $2 and t.deleted_at is null)
            and not exists (
            select from duty d join teaching_group_part x on x.school_id = d.school_id and x.class_id = d.class_id
             where d.school_id = g.school_id and d.person_id = $2 and x.group_id = g.id)
          order by g.id limit 1`,
        [absent.school_id, staff_id],
      ),
    );
    await substitute.goto(`/staff/journal/${other.group_id}`);
    await substitute.getByText('недоступ').first().waitFor();
    await soon(() => substitute.getByRole('grid').count()).toBe(0);
    expect(substitute.faults).toEqual([]);
  });
});

describe('the family', () => {
  it('sees old and new on the first page, in the diary by day and by week, and on paper', async () => {
    const { group_id, lesson_id } = first(lessons);
    const { login, student_id } = first(
      await ask<{ login: string; student_id: string }>(
        `select c.login, k.student_id
           from group_member g
           join guardianship k on k.school_id = g.school_id and k.student_id = g.student_id
           join membership m on m.school_id = k.school_id and m.person_id = k.guardian_id
           join login_claim c on c.account_id = m.account_id
          where g.school_id = $1 and g.group_id = $2 order by c.login limit 1`,
        [absent.school_id, group_id],
      ),
    );
    guardian = await openPage(browser, installation.origin, { viewport: SIZES.phone });
    await guardian.goto('/');
    await guardian.getByLabel('Логин').fill(login);
    await guardian.getByLabel('Пароль').first().fill(PASSWORD);
    await guardian.keyboard.press('Enter');
    await guardian.getByRole('heading', { name: 'Сегодня', exact: true }).waitFor();
    const [cover] = await ask<{ name: string }>(
      `select ${NAME} as name from lesson_teacher t join person p on p.school_id = t.school_id and p.id = t.staff_id
        where t.lesson_id = $1 and t.substitute and t.deleted_at is null`,
      [lesson_id],
    );
    const said = new RegExp(`было: ${sayPattern(absent.name)}, стало: ${sayPattern(cover?.name ?? '')}`);
    for (const path of [
      `/?child=${student_id}`,
      `/diary/${student_id}/day/${DAY}`,
      `/diary/${student_id}/week/${DAY}`,
    ]) {
      await guardian.goto(path);
      const fold = guardian.getByRole('button', { name: 'Показать уроки' });
      await guardian.getByText(said).first().waitFor({ state: 'attached' });
      if (await fold.count()) await fold.first().click();
      await picture(guardian, `substitutions-family${path.replaceAll(/[/?=]|[0-9a-f-]{36}/g, '-')}`);
    }
    await guardian.emulateMedia({ media: 'print' });
    expect(plain(await guardian.locator('.spread').innerText())).toContain(
      `${absent.name} → ${cover?.name ?? ''}`,
    );
    await guardian.emulateMedia({ media: 'screen' });
  });

  it('of the class whose lesson fell out is told why', async () => {
    const last = lessons.at(-1) ?? first(lessons);
    const { login, student_id } = first(
      await ask<{ login: string; student_id: string }>(
        `select c.login, g.student_id
           from group_member g
           join membership m on m.school_id = g.school_id and m.person_id = g.student_id
           join login_claim c on c.account_id = m.account_id
          where g.school_id = $1 and g.group_id = $2 order by c.login limit 1`,
        [absent.school_id, last.group_id],
      ),
    );
    const student = await openPage(browser, installation.origin, { viewport: SIZES.phone });
    await student.goto('/');
    await student.getByLabel('Логин').fill(login);
    await student.getByLabel('Пароль').first().fill(PASSWORD);
    await student.keyboard.press('Enter');
    await student.getByRole('heading', { name: 'Сегодня', exact: true }).waitFor();
    await student.goto(`/diary/${student_id}/day/${DAY}`);
    await student.getByText('причина: болезнь учителя').first().waitFor();
    await student.getByText('отменён', { exact: true }).first().waitFor();
    expect(student.faults).toEqual([]);
    await student.context().close();
  });
});

describe('every page of it', () => {
  it.each(['light', 'dark'] as const)(
    'has no fault of accessibility and fits its window: %s',
    async (colorScheme) => {
      const pages = {
        deputy: [deputy, `/staff/substitutions`] as const,
        week: [deputy, `/staff/substitutions?view=week`] as const,
        mine: [substitute, `/staff/substitutions`] as const,
        today: [guardian, `/`] as const,
        diary: [guardian, guardian.url()] as const,
      };
      for (const [name, [page, path]] of Object.entries(pages)) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        for (const [size, viewport] of Object.entries(SIZES)) {
          await page.setViewportSize(viewport);
          await page.goto(path);
          await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
          const shown = path.startsWith('/staff') ? '.sb-line' : '.change-lines';
          await page.locator(shown).first().waitFor({ state: 'attached' });
          await picture(page, `substitutions-${name}-${size}-${colorScheme}`);
          const width = await page.locator('html').evaluate(({ scrollWidth }) => scrollWidth);
          expect({ name, size, violations: await listViolations(page), width }).toEqual({
            name,
            size,
            violations: [],
            width: viewport.width,
          });
        }
      }
      await deputy.setViewportSize(SIZES.desktop);
      await deputy.goto('/staff/substitutions');
      for (const open of [/^Отметить отсутствие/, /Подобрать замену|Другая замена/, /Ещё действия/]) {
        await deputy.getByRole('button', { name: open }).first().click();
        await deputy.getByRole('dialog').first().waitFor();
        expect({ open: String(open), violations: await listViolations(deputy) }).toEqual({
          open: String(open),
          violations: [],
        });
        await deputy.keyboard.press('Escape');
      }
      expect([deputy.faults, substitute.faults, guardian.faults]).toEqual([[], [], []]);
    },
    240_000,
  );
});

/** A name in a pattern: spaces of any kind. */
function sayPattern(name: string): string {
  return name.replaceAll('.', '\\.').replaceAll(' ', '\\s');
}
