import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ENTITIES } from '@zhurnal/app';
import { Accounts } from '@zhurnal/identity';
import { Database, applicationSource, newId, readConfig, systemActor } from '@zhurnal/platform';
import type { PersonId } from '@zhurnal/platform';
import {
  addStaff,
  addStudents,
  addSubjects,
  assignDuties,
  enrollStudents,
  openClasses,
  openSchool,
  openTeachingGroups,
  usualYear,
} from '@zhurnal/schooling';
import type { StaffRole } from '@zhurnal/schooling';
import { Lesson, LessonTeacher } from '@zhurnal/timetable';
import type { Browser, Page } from 'playwright-core';
import { listViolations, openBrowser, openPage, picture } from './browser.js';
import { Installation } from './installation.js';
import { focusMarks, pressKeys, savedPill, signInStaff } from './staff-steps.js';
import { soon } from './soon.js';

const PASSWORD = 'Demo-2026-zhurnal';
const DAY = '2026-11-18';
const SINCE = '2026-09-01';

/** Widths at which the pages are looked at. */
const SIZES = {
  desktop: { width: 1366, height: 900 },
  tablet: { width: 768, height: 1024 },
  phone: { width: 360, height: 780 },
} as const;

const STAFF = {
  teacher: ['teacher', 'Петрова'],
  auditor: ['auditor', 'Соколова'],
} as const satisfies Record<string, readonly [StaffRole, string]>;
type Login = keyof typeof STAFF;

let installation: Installation;
let browser: Browser;
let groupId: string;

/** A small school: a teacher with one lesson today in a class of two. */
async function arrange(): Promise<string> {
  const config = readConfig({ DATABASE_URL: installation.database.url, ZHURNAL_POOL_SIZE: '2' });
  const db = new Database(await applicationSource(config, ENTITIES).initialize());
  const schoolId = newId<'school'>();
  const logins = Object.keys(STAFF) as Login[];
  const made = await db.write(systemActor('test'), schoolId, async (tx) => {
    const { yearId } = await openSchool(tx, {
      name: 'Школа на углу',
      timeZone: 'Europe/Moscow',
      year: usualYear(2026),
    });
    const [classId = ''] = await openClasses(tx, [{ yearId, name: '5 А', gradeLevel: 5, letter: 'А' }]);
    const students = await addStudents(tx, [
      { familyName: 'Авдеева', givenName: 'Вера' },
      { familyName: 'Ёлкин', givenName: 'Семён', patronymic: 'Ильич' },
    ]);
    await enrollStudents(
      tx,
      students.map((studentId) => ({ studentId, classId, from: SINCE })),
    );
    const staff = await addStaff(
      tx,
      logins.map((login) => ({ familyName: STAFF[login][1], givenName: 'Галина' })),
    );
    await assignDuties(
      tx,
      logins.map((login, at) => ({ personId: staff[at] ?? '', role: STAFF[login][0], from: SINCE })),
    );
    const [subjectId = ''] = await addSubjects(tx, [{ name: 'Математика' }]);
    const [group = ''] = await openTeachingGroups(tx, [
      { yearId, subjectId, name: '5 А', parts: [{ classId }] },
    ]);
    const lessonId = newId();
    const place = { date: DAY, slot: 1, startsAt: '08:30', endsAt: '09:15', roomId: null };
    await tx.insert(Lesson, [{ id: lessonId, groupId: group, ...place, entryId: null, cancelledAt: null }]);
    const teacherId: PersonId | undefined = staff[logins.indexOf('teacher')];
    if (!teacherId) throw new Error('nobody teaches');
    await tx.insert(LessonTeacher, [
      { id: newId(), lessonId, staffId: teacherId, position: 1, substitute: false },
    ]);
    return { group, staff };
  });
  const accounts = new Accounts(db);
  for (const [at, login] of logins.entries()) {
    const personId = made.staff[at];
    if (personId) await accounts.add(login, PASSWORD, schoolId, personId);
  }
  await db.onModuleDestroy();
  return made.group;
}

async function enter(login: Login): Promise<Page & { faults: string[] }> {
  const page = await openPage(browser, installation.origin);
  await page.goto('/staff/');
  await signInStaff(page, login, PASSWORD);
  return page;
}

/** The page in every width and both themes: nothing to complain of, and nothing wider than the window. */
async function lookAt(page: Page, name: string): Promise<void> {
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const isWider = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth');
      const found = await listViolations(page);
      expect([name, size, colorScheme, isWider, found]).toEqual([name, size, colorScheme, false, []]);
    }
    await picture(page, `trail-${name}-${size}`);
  }
  await page.setViewportSize(SIZES.desktop);
  await page.emulateMedia({ colorScheme: 'light' });
}

beforeAll(async () => {
  installation = await Installation.prepare(`${DAY}T09:30:00Z`);
  groupId = await arrange();
  await installation.server.start();
  browser = await openBrowser();
}, 300_000);

