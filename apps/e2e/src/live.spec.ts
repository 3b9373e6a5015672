import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openPage, picture } from './browser.js';
import { DAY, PASSWORD, SCHOOL, openCornerSchool } from './corner-school.js';
import type { Installation } from './installation.js';
import type { ServerProcess } from './server-process.js';
import { signInStaff } from './staff-steps.js';
import { soon } from './soon.js';

/** Marks whose way to the other screen is measured. */
const MEASURED = 10;

interface Cast {
  readonly group_id: string;
  readonly lesson_id: string;
  readonly teacher_login: string;
}
interface Family {
  readonly student_id: string;
  readonly login: string;
}

interface SignIn {
  readonly login: string;
  readonly password: string;
}

let installation: Installation;
let another: ServerProcess;
let browser: Browser;
let cast: Cast;
let family: Family;
let director: SignIn;
/** The teacher at one process, the same teacher's other computer and the director at another one. */
let here: Page & { faults: string[] };
let there: Page & { faults: string[] };
let office: Page & { faults: string[] };

const journal = (): string => `/staff/journal/${cast.group_id}?from=2026-11-16&to=2026-11-22`;

beforeAll(async () => {
  installation = await openCornerSchool();
  await findPeople();
  await installation.server.start();
  another = await installation.startAnother();
  browser = await openBrowser();
  const teacher = { login: cast.teacher_login, password: PASSWORD };
  here = await openJournal(installation.server, teacher);
  there = await openJournal(another, teacher);
  office = await openJournal(another, director);
}, 300_000);

afterAll(async () => {
  await browser.close();
  await another.stop();
  await installation.stop();
});

async function findPeople(): Promise<void> {
  const { database } = installation;
  const [lesson] = await database.query<Cast>(
    `select l.group_id, l.id as lesson_id, c.login as teacher_login
       from lesson l
       join lesson_teacher t on t.school_id = l.school_id and t.lesson_id = l.id
       join membership m on m.school_id = t.school_id and m.person_id = t.staff_id
       join login_claim c on c.account_id = m.account_id
       join teaching_group_part x on x.school_id = l.school_id and x.group_id = l.group_id and x.subgroup_id is null
       join school_class k on k.school_id = l.school_id and k.id = x.class_id and k.grade_level > 4
      where l.date = $1 and l.starts_at < '12:00'
        and (select count(*) from lesson_teacher o where o.school_id = l.school_id and o.lesson_id = l.id) = 1
      order by l.starts_at, l.id limit 1`,
    [DAY],
  );
  if (!lesson) throw new Error('the timetable has no lesson for the story');
  cast = lesson;
  const [found] = await database.query<Family>(
    `select g.student_id, c.login
       from group_member r
       join guardianship g on g.school_id = r.school_id and g.student_id = r.student_id
       join membership m on m.school_id = g.school_id and m.person_id = g.guardian_id
       join login_claim c on c.account_id = m.account_id
      where r.group_id = $1 order by c.login limit 1`,
    [cast.group_id],
  );
  if (!found) throw new Error('nobody of the class has a guardian who signs in');
  family = found;
  const created = await installation.zhurnal(
    'user',
    'create',
    'live.director',
    ...['--school', SCHOOL, '--name', 'Смирнова Анна Петровна', '--role', 'director', '--json'],
  );
  director = JSON.parse(created) as SignIn;
}

async function openJournal(
  server: ServerProcess,
  { login, password }: SignIn,
): Promise<Page & { faults: string[] }> {
  const page = await openPage(browser, server.origin);
  await page.addInitScript(`localStorage.setItem('zhurnal.entry-direction', 'stay')`);
  await page.goto('/staff/');
  await signInStaff(page, login, password);
  const listening = page.waitForResponse((answer) => answer.url().includes('/events?keys='));
  await page.goto(journal());
  await page.getByRole('grid').waitFor();
  await listening;
  return page;
}

/** Rows and columns of the grid by ids do not show: a cell is found by its student and the lesson's column. */
async function cellOf(page: Page, studentId: string): Promise<ReturnType<Page['locator']>> {
  await page.goto(`${journal()}&cell=${studentId}.${cast.lesson_id}`);
  const cell = page.locator(CELL);
  await cell.waitFor();
  return cell;
}

const CELL = '[role=gridcell][tabindex="0"]';

const shows = (page: Page, text: string): Promise<void> =>
  page
    .locator(CELL)
    .filter({ hasText: new RegExp(`^${text}$`) })
    .waitFor({ timeout: 20_000 });

/** Types into the cell of the story: an entry does not move the cursor here. */
async function type(page: Page, key: string): Promise<void> {
  await page.locator(CELL).focus();
  await page.keyboard.press(key);
}

describe('an open journal', () => {
  it('shows what is entered at another screen, through another process, and who entered it', async () => {
    for (const page of [here, there, office]) await cellOf(page, family.student_id);
    const times: number[] = [];
    for (let count = 0; count < MEASURED; count += 1) {
      const mark = count % 2 === 0 ? '5' : '4';
      const pressed = performance.now();
      await type(here, mark);
      await shows(office, mark);
      times.push(Math.round(performance.now() - pressed));
    }
    expect(times).toHaveLength(MEASURED);
    const sorted = [...times].sort((one, other) => one - other);
    process.stdout.write(
      `From the key to the other screen, ms (a quarter of a second is the page gathering keys): ${times.join(', ')}; the middle ${sorted[MEASURED / 2]}, the longest ${sorted.at(-1)}\n`,
    );
    await soon(() => office.locator('[data-editor]').first().getAttribute('data-editor')).toMatch(
      /^[А-ЯЁ]{2}$/,
    );
    // One's own entry from another computer needs no sign.
    await shows(there, '4');
    await soon(() => there.locator('[data-editor]').count()).toBe(0);
    await picture(office, 'live-office');
  }, 120_000);

  it('goes on from what others entered: the next entry is no conflict', async () => {
    await type(there, '3');
    await shows(office, '3');
    await shows(here, '3');
    await soon(() => there.locator('.conflict').count()).toBe(0);
  }, 60_000);

  it('catches up when its process was killed, and the others never notice', async () => {
    await installation.server.kill();
    await type(there, '2');
    await shows(office, '2');
    await installation.server.start();
    await shows(here, '2');
    expect([here.faults, there.faults, office.faults]).toEqual([[], [], []]);
  }, 120_000);
});

describe("a family's open page", () => {
  it('shows a mark that a teacher has just entered, without being asked', async () => {
    const mother = await openPage(browser, another.origin);
    await mother.goto('/');
    await mother.getByLabel('Логин').fill(family.login);
    await mother.getByLabel('Пароль').first().fill(PASSWORD);
    const listening = mother.waitForResponse((answer) => answer.url().includes('/events?keys='));
    await mother.keyboard.press('Enter');
    await listening;
    await mother.evaluate('Object.assign(window, { isTheSame: true })');
    await type(here, '5');
    const mark = mother.getByText(/^5$/).first();
    await mark.waitFor({ timeout: 20_000 });
    await soon(() => mother.evaluate(`'isTheSame' in window`)).toBe(true);
    expect(mother.faults).toEqual([]);
    await picture(mother, 'live-family');
  }, 60_000);
});
