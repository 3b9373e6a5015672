import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ENTITIES } from '@zhurnal/app';
import { Accounts } from '@zhurnal/identity';
import { Database, applicationSource, newId, readConfig, systemActor } from '@zhurnal/platform';
import type { PersonId, SchoolId } from '@zhurnal/platform';
import {
  addPeople,
  addStaff,
  addStudents,
  addSubjects,
  assignDuties,
  enrollStudents,
  joinSubgroups,
  nameGuardians,
  openClasses,
  openSchool,
  openSubgroups,
  openTeachingGroups,
  usualYear,
} from '@zhurnal/schooling';
import type { StaffRole } from '@zhurnal/schooling';
import { Lesson, LessonTeacher } from '@zhurnal/timetable';
import type { Browser, Page } from 'playwright-core';
import { listViolations, openBrowser, openPage, picture } from './browser.js';
import { Installation } from './installation.js';
import { signInStaff } from './staff-steps.js';
import { soon } from './soon.js';

const PASSWORD = 'Demo-2026-zhurnal';
const OWN_PASSWORD = 'синий кит плывёт домой';
const SINCE = '2026-09-01';
const TOMORROW = '2026-11-19';

/** Widths at which the pages are looked at. */
const SIZES = {
  desktop: { width: 1366, height: 900 },
  tablet: { width: 768, height: 1024 },
  phone: { width: 360, height: 780 },
} as const;

const STAFF = {
  office: ['office', 'Родионова'],
  admin: ['administrator', 'Никонов'],
  personnel: ['hr', 'Кравченко'],
  deputy: ['deputy', 'Лебедева'],
  teacher: ['teacher', 'Петрова'],
  orlova: ['class_teacher', 'Орлова'],
} as const satisfies Record<string, readonly [StaffRole, string]>;
type Login = keyof typeof STAFF;

interface Cast {
  readonly schoolId: SchoolId;
  readonly classId: string;
  readonly studentId: string;
  readonly guardianId: string;
  readonly teacherId: PersonId;
}

let installation: Installation;
let browser: Browser;
let cast: Cast;

/** A small school: 5 А in two subgroups and 5 Б, and a teacher with one lesson tomorrow. */
async function arrange(): Promise<Cast> {
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
    const [classId = ''] = await openClasses(tx, [
      { yearId, name: '5 А', gradeLevel: 5, letter: 'А' },
      { yearId, name: '5 Б', gradeLevel: 5, letter: 'Б' },
    ]);
    const students = await addStudents(tx, [
      { familyName: 'Ёлкин', givenName: 'Семён', patronymic: 'Ильич', birthDate: '2015-03-04' },
      { familyName: 'Авдеева', givenName: 'Вера' },
    ]);
    await enrollStudents(
      tx,
      students.map((studentId) => ({ studentId, classId, from: SINCE })),
    );
    const guardians = await addPeople(tx, [
      { familyName: 'Ёлкина', givenName: 'Дарья', email: 'darya@example.org' },
      { familyName: 'Авдеев', givenName: 'Лев' },
    ]);
    const guardianId = guardians[0] ?? '';
    await nameGuardians(
      tx,
      guardians.map((id, at) => ({
        guardianId: id,
        studentId: students[at] ?? '',
        kind: at === 0 ? 'mother' : 'father',
        from: SINCE,
      })),
    );
    const subgroups = await openSubgroups(tx, [
      { classId, division: 'Английский', name: 'первая' },
      { classId, division: 'Английский', name: 'вторая' },
    ]);
    await joinSubgroups(tx, [{ studentId: students[0] ?? '', subgroupId: subgroups[0] ?? '', from: SINCE }]);
    const staff = await addStaff(
      tx,
      logins.map((login) => ({ familyName: STAFF[login][1], givenName: 'Галина', hiredOn: '2020-09-01' })),
    );
    await assignDuties(
      tx,
      logins.map((login, at) => {
        const [role] = STAFF[login];
        const ofClass = role === 'class_teacher' ? { classId } : {};
        return { personId: staff[at] ?? '', role, from: SINCE, ...ofClass };
      }),
    );
    const [subjectId = ''] = await addSubjects(tx, [{ name: 'Математика' }]);
    const [groupId = ''] = await openTeachingGroups(tx, [
      { yearId, subjectId, name: '5 А', parts: [{ classId }] },
    ]);
    const lessonId = newId();
    const place = { date: TOMORROW, slot: 1, startsAt: '08:30', endsAt: '09:15', roomId: null };
    await tx.insert(Lesson, [{ id: lessonId, groupId, ...place, entryId: null, cancelledAt: null }]);
    const teacherId = staff[logins.indexOf('teacher')];
    if (!teacherId) throw new Error('nobody teaches');
    await tx.insert(LessonTeacher, [
      { id: newId(), lessonId, staffId: teacherId, position: 1, substitute: false },
    ]);
    return { classId, studentId: students[0] ?? '', guardianId, teacherId, staff };
  });
  const accounts = new Accounts(db);
  for (const [at, login] of logins.entries()) {
    const personId = made.staff[at];
    if (personId) await accounts.add(login, PASSWORD, schoolId, personId);
  }
  await db.onModuleDestroy();
  return { schoolId, ...made };
}

