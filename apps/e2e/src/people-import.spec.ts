import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ENTITIES } from '@zhurnal/app';
import { Accounts } from '@zhurnal/identity';
import { Database, applicationSource, newId, readConfig, systemActor } from '@zhurnal/platform';
import type { SchoolId } from '@zhurnal/platform';
import {
  addStaff,
  addStudents,
  assignDuties,
  enrollStudents,
  openClasses,
  openSchool,
  usualYear,
} from '@zhurnal/schooling';
import { writeXlsx } from 'hucre/xlsx';
import type { CellValue } from 'hucre';
import type { Browser, Page } from 'playwright-core';
import { listViolations, openBrowser, openPage, picture } from './browser.js';
import { Installation } from './installation.js';
import { signInStaff } from './staff-steps.js';
import { soon } from './soon.js';

const PASSWORD = 'Demo-2026-zhurnal';
const SINCE = '2026-09-01';

/** A list as schools keep it: a title, joined cells, initials, short years, other alphabets, old telephones. */
const DIRTY: readonly (readonly CellValue[])[] = [
  ['Список 5 «А» класса', null, null, null, null, null, null],
  ['№', 'ФИО', 'Класс', 'Дата рождения', 'Мать', 'Телефон', 'Примечание'],
  [1, ' Берёзкин  Пётр Ильич', '5а', '05.03.2015', 'Берёзкина Анна Львовна', 89000000001, null],
  [
    2,
    'БЕРЁЗКИНА Ия Ильинична',
    '5 «А»',
    '06.06.2015',
    'Берёзкина Анна Львовна',
    '8 (900) 000-00-01',
    'сестра',
  ],
  [3, 'Вeтров Олег', '5-А', '05.03.15', null, null, null],
  [4, 'Громов Лев', '5А', '31.02.2015', 'Громова Нина', '12345', null],
  [5, 'Ёлкин Семен', '5А', null, null, null, null],
  ...Array.from({ length: 55 }, (_, at): CellValue[] => [
    6 + at,
    `Новиков${'абвгдежзик'[at % 10] ?? ''}${'абвгдежзик'[Math.floor(at / 10)] ?? ''} Иван`,
    '5Б',
    `1${at % 9}.0${1 + (at % 9)}.2015`,
    null,
    null,
    null,
  ]),
];

let installation: Installation;
let browser: Browser;
let schoolId: SchoolId;
let office: Page & { faults: string[] };

async function arrange(): Promise<SchoolId> {
  const config = readConfig({ DATABASE_URL: installation.database.url, ZHURNAL_POOL_SIZE: '2' });
  const db = new Database(await applicationSource(config, ENTITIES).initialize());
  const id = newId<'school'>();
  const clerk = await db.write(systemActor('test'), id, async (tx) => {
    const { yearId } = await openSchool(tx, {
      name: 'Школа на углу',
      timeZone: 'Europe/Moscow',
      year: usualYear(2026),
    });
    const [a] = await openClasses(tx, [
      { yearId, name: '5 А', gradeLevel: 5, letter: 'А' },
      { yearId, name: '5 Б', gradeLevel: 5, letter: 'Б' },
    ]);
    const [student = ''] = await addStudents(tx, [{ familyName: 'Ёлкин', givenName: 'Семён' }]);
    await enrollStudents(tx, [{ studentId: student, classId: a ?? '', from: SINCE }]);
    const [personId] = await addStaff(tx, [{ familyName: 'Родионова', givenName: 'Галина' }]);
    await assignDuties(tx, [{ personId: personId ?? '', role: 'office', from: SINCE }]);
    return personId;
  });
  if (!clerk) throw new Error('nobody works in the office');
  await new Accounts(db).add('office', PASSWORD, id, clerk);
  await db.onModuleDestroy();
  return id;
}

beforeAll(async () => {
  installation = await Installation.prepare('2026-11-18T09:30:00Z');
  schoolId = await arrange();
  await installation.server.start();
  browser = await openBrowser();
  office = await openPage(browser, installation.origin);
  await office.goto('/staff/');
  await signInStaff(office, 'office', PASSWORD);
}, 300_000);