afterAll(async () => {
  await browser.close();
  await installation.stop();
});

/** The day on which the trail was written, where the school is. */
const today = (): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Moscow' }).format(new Date());

describe('the auditor', () => {
  it('finds who changed a mark, sees the journal as it stood between, and takes the history out', async () => {
    const teacher = await enter('teacher');
    await teacher.goto(`/staff/journal/${groupId}`);
    await teacher.getByRole('grid').waitFor();
    for (const digit of ['Digit3', 'Digit4', 'Digit5']) {
      await focusMarks(teacher);
      await pressKeys(teacher, [digit], 'en');
      await savedPill(teacher);
    }
    expect(teacher.faults).toEqual([]);
    await teacher.context().close();

    const auditor = await enter('auditor');
    await auditor.getByRole('link', { name: 'История', exact: true }).click();
    const who = 'Авдеева В., математика, 5 А, 18 ноября';
    const line = (text: string) => auditor.getByRole('button', { name: text });
    await line(`Отметка 4 → 5, ${who}`).waitFor();

    // By the student and by the day; the conditions are in the address.
    await auditor.getByLabel('О ком').fill('авдеева');
    await auditor.getByRole('group', { name: 'Нашлись' }).getByRole('button', { name: 'Авдеева' }).click();
    await auditor.getByText('О ком: Авдеева В.').waitFor();
    await auditor.getByLabel('С какого дня').fill(today());
    await auditor.getByLabel('По какой день').fill(today());
    await auditor.getByLabel('Вид данных').selectOption({ label: 'Отметки и работы' });
    await line(`Отметка поставлена: 3, ${who}`).waitFor();
    // The list of before stands there until the new one comes.
    const entries = auditor.locator('.tr-entry');
    for (let tries = 0; tries < 100 && (await entries.count()) !== 3; tries += 1)
      await auditor.waitForTimeout(50);
    await soon(() => entries.count()).toBe(3);
    expect(new URL(auditor.url()).searchParams.get('kind')).toBe('marks');
    await auditor.reload();
    await line(`Отметка 3 → 4, ${who}`).waitFor();
    await lookAt(auditor, 'list');

    // The file, and the trace that it leaves.
    const waiting = auditor.waitForEvent('download');
    await auditor.getByRole('button', { name: 'Сохранить в файл' }).click();
    const file = readFileSync(await (await waiting).path(), 'utf8');
    expect(file.split('\r\n').filter((text) => text.includes('Отметка'))).toHaveLength(3);
    await auditor.getByRole('button', { name: 'Сбросить условия' }).click();
    await line('Журнал изменений выгружен в файл').waitFor();

    // The keyboard opens the entry; from it the way leads to the journal as it stood right after.
    await line(`Отметка 3 → 4, ${who}`).focus();
    await auditor.keyboard.press('Enter');
    const dialog = auditor.getByRole('dialog');
    await dialog.getByRole('row', { name: 'отметка 3 4' }).waitFor();
    await lookAt(auditor, 'entry');
    await dialog.getByRole('link', { name: 'Журнал, каким он был сразу после' }).click();
    await auditor.getByText('Это прошлое').waitFor();
    const mark = auditor
      .getByRole('row', { name: /Авдеева/ })
      .getByRole('gridcell')
      .filter({ hasText: /^[345]$/ });
    await mark.filter({ hasText: '4' }).waitFor();
    await soon(() => auditor.locator('[aria-current="true"]').textContent()).toContain('1 отметка');
    await lookAt(auditor, 'past');
    // The slider steps to the moment before, and forward again to the last one.
    await auditor.getByRole('slider').focus();
    await auditor.keyboard.press('ArrowLeft');
    await mark.filter({ hasText: '3' }).waitFor();
    await auditor.keyboard.press('End');
    await mark.filter({ hasText: '5' }).waitFor();
    await auditor.getByRole('link', { name: 'Открыть журнал сегодня' }).click();
    await auditor.getByRole('link', { name: 'На момент времени' }).waitFor();

    await auditor.goto('/staff/trail');
    await line(`Отметка 4 → 5, ${who}`).click();
    await dialog.getByRole('link', { name: 'Входы этого человека' }).click();
    await auditor.getByRole('heading', { name: 'Входы: Петрова Г.', level: 1 }).waitFor();
    await auditor.getByRole('cell', { name: 'вход', exact: true }).waitFor();
    await lookAt(auditor, 'sign-ins');
    expect(auditor.faults).toEqual([]);
    await auditor.context().close();
  }, 120_000);

  it('is alone with it: a teacher finds no such page', async () => {
    const teacher = await enter('teacher');
    await soon(() => teacher.getByRole('link', { name: 'История', exact: true }).count()).toBe(0);
    await teacher.goto('/staff/trail');
    await teacher.getByRole('heading', { name: 'Такой страницы нет' }).waitFor();
    await teacher.context().close();
  }, 60_000);
});