/** A page of somebody, in the staff app. */
async function enter(login: Login): Promise<Page & { faults: string[] }> {
  const page = await openPage(browser, installation.origin);
  await page.goto('/staff/');
  await signInStaff(page, login, PASSWORD);
  return page;
}

beforeAll(async () => {
  installation = await Installation.prepare('2026-11-18T09:30:00Z');
  cast = await arrange();
  await installation.server.start();
  browser = await openBrowser();
}, 300_000);

afterAll(async () => {
  await browser.close();
  await installation.stop();
});

describe('the office', () => {
  it('TKK-60 TKK-62 admits a student, moves the student to another class, and prints the access sheets of that class', async () => {
    const office = await enter('office');
    await office.goto('/staff/people');
    await office.getByRole('button', { name: 'Зачислить ученика' }).click();
    const dialog = office.getByRole('dialog');
    await dialog.getByLabel('Фамилия').fill('Елкин');
    await dialog.getByLabel('Имя').first().fill('Семен');
    await dialog.getByLabel('Отчество').fill('Ильич');
    await dialog.getByLabel('Класс').selectOption({ label: '5 А' });
    await dialog.getByLabel('Номер приказа').fill('112-д');
    await dialog.getByRole('button', { name: 'Зачислить ученика' }).click();
    await dialog.getByText('В школе уже есть Ёлкин Семён Ильич, 04.03.2015.').waitFor();
    await picture(office, 'people-question');
    await dialog.getByLabel('Имя').first().fill('Савелий');
    await dialog.getByRole('button', { name: 'Зачислить ученика' }).click();
    await office.getByRole('heading', { name: 'Елкин Савелий Ильич', level: 1 }).waitFor();
    await office.getByText('пока ни в одной подгруппе (Английский)').waitFor();
    await office.getByText('приказ 112-д').waitFor();

    await office.getByRole('button', { name: 'Перевести в другой класс' }).click();
    await dialog.getByLabel('Класс').selectOption({ label: '5 Б' });
    await dialog.getByLabel('С какого дня').fill(TOMORROW);
    await dialog.getByRole('button', { name: 'Перевести в другой класс' }).click();
    await office.getByText('18.11.2026 — 18.11.2026').waitFor();
    await office.getByText('с 19.11.2026').first().waitFor();

    await office.getByRole('link', { name: '5 Б' }).click();
    await office.getByRole('heading', { name: 'Класс 5 Б' }).waitFor();
    await office.getByLabel('На день').fill(TOMORROW);
    await office.getByRole('link', { name: 'Елкин Савелий Ильич' }).waitFor();
    await office.getByRole('button', { name: 'Листы доступа' }).click();
    await office.getByText('Вход получит 1 ученик').waitFor();
    await office.getByRole('button', { name: 'Выдать и напечатать' }).click();
    const sheet = office.getByRole('article', { name: 'Елкин Савелий Ильич' });
    await sheet.waitFor();
    await picture(office, 'people-sheets');
    const [login = '', password = ''] = await sheet.locator('.pp-code').allTextContents();
    expect(login).toBe('elkin.si');
    await office.emulateMedia({ media: 'print' });
    await soon(() => office.getByRole('navigation').first().isVisible()).toBe(false);
    await soon(() => sheet.isVisible()).toBe(true);
    await office.emulateMedia({ media: 'screen' });
    expect(await listViolations(office)).toEqual([]);
    expect(office.faults).toEqual([]);
    await office.context().close();

    const family = await openPage(browser, installation.origin, { viewport: SIZES.phone });
    await family.goto('/');
    await family.getByLabel('Логин').fill(login);
    await family.getByLabel('Пароль').first().fill(password);
    await family.keyboard.press('Enter');
    await family.getByRole('heading', { name: 'Придумайте свой пароль' }).waitFor();
    await picture(family, 'people-first-password');
    expect(await listViolations(family)).toEqual([]);
    await family.getByLabel('Пароль с листа доступа').fill(password);
    await family.getByLabel('Новый пароль').fill(OWN_PASSWORD);
    await family.getByRole('button', { name: 'Сменить пароль' }).click();
    await family.getByRole('heading', { name: 'Сегодня', exact: true }).waitFor();
    expect(family.faults).toEqual([]);
    await family.context().close();
  }, 120_000);
});