afterAll(async () => {
  await browser.close();
  await installation.stop();
});

const SIZES = [
  { width: 1366, height: 900 },
  { width: 768, height: 1024 },
  { width: 360, height: 780 },
] as const;

/** Pixels by which the page is wider than what is seen of it. */
const BEYOND = `(() => {
  const main = document.querySelector('main');
  return Math.max(
    document.documentElement.scrollWidth - window.innerWidth,
    (main?.scrollWidth ?? 0) - (main?.clientWidth ?? 0),
  );
})()`;

/** Looks at the page in both themes and at every width: no fault of accessibility, nothing beyond the edge. */
async function inspect(name: string): Promise<void> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await office.emulateMedia({ colorScheme });
    for (const size of SIZES) {
      await office.setViewportSize(size);
      const where = `${name}, ${colorScheme}, ${size.width}`;
      found.push(...(await listViolations(office)).map((violation) => `${where}: ${violation}`));
      const beyond = await office.evaluate<number>(BEYOND);
      if (beyond > 0) found.push(`${where}: ${beyond} px beyond the edge`);
      await picture(office, `people-import-${name}-${colorScheme}-${size.width}`);
    }
  }
  await office.emulateMedia({ colorScheme: 'light' });
  await office.setViewportSize(SIZES[0]);
  expect(found).toEqual([]);
}

const countStudents = async (): Promise<number> => {
  const [row] = await installation.database.query<{ n: number }>(
    `select count(*)::int as n from enrollment where school_id = $1 and deleted_at is null`,
    [schoolId],
  );
  return row?.n ?? -1;
};

const settled = async (): Promise<void> => {
  await office.getByText('Проверяется…').waitFor({ state: 'detached' });
};

