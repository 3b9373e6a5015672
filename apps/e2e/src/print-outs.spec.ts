import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { WIDTHS, listViolations, openBrowser, openPage, picture } from './browser.js';
import { PASSWORD, openCornerSchool } from './corner-school.js';
import type { Installation } from './installation.js';
import { soon } from './soon.js';
import { signInStaff } from './staff-steps.js';

interface Cast {
  readonly school_id: string;
  readonly class_id: string;
  readonly person_id: string;
  readonly login: string;
}

let installation: Installation;
let browser: Browser;
let cast: Cast;
let teacher: Page & { faults: string[] };

const ask = <Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
  installation.database.query<Row>(text, [...values]);

/** The school follows № 24, and the families of two students of the class have asked for paper. */
beforeAll(async () => {
  installation = await openCornerSchool();
  const [found] = await ask<Cast>(
    `select d.school_id, d.class_id, d.person_id, c.login
       from duty d
       join membership m on m.school_id = d.school_id and m.person_id = d.person_id
       join login_claim c on c.account_id = m.account_id
      where d.role = 'class_teacher' order by c.login, d.class_id limit 1`,
  );
  if (!found) throw new Error('nobody keeps a class');
  cast = found;
  const { school_id: school, class_id: classId, person_id: taker } = cast;
  await installation.database.query(
    `begin; set local app.actor = '//test//test';
     update school set profile = 'g24' where school_id = '${school}';
     insert into family_consent (school_id, id, student_id, person_id, kind, given_on, taken_by, taken_at)
     select g.school_id, new_uuid(), g.student_id, g.guardian_id, 'paper', '2026-10-20', '${taker}', '2026-10-20T09:00:00Z'
       from (select distinct on (x.student_id) x.* from guardianship x
               join enrollment e on e.school_id = x.school_id and e.student_id = x.student_id and e.class_id = '${classId}'
              where x.school_id = '${school}' order by x.student_id, x.guardian_id limit 2) g;
     commit`,
  );
  await installation.server.start();
  browser = await openBrowser();
  teacher = await openPage(browser, installation.origin);
  await teacher.goto('/staff/');
  await signInStaff(teacher, cast.login, PASSWORD);
}, 300_000);
afterAll(async () => {
  await browser.close();
  await installation.stop();
});

const handed = (): Promise<{ to_day: string; handed_on: string; words: boolean; reason: string }[]> =>
  ask(
    `select to_day::text, handed_on::text, to_words <> '' as words, removal_reason as reason
       from paper_handover where school_id = $1 order by words`,
    [cast.school_id],
  );

describe('print-outs for families without the electronic diary', () => {
  it('G24-25 are handed over at one press for all who are owed one, the oldest term first', async () => {
    await teacher.goto(`/staff/class/${cast.class_id}/reports`);
    await teacher.getByRole('heading', { name: /^Распечатки семьям/ }).waitFor();
    await teacher.getByText('Следующая распечатка — до 23 ноября').waitFor();
    for (const size of [WIDTHS.phone, WIDTHS.desktop]) {
      await teacher.setViewportSize(size);
      expect(await listViolations(teacher)).toEqual([]);
    }
    await teacher
      .getByLabel(/^Кому: /)
      .first()
      .selectOption({ label: 'Другому человеку' });
    await teacher.getByLabel(/^Кому именно/).fill('Бабушке');
    await picture(teacher, 'staff-print-outs');
    await teacher.getByRole('button', { name: 'Выдано: 2' }).click();
    await teacher.getByText('Записано: 2 распечатки').first().waitFor();
    await soon(() => teacher.getByRole('button', { name: /^Отменить запись/ }).count()).toBe(2);
    const term = { to_day: '2026-10-26', handed_on: '2026-11-18', reason: '' };
    expect(await handed()).toEqual([
      { ...term, words: false },
      { ...term, words: true },
    ]);
    const terms = await teacher.getByLabel('За какие дни').locator('option').allInnerTexts();
    expect(terms).toEqual([
      expect.stringMatching(/9 ноября — не выдано: 2$/),
      expect.stringMatching(/26 октября — выдано всем$/),
    ]);
  });

  it('are owed again once a wrong entry is taken back with its reason', async () => {
    await teacher
      .getByRole('button', { name: /^Отменить запись/ })
      .first()
      .click();
    await teacher.getByLabel('Почему запись отменяют').fill('Не тому ученику');
    await teacher.keyboard.press('Enter');
    await teacher
      .getByText(/^Запись о выдаче отменена/)
      .first()
      .waitFor();
    await teacher.getByRole('button', { name: 'Выдано: 1' }).waitFor();
    expect((await handed()).map(({ reason }) => reason).sort()).toEqual(['', 'Не тому ученику']);
    expect(teacher.faults).toEqual([]);
  });
});
