import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { WIDTHS, openBrowser, openPage, picture } from './browser.js';
import { DAY, PASSWORD, openCornerSchool } from './corner-school.js';
import type { Installation } from './installation.js';
import { pressKeys, savedPill, signInStaff } from './staff-steps.js';
import { soon } from './soon.js';

/** As many as a class may have. */
const CLASS = 30;

interface Given {
  readonly lesson_id: string;
  readonly date: string;
  readonly slot: number;
}

let installation: Installation;
let browser: Browser;
let login: string;
let schoolId: string;
/** The lessons of the day, and older ones of the same teacher, all of whole classes. */
let today: readonly Given[];
let earlier: readonly Given[];
let teacher: Page & { faults: string[] };

const ask = <Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
  installation.database.query<Row>(text, [...values]);

beforeAll(async () => {
  installation = await openCornerSchool({ perClass: CLASS });
  await installation.server.start();
  browser = await openBrowser();
  const [found] = await ask<{ login: string; school_id: string; staff_id: string }>(
    `select c.login, t.school_id, t.staff_id
       from lesson l
       join lesson_teacher t on t.school_id = l.school_id and t.lesson_id = l.id
       join membership m on m.school_id = t.school_id and m.person_id = t.staff_id
       join login_claim c on c.account_id = m.account_id
      where l.date = $1
      group by c.login, t.school_id, t.staff_id
     having count(*) between 2 and 4 and count(distinct l.slot) = count(*)
        and bool_and((select count(*) from group_member g where g.school_id = l.school_id and g.group_id = l.group_id) = $2)
        and bool_and((select count(*) from lesson_teacher x where x.school_id = l.school_id and x.lesson_id = l.id) = 1)
      order by c.login limit 1`,
    [DAY, CLASS],
  );
  if (!found) throw new Error('the timetable has no teacher for the story');
  ({ login, school_id: schoolId } = found);
  const given = await ask<Given>(
    `select l.id as lesson_id, l.date::text as date, l.slot
       from lesson l join lesson_teacher t on t.school_id = l.school_id and t.lesson_id = l.id
      where l.school_id = $1 and t.staff_id = $2 and l.date between $3::date - 14 and $3::date
      order by l.date desc, l.slot`,
    [schoolId, found.staff_id, DAY],
  );
  today = given.filter(({ date }) => date === DAY);
  earlier = given.filter(({ date }) => date < DAY);
  teacher = await openPage(browser, installation.origin);
}, 300_000);

afterAll(async () => {
  await browser.close();
  await installation.stop();
});

const lessonAt = (list: readonly Given[], at: number): Given => {
  const lesson = list[at];
  if (!lesson) throw new Error('the story lacks a lesson');
  return lesson;
};
const rollOf = async (lessonId: string): Promise<boolean> =>
  (
    await ask(`select 1 as n from roll_call where school_id = $1 and id = $2 and taken_at is not null`, [
      schoolId,
      lessonId,
    ])
  ).length === 1;
const absentOf = async (lessonId: string): Promise<number> =>
  (
    await ask(`select 1 as n from attendance where school_id = $1 and lesson_id = $2 and fact = 'absent'`, [
      schoolId,
      lessonId,
    ])
  ).length;
const until = async (check: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 100 && !(await check()); tries += 1)
    await new Promise((done) => setTimeout(done, 100));
};

/** Width of the page with all that sticks out of it, px. */
const widthOf = (page: Page): Promise<number> =>
  page.locator('html').evaluate(({ scrollWidth }) => scrollWidth);

