import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { WIDTHS, openBrowser, openPage, picture } from './browser.js';
import { DAY, SCHOOL, openCornerSchool } from './corner-school.js';
import { soon } from './soon.js';

const TOPIC = 'Дроби </script> и «кавычки»';
const folder = mkdtempSync(join(tmpdir(), 'zhurnal-viewer-'));
const unpacked = join(folder, 'package');
const FILES = ['journal.pdf', 'summary.pdf', 'data.json', 'trail.ndjson'];

let browser: Browser;
let page: Page & { faults: string[] };
let given: { class: string; year: string; subject: string; period: string; student: string };

/** A package on a disk, made by the command of a school in which one lesson is recorded; nothing serves it. */
beforeAll(async () => {
  const installation = await openCornerSchool();
  try {
    const ask = <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
      installation.database.query<Row>(text, values);
    const [lesson] = await ask<typeof given & { lesson: string; school: string; student_id: string }>(
      `select l.id as lesson, l.school_id as school, c.name as class, y.name as year, u.name as subject, d.name as period,
              p.id as student_id, p.family_name as student
         from lesson l
         join teaching_group g on g.school_id = l.school_id and g.id = l.group_id
         join subject u on u.school_id = l.school_id and u.id = g.subject_id
         join group_member m on m.school_id = l.school_id and m.group_id = g.id
         join school_class c on c.school_id = l.school_id and c.id = m.class_id
         join academic_year y on y.school_id = l.school_id and y.id = c.year_id
         join grading_period d on d.school_id = l.school_id and d.year_id = y.id and d.kind <> 'year'
          and l.date between d.starts_on and d.ends_on and c.grade_level between d.grade_from and d.grade_to
         join person p on p.school_id = l.school_id and p.id = m.student_id
        where l.date = $1 and l.cancelled_at is null order by c.name, l.slot, l.id, p.family_name, p.id limit 1`,
      [DAY],
    );
    if (!lesson) throw new Error('the timetable has no lesson for the story');
    given = lesson;
    const at = `l.school_id = '${lesson.school}' and l.id = '${lesson.lesson}'`;
    await ask(`do $$ begin
      perform set_config('app.actor', '//story//story', true);
      insert into lesson_record (school_id, id, topic, held_at, held_by)
        select l.school_id, l.id, '${TOPIC}', now(), t.staff_id from lesson l
          join lesson_teacher t on t.school_id = l.school_id and t.lesson_id = l.id where ${at} limit 1;
      insert into work (school_id, id, lesson_id, group_id, date, position, type)
        select l.school_id, l.id, l.id, l.group_id, l.date, 1, 'lesson' from lesson l where ${at};
      insert into mark (school_id, id, work_id, lesson_id, group_id, student_id, date, value, marked_at)
        select l.school_id, l.id, l.id, l.id, l.group_id, '${lesson.student_id}', l.date, '4', now() from lesson l where ${at};
    end $$`);
    const of = ['--school', SCHOOL, '--class', given.class, '--year', given.year];
    await installation.zhurnal('archive', 'create', ...of, '--to', folder);
  } finally {
    await installation.stop();
  }
  const zip = readdirSync(folder).find((name) => name.endsWith('.zip')) ?? '';
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(join(folder, zip))))) {
    mkdirSync(dirname(join(unpacked, name)), { recursive: true });
    writeFileSync(join(unpacked, name), bytes);
  }
  browser = await openBrowser();
  page = await openPage(browser, 'file://', { baseURL: pathToFileURL(`${unpacked}/`).href });
}, 240_000);
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Chooses files of the package; answers what the page says of each. */
async function choose(names: readonly string[]): Promise<string[]> {
  await page.getByLabel(/^Выберите файлы пакета/).setInputFiles(names.map((name) => join(unpacked, name)));
  const lines = page.locator('#found li');
  await soon(() => lines.count()).toBe(names.length);
  return (await page.locator('#found').innerText()).split('\n');
}

describe('a package of a class that lies on a disk', () => {
  it('shows the summary sheet first, and the journal by subject and period', async () => {
    await page.goto('index.html');
    const shown = page.locator('section:not([hidden])');
    await soon(() => shown.getByRole('heading', { level: 2 }).innerText()).toContain('Сводная ведомость');
    await soon(() => shown.innerText()).toContain(given.student);
    const title = page
      .locator('#choice option', { hasText: given.subject })
      .filter({ hasText: given.period });
    await page.getByLabel('Показать').selectOption({ label: await title.first().innerText() });
    await soon(() => shown.count()).toBe(1);
    const journal = await shown.innerText();
    for (const said of [given.subject, given.period, given.student, TOPIC]) expect(journal).toContain(said);
    await soon(() =>
      shown
        .getByRole('row')
        .filter({ hasText: given.student })
        .first()
        .locator('.mark', { hasText: '4' })
        .count(),
    ).toBe(1);
    await picture(page, 'archive-viewer');
  });

  it('says of each of its files that it is the same, and of an altered byte that it is not', async () => {
    for (const line of await choose(FILES)) expect(line).toContain(': совпадает');
    const [own] = await choose(['manifest.json']);
    expect(own).toContain('проверяется не здесь');
    const path = join(unpacked, 'data.json');
    const whole = readFileSync(path);
    const altered = Buffer.from(whole);
    altered[altered.length >> 1] = (altered[altered.length >> 1] ?? 0) ^ 1;
    writeFileSync(path, altered);
    const [first, second] = await choose(['data.json', 'journal.pdf']);
    expect(first).toContain('data.json: НЕ совпадает');
    expect(second).toContain('journal.pdf: совпадает');
    writeFileSync(path, whole);
    expect((await choose(['data.json']))[0]).toContain('data.json: совпадает');
  });

  it('asks nothing of anybody, and can be read by everybody on a telephone as well', async () => {
    await page.setViewportSize(WIDTHS.phone);
    await soon(() => page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(await page.evaluate<boolean>('performance.getEntriesByType("resource").length === 0')).toBe(true);
    expect(page.faults).toEqual([]);
  });
});