describe('the administrator', () => {
  it('S117-45 S117-46 dismisses a teacher: the open page is shut, the lessons left are listed, the notice is ready', async () => {
    const teacher = await enter('teacher');
    const administrator = await enter('admin');
    await administrator.goto(`/staff/people/staff?q=${encodeURIComponent('петр')}`);
    await administrator.getByRole('link', { name: 'Петрова Галина' }).click();
    await administrator.getByRole('button', { name: 'Уволить' }).click();
    const dialog = administrator.getByRole('dialog');
    await dialog.getByLabel('Причина').fill('по собственному желанию');
    await dialog.getByLabel('Номер приказа').fill('77-л');
    await dialog.getByRole('button', { name: 'Уволить' }).click();
    await administrator.getByText('Без учителя остаётся 1 урок').waitFor();
    await administrator.getByText('Закрыт', { exact: true }).waitFor();
    await picture(administrator, 'people-dismissed');

    await teacher.goto('/staff/journal');
    await teacher.getByLabel('Логин').fill('teacher');
    await teacher.getByLabel('Пароль').first().fill(PASSWORD);
    await teacher.keyboard.press('Enter');
    await teacher.getByText('Логин или пароль не подходят.').waitFor();
    await teacher.context().close();

    await administrator.getByRole('link', { name: 'Уведомление' }).click();
    const notice = administrator.getByRole('article');
    await notice.getByText('Кому: Петрова Галина').waitFor();
    await notice.getByText('Основание: по собственному желанию.').waitFor();
    await notice.getByText('Приказ № 77-л').waitFor();
    expect(await listViolations(administrator)).toEqual([]);
    expect(administrator.faults).toEqual([]);
    await administrator.context().close();
  }, 120_000);
});

describe('the refusal of a parent', () => {
  it('S117-45 S117-46 S117-48 S117-49 S117-50 S117-51 closes the sign-in, and the notice stands ready on the letterhead with a place for number and signature', async () => {
    const office = await enter('office');
    await office.goto(`/staff/people/guardians/${cast.guardianId}`);
    await office.getByRole('button', { name: 'Создать вход' }).click();
    const dialog = office.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Создать вход' }).click();
    const sheet = office.getByRole('article', { name: 'Ёлкина Дарья' });
    await sheet.waitFor();
    const [login = '', password = ''] = await sheet.locator('.pp-code').allTextContents();

    await office.goto(`/staff/people/guardians/${cast.guardianId}`);
    await office.getByRole('button', { name: 'Закрыть вход' }).click();
    await dialog.getByLabel('Основание или примечание').fill('заявление об отказе от 17.11.2026');
    await dialog.getByRole('button', { name: 'Закрыть вход' }).click();
    await office.getByRole('link', { name: 'Уведомление' }).click();
    const notice = office.getByRole('article');
    await notice.getByText('Кому: Ёлкина Дарья').waitFor();
    await picture(office, 'people-guardian-notice');
    const text = await notice.innerText();
    for (const part of [
      'Школа на углу',
      'Адрес для направления уведомления: darya@example.org',
      'Услуга: ведение электронного журнала и дневника.',
      'с 18 ноября 2026',
      'Основание: заявление об отказе от 17.11.2026.',
    ])
      expect(text).toContain(part);
    // Lines to be filled in by hand: number and date, the head's signature, the signature of who made it.
    await soon(() => notice.locator('.pp-notice-number i').count()).toBe(2);
    for (const signature of ['Руководитель', 'Исполнитель'])
      await soon(() => notice.locator('footer p', { hasText: signature }).locator('i').count()).toBe(1);
    await soon(() => notice.locator('footer').innerText()).toContain('Родионова');
    expect(await listViolations(office)).toEqual([]);
    expect(office.faults).toEqual([]);
    await office.context().close();

    const family = await openPage(browser, installation.origin, { viewport: SIZES.phone });
    await family.goto('/');
    await family.getByLabel('Логин').fill(login);
    await family.getByLabel('Пароль').first().fill(password);
    await family.keyboard.press('Enter');
    await family.getByText('Логин или пароль не подходят.').waitFor();
    await family.context().close();
  }, 120_000);
});