describe('the day of a teacher', () => {
  it('leads from the sign-in to the first mark in three actions', async () => {
    const { lesson_id, slot } = lessonAt(today, 0);
    await teacher.goto('/staff/');
    await signInStaff(teacher, login, PASSWORD);
    await teacher.locator('.dy-card').first().waitFor();
    await picture(teacher, 'day');
    await pressKeys(teacher, [`Digit${slot}`], 'ru');
    await teacher.locator('[role=gridcell]:focus').waitFor();
    await pressKeys(teacher, ['Digit5'], 'ru');
    await savedPill(teacher);
    const marks = await ask<{ value: string; student_id: string }>(
      `select value, student_id from mark where school_id = $1 and lesson_id = $2`,
      [schoolId, lesson_id],
    );
    const [first] = await ask<{ id: string }>(
      `select p.id from group_member m join lesson l on l.school_id = m.school_id and l.group_id = m.group_id
         join person p on p.school_id = m.school_id and p.id = m.student_id
        where l.school_id = $1 and l.id = $2 order by p.family_name, p.given_name, p.patronymic nulls first, p.id limit 1`,
      [schoolId, lesson_id],
    );
    expect(marks).toEqual([{ value: '5', student_id: first?.id }]);
  }, 60_000);

  it('counts what the journal has, and notes a lesson as held by one press that can be taken back', async () => {
    await teacher.goto('/staff/day');
    const { lesson_id } = lessonAt(today, 0);
    const card = teacher.locator('.dy-card').first();
    const heldOf = () =>
      ask<{ held: boolean }>(
        `select held_at is not null as held from lesson_record where school_id = $1 and id = $2`,
        [schoolId, lesson_id],
      );
    await card.getByRole('button', { name: /^Проведён\? Отметить/ }).click();
    await card.getByRole('button', { name: /^Проведён\. Снять/ }).waitFor();
    await teacher
      .getByText(`проведено 1, без темы ${today.length}, без переклички ${today.length}`)
      .waitFor();
    await soon(() => heldOf()).toEqual([{ held: true }]);
    await teacher.getByRole('button', { name: 'Отменить' }).click();
    await card.getByRole('button', { name: /^Проведён\? Отметить/ }).waitFor();
    await soon(() => heldOf()).toEqual([{ held: false }]);
  }, 60_000);

  it('shows what somebody else wrote meanwhile before writing over it', async () => {
    const { lesson_id } = lessonAt(today, 0);
    const card = teacher.locator('.dy-card').first();
    await card.getByRole('button', { name: 'Нет темы' }).click();
    await teacher.keyboard.type('Дроби');
    const other = await openPage(browser, installation.origin, {
      storageState: await teacher.context().storageState(),
    });
    await other.goto('/staff/day');
    const there = other.locator('.dy-card').first();
    await there.getByRole('button', { name: 'Нет темы' }).click();
    await other.keyboard.type('Проценты');
    await other.keyboard.press('Enter');
    await there.getByText('Проценты').waitFor();
    await teacher.keyboard.press('Enter');
    await card.getByText('Там: тема «Проценты»').waitFor();
    await card.getByRole('button', { name: 'Записать моё' }).click();
    await card.locator('.dy-topic', { hasText: 'Дроби' }).waitFor();
    await soon(() =>
      ask(`select topic from lesson_record where school_id = $1 and id = $2`, [schoolId, lesson_id]),
    ).toEqual([{ topic: 'Дроби' }]);
    await other.context().close();
  }, 60_000);
});

describe('the roll call on a phone', () => {
  it.each([
    ['390 × 844', WIDTHS.phone, 0, false],
    ['380 × 640, without network', { width: 380, height: 640 }, 1, true],
  ])(
    'of thirty with three absent takes four taps: %s',
    async (name, viewport, at, isOffline) => {
      const { lesson_id } = lessonAt(earlier, at);
      const phone = await openPage(browser, installation.origin, {
        viewport,
        hasTouch: true,
        isMobile: true,
        storageState: await teacher.context().storageState(),
      });
      await phone.addInitScript(`
        window.buzzed = 0;
        Object.defineProperty(navigator, 'vibrate', { value: () => (window.buzzed += 1) > 0 });`);
      await phone.goto(`/staff/lesson/${lesson_id}/roll`);
      const lines = phone.locator('.rc-name');
      await lines.nth(CLASS - 1).waitFor();
      await soon(() => lines.count()).toBe(CLASS);
      const touched = await Promise.all(
        (await phone.locator('.rc-line button, .rc-keys > *').all()).map((one) => one.boundingBox()),
      );
      const smallest = Math.min(...touched.map((box) => Math.min(box?.width ?? 0, box?.height ?? 0)));
      const [list, keys] = [
        await phone.locator('.rc-line').first().boundingBox(),
        await phone.locator('.rc-keys').boundingBox(),
      ];
      await soon(() => widthOf(phone)).toBeLessThanOrEqual(viewport.width);
      expect(smallest).toBeGreaterThanOrEqual(44);
      expect(list?.y).toBeGreaterThanOrEqual(viewport.height / 3);
      expect(keys?.y).toBeGreaterThanOrEqual((viewport.height * 2) / 3);
      await picture(phone, `roll-call ${name}`);

      await phone.context().setOffline(isOffline);
      const taps = [lines.nth(0), lines.nth(1), lines.nth(2), phone.getByRole('button', { name: /^Готово/ })];
      for (const [count, tap] of taps.entries()) {
        const name = count < 3 ? await tap.locator('b').textContent() : undefined;
        await tap.tap();
        // Every tap is said aloud and felt.
        if (name !== undefined)
          await phone
            .locator('[role=status]')
            .filter({ hasText: `${name ?? ''}: отсутствует` })
            .waitFor({ state: 'attached' });
        await soon(() => phone.evaluate<number>('window.buzzed')).toBe(count + 1);
      }
      expect(taps).toHaveLength(4);
      await phone.locator('.rc-taken').waitFor();
      await soon(() => phone.locator('.rc-line[data-fact=absent]').count()).toBe(3);
      await soon(() => phone.locator('[role=status]').allTextContents()).toContain(
        'Перекличка проведена, отсутствуют 3',
      );
      if (isOffline) {
        await soon(() => rollOf(lesson_id)).toBe(false);
        await phone.context().setOffline(false);
      }
      await until(() => rollOf(lesson_id));
      expect([await rollOf(lesson_id), await absentOf(lesson_id)]).toEqual([true, 3]);
      expect(phone.faults).toEqual([]);
      await phone.context().close();
    },
    90_000,
  );

  it('gives marks and letters by a long press, on keys of 56 px, and shows what the grid shows', async () => {
    const { lesson_id } = lessonAt(earlier, 0);
    const phone = await openPage(browser, installation.origin, {
      viewport: WIDTHS.phone,
      hasTouch: true,
      isMobile: true,
      storageState: await teacher.context().storageState(),
    });
    await phone.goto(`/staff/lesson/${lesson_id}/roll`);
    const line = phone.locator('.rc-line').nth(5);
    await line.locator('.rc-name').click({ delay: 700 });
    const sheet = phone.getByRole('dialog');
    await sheet.waitFor();
    const keys = await sheet
      .locator('.rc-pad button')
      .evaluateAll((all) => all.map((key) => key.getBoundingClientRect().height));
    expect(Math.min(...keys)).toBeGreaterThanOrEqual(56);
    await sheet.getByRole('button', { name: '4', exact: true }).tap();
    await sheet.getByRole('button', { name: 'вторая отметка' }).tap();
    await sheet.getByRole('button', { name: '5', exact: true }).tap();
    await sheet.getByRole('button', { name: 'опоздание' }).tap();
    await picture(phone, 'roll-call sheet');
    await sheet.getByRole('button', { name: 'Готово' }).tap();
    await line.locator('.rc-marks', { hasText: '4/5' }).waitFor();
    await soon(() => line.getAttribute('data-fact')).toBe('late');
    await savedPill(phone);
    await phone.getByRole('link', { name: 'Журнал' }).last().tap();
    const cell = phone.locator('[role=row]').nth(6).getByText('4/5');
    await cell.waitFor();
    await phone.context().close();
  }, 60_000);
});