describe('a dirty list, from the file to the school and back', () => {
  it('is dropped onto the page', async () => {
    await office.goto('/staff/people/import');
    await office.getByRole('heading', { name: 'Загрузка списков', level: 1 }).waitFor();
    await office.getByText('Загрузок ещё не было').waitFor();
    await inspect('start');
    const bytes = Buffer.from(
      await writeXlsx({
        sheets: [
          {
            name: 'Список',
            rows: DIRTY.map((row) => [...row]),
            merges: [{ startRow: 0, endRow: 0, startCol: 0, endCol: 6 }],
          },
        ],
      }),
    ).toString('base64');
    const dropped = await office.evaluateHandle(`(() => {
      const transfer = new DataTransfer();
      const content = Uint8Array.from(atob('${bytes}'), (sign) => sign.charCodeAt(0));
      transfer.items.add(new File([content], 'Списки 5 классов.xlsx'));
      return transfer;
    })()`);
    await office.locator('.pi-drop').dispatchEvent('drop', { dataTransfer: dropped });
    await office.getByRole('heading', { name: 'Что в каком столбце' }).waitFor();
    expect(office.url()).toMatch(/\/people\/import\/[0-9a-f-]{36}\/columns$/);
  });

  it('has its columns recognised, and lets them be chosen', async () => {
    const meaning = (title: string): Promise<string> =>
      office.getByLabel(`Что в столбце «${title}»`).first().inputValue();
    expect(await Promise.all(['ФИО', 'Класс', 'Мать', 'Примечание'].map(meaning))).toEqual([
      'fullName',
      'className',
      'guardian1.fullName',
      '',
    ]);
    await inspect('columns');
    await office.getByLabel('Что в столбце «Примечание»').selectOption('email');
    await settled();
    await office.reload();
    await soon(() => office.getByLabel('Что в столбце «Примечание»').inputValue()).toBe('email');
    await office.getByLabel('Что в столбце «Примечание»').selectOption('');
    await settled();
    await office.getByRole('link', { name: 'Проверить строки' }).click();
  });

  it('shows its first error without scrolling', async () => {
    const first = office.getByText('Первая ошибка — строка 5');
    await first.waitFor();
    const box = await first.boundingBox();
    expect(box && box.y >= 0 && box.y + box.height <= SIZES[0].height).toBe(true);
    await soon(() => office.getByText('60 строк', { exact: true }).count()).toBe(1);
    await inspect('check');
  });

  it('is put right in place, by the keyboard and by what is proposed', async () => {
    await office.getByRole('button', { name: 'только с ошибками' }).click();
    await office.getByText('Что в каком столбце').waitFor({ state: 'detached' });
    await soon(() => office.locator('.pi-table tbody th').allInnerTexts()).toEqual(['5', '6']);
    expect(office.url()).toContain('show=errors');
    await office.getByRole('button', { name: 'Исправить на «Ветров Олег»' }).click();
    await settled();
    await office.getByRole('button', { name: 'Исправить на «05.03.2015»' }).click();
    await settled();
    const cell = office.getByRole('button', { name: /^Дата рождения, строка 6/ });
    await cell.focus();
    await office.keyboard.press('Enter');
    await office.keyboard.press('Control+KeyA');
    await office.keyboard.type('28.02.2015');
    await office.keyboard.press('Enter');
    await settled();
    await office.getByText('Таких строк нет').waitFor();
    await office.reload();
    await office.getByText('Таких строк нет').waitFor();
  });

  it('asks about whom it cannot tell, and the answer stays', async () => {
    await office.getByRole('button', { name: 'с вопросами' }).click();
    await office.getByText('В школе уже есть Ёлкин Семён (5 А). Это тот же человек?').waitFor();
    await office.getByRole('button', { name: 'Да: строка 7' }).click();
    await settled();
    await office.getByText('Ошибок нет, можно посмотреть изменения').waitFor();
    await soon(() => office.getByRole('button', { name: 'Да: строка 7' }).getAttribute('aria-pressed')).toBe(
      'true',
    );
  });

  it('shows what would change before anything does', async () => {
    await office.getByRole('link', { name: 'Посмотреть изменения' }).click();
    await office.getByRole('tab', { name: 'Создать: 61' }).waitFor();
    await inspect('diff');
    await office.getByRole('tab', { name: 'Не трогать: 1' }).click();
    await office.getByRole('rowheader', { name: 'Ёлкин Семён' }).waitFor();
    await soon(() => countStudents()).toBe(1);
  });

  it('is loaded, and has a report', async () => {
    await office.getByRole('button', { name: 'Загрузить', exact: true }).click();
    await office.getByText('Список загружен').waitFor();
    await soon(() => countStudents()).toBe(60);
    await inspect('done');
    const download = office.waitForEvent('download');
    await office.getByRole('button', { name: 'Скачать отчёт' }).click();
    expect((await download).suggestedFilename()).toBe('Списки 5 классов — отчёт.xlsx');
    const [mother] = await installation.database.query<{ n: number }>(
      `select count(*)::int as n from person where school_id = $1 and phone = '+7 900 000-00-01'`,
      [schoolId],
    );
    expect(mother?.n).toBe(1);
  });

  it('is undone, and the school is as it was', async () => {
    await office.getByRole('button', { name: 'Отменить загрузку' }).click();
    const dialog = office.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Отменить загрузку' }).click();
    await office.getByText('Загрузка отменена').waitFor();
    await office.getByText('Возвращена 61 запись').waitFor();
    await soon(() => countStudents()).toBe(1);
    await office.getByRole('link', { name: 'К загрузкам' }).click();
    await office.getByRole('rowheader', { name: /Списки 5 классов/ }).waitFor();
    await office.getByText('отменён').waitFor();
    await inspect('list');
  });

  it('of another kind is refused with words', async () => {
    await office
      .locator('input[type=file]')
      .setInputFiles({ name: 'приказ.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
    await office.getByText('Это документ PDF, а нужна таблица XLSX или CSV.').waitFor();
    expect(office.faults).toEqual([]);
  });
});