describe('the class teacher', () => {
  it('G24-12 TKK-21 hands sheets with sign-ins to students and parents of the class, but to nobody who was shut out', async () => {
    const page = await enter('orlova');
    await page.goto(`/staff/class/${cast.classId}/contacts`);
    await page.getByRole('link', { name: 'Подгруппы и листы доступа' }).click();
    await page.getByRole('button', { name: 'Листы доступа' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('и родителям, у которых входа нет').check();
    await dialog.getByRole('button', { name: 'Выдать и напечатать' }).click();
    await page.getByRole('article', { name: 'Авдеев Лев' }).waitFor();
    await picture(page, 'people-class-teacher-sheets');
    const names = await page.getByRole('article').locator('h2, h3').allTextContents();
    expect(names.sort()).toEqual(['Авдеев Лев', 'Авдеева Вера', 'Ёлкин Семён Ильич'].sort());
    expect(await listViolations(page)).toEqual([]);
    expect(page.faults).toEqual([]);
    await page.context().close();
  });
});

describe('who may not see a part', () => {
  it('TKK-63 does not see it: the personnel office knows of staff only', async () => {
    const personnel = await enter('personnel');
    await personnel.goto('/staff/people');
    await personnel.getByRole('heading', { name: 'Сотрудники', level: 1 }).waitFor();
    const sections = personnel.getByRole('navigation', { name: 'Списки' }).getByRole('link');
    await soon(() => sections.allTextContents()).toEqual(['Сотрудники']);
    await personnel.goto('/staff/people/students');
    await personnel.getByRole('heading', { name: 'Такой страницы нет' }).waitFor({ state: 'attached' });
    expect(personnel.faults).toEqual([]);
    await personnel.context().close();
  });

  it('a deputy reads and changes nothing but marks of other institutions', async () => {
    const deputy = await enter('deputy');
    await deputy.goto(`/staff/people/students/${cast.studentId}`);
    await deputy.getByRole('heading', { name: 'Ёлкин Семён Ильич', level: 1 }).waitFor();
    const main = deputy.getByRole('main');
    await main.getByText('Семья ещё ничего не подавала.').waitFor();
    await main.getByRole('button', { name: 'Внести отметки' }).waitFor();
    await soon(() => main.getByRole('button').allTextContents()).toEqual(['Внести отметки']);
    await deputy.context().close();
  });
});

describe('every page of the lists', () => {
  it('keeps its dialogs within a phone, and gives the focus back', async () => {
    const office = await openPage(browser, installation.origin, { viewport: SIZES.phone });
    await office.goto('/staff/');
    await signInStaff(office, 'office', PASSWORD);
    await office.goto('/staff/people/students');
    const button = office.getByRole('button', { name: 'Зачислить ученика' });
    await button.focus();
    await office.keyboard.press('Enter');
    await office.getByRole('dialog').waitFor();
    expect(await listViolations(office)).toEqual([]);
    const beyond = await office
      .getByRole('dialog')
      .evaluate<number, { scrollWidth: number; clientWidth: number }>(
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      );
    expect(beyond).toBe(0);
    await office.keyboard.press('Escape');
    await office.getByRole('dialog').waitFor({ state: 'hidden' });
    await office.locator('button:focus', { hasText: 'Зачислить ученика' }).waitFor();
    await office.context().close();
  }, 60_000);
});