describe('the roll call by keyboard', () => {
  it('opens by Shift and the number of the lesson, moves by arrows and takes the letters of the grid', async () => {
    const { lesson_id, slot } = lessonAt(today, 0);
    await teacher.goto('/staff/day');
    await teacher.locator('.dy-card').first().waitFor();
    await teacher.keyboard.press(`Shift+Digit${slot}`);
    await teacher.waitForURL(`**/lesson/${lesson_id}/roll`);
    const lines = teacher.locator('.rc-line');
    await lines.nth(0).locator('.rc-name').focus();
    await teacher.keyboard.press('ArrowDown');
    await pressKeys(teacher, ['KeyY'], 'ru');
    await teacher.keyboard.press('ArrowDown');
    await pressKeys(teacher, ['KeyJ', 'Digit4'], 'en');
    const shown = await Promise.all([0, 1, 2].map((at) => lines.nth(at).getAttribute('data-fact')));
    expect(shown).toEqual(['present', 'absent', 'late']);
    await lines.nth(2).locator('.rc-marks', { hasText: '4' }).waitFor();
    await teacher.keyboard.press('Delete');
    await teacher.keyboard.press('ArrowUp');
    await teacher.keyboard.press('Delete');
    await savedPill(teacher);
    await soon(() => teacher.locator('.rc-line[data-fact=present]').count()).toBe(CLASS);
    await soon(() => absentOf(lesson_id)).toBe(0);
  }, 60_000);
});

describe('the end of the day', () => {
  it('is reached when every lesson is held, has its topic and its roll', async () => {
    await teacher.goto('/staff/day?close=1');
    const closing = teacher.locator('.dy-closing');
    for (const [at, { lesson_id }] of today.entries()) {
      const card = teacher.locator('.dy-part:not(.dy-closing)').first().locator('.dy-card').nth(at);
      await card.getByRole('button', { name: /^Проведён\? Отметить/ }).click();
      await card.getByRole('button', { name: /^Проведён\. Снять/ }).waitFor();
      if (await card.getByRole('button', { name: 'Нет темы' }).isVisible()) {
        await card.getByRole('button', { name: 'Нет темы' }).click();
        await teacher.keyboard.type('Повторение');
        await teacher.keyboard.press('Enter');
        await card.getByText('Повторение').waitFor();
      }
      await expect(closing.getByText('День закрыт: долгов нет').count()).resolves.toBe(0);
      await card.getByRole('link', { name: 'Нет переклички' }).click();
      await teacher.getByRole('button', { name: 'Все присутствуют' }).click();
      await until(() => rollOf(lesson_id));
      await teacher.getByRole('link', { name: 'Мой день' }).last().click();
      await teacher.getByRole('button', { name: 'Закрыть день' }).click();
      await closing.waitFor();
    }
    await closing.getByText('День закрыт: долгов нет').waitFor();
    await picture(teacher, 'day closed');
    expect(teacher.faults).toEqual([]);
  }, 120_000);
});
