import type { Page } from 'playwright-core';
import { NOWHERE, page } from './page-seen.js';
import type { PageSeen } from './page-seen.js';

/** A list of one newcomer. */
const listOf = (className: string): string =>
  `ФИО;Класс;Дата рождения\nЁлкин Пётр Ильич;${className};05.03.2013\n`;

/** One step of a wizard of lists further. */
const press =
  (role: 'link' | 'button', name: RegExp) =>
  (open: Page): Promise<void> =>
    open.locator('main').getByRole(role, { name }).last().click();

/** The people of the school, its settings, and its trail. */
export const OFFICE_PAGES: readonly PageSeen[] = [
  page('staff', 'office', 'people', '/staff/people', 'main table'),
  page('staff', 'office', 'people/classes', '/staff/people/classes', 'main table, main .zh-empty', {
    layers: [{ name: 'new class', by: /^Открыть класс/ }],
  }),
  page(
    'staff',
    'office',
    'people/classes/:classId',
    (ids) => `/staff/people/classes/${ids.class_id}`,
    'main h2',
    {
      layers: [
        { name: 'change', by: /^Изменить/ },
        { name: 'sheets', by: /^Листы доступа/ },
        { name: 'admission', by: /^Зачислить ученика/ },
        { name: 'subgroup', by: /^Добавить подгруппу/ },
        { name: 'members', by: /^англ/ },
      ],
    },
  ),
  page('staff', 'office', 'people/classes/:classId', `/staff/people/classes/${NOWHERE}`, 'main .zh-empty', {
    state: 'not found',
  }),
  page('staff', 'office', 'people/students', '/staff/people/students', 'main table', {
    layers: [{ name: 'admission', by: /^Зачислить ученика/ }],
  }),
  page('staff', 'office', 'people/students', '/staff/people/students?q=ьъ', 'main .zh-empty', {
    state: 'empty',
  }),
  page(
    'staff',
    'office',
    'people/students/:studentId',
    (ids) => `/staff/people/students/${ids.student_id}`,
    'main h2',
    {
      layers: [
        { name: 'change', by: /^Изменить/ },
        { name: 'move', by: /^Перевести в другой класс/ },
        { name: 'departure', by: /^Отчислить/ },
        { name: 'guardian', by: /^Добавить родителя/ },
        { name: 'unlink', by: /^Больше не представляет/ },
        { name: 'password', by: /^Выдать новый пароль/ },
        { name: 'block', by: /^Закрыть вход/ },
      ],
    },
  ),
  page(
    'staff',
    'office',
    'people/students/:studentId/consents',
    (ids) => `/staff/people/students/${ids.student_id}/consents`,
    'main .cs-standing',
    { layers: [{ name: 'consent', by: /^Записать/ }] },
  ),
  page(
    'staff',
    'office',
    'people/students/:studentId/consents/form',
    (ids) => `/staff/people/students/${ids.student_id}/consents/form`,
    'main article',
  ),
  page(
    'staff',
    'office',
    'people/guardians',
    (ids) => `/staff/people/guardians?class=${ids.class_id}`,
    'main table',
  ),
  page(
    'staff',
    'office',
    'people/guardians/:guardianId',
    (ids) => `/staff/people/guardians/${ids.guardian_id}`,
    'main h2',
  ),
  page(
    'staff',
    'office',
    'people/guardians/:guardianId/notice',
    (ids) => `/staff/people/guardians/${ids.guardian_id}/notice`,
    'main h1',
  ),
  page('staff', 'office', 'people/movement', '/staff/people/movement', 'main table, main .zh-empty'),
  page('staff', 'office', 'people/contacts', '/staff/people/contacts', 'main h1'),
  page('staff', 'office', 'people/sheets', '/staff/people/sheets', 'main h1', { state: 'empty' }),
  page('staff', 'office', 'archive', '/staff/archive', '.ar-part table', {
    state: 'office',
    layers: [{ name: 'new medium', by: /^Добавить носитель/ }],
  }),
  page('staff', 'office', 'people/*', '/staff/people/nowhere', 'main .zh-empty'),
  page('staff', 'office', 'people/import', '/staff/people/import', 'main h1'),
  page('staff', 'office', 'people/import/:id/:step', '', '.pi-step', {
    state: 'columns',
    goOn: async (open, ids) => {
      await open.goto('/staff/people/import');
      const file = { name: 'Список.csv', mimeType: 'text/csv', buffer: Buffer.from(listOf(ids.class_name)) };
      await open.locator('input[type=file]').setInputFiles(file);
      await open.getByRole('heading', { name: 'Что в каком столбце' }).waitFor();
    },
  }),
  page('staff', 'office', 'people/import/:id/:step', '', '.pi-step', {
    state: 'check',
    goOn: press('link', /^Проверить строки/),
  }),
  page('staff', 'office', 'people/import/:id/:step', '', '.pi-step', {
    state: 'diff',
    goOn: press('link', /^Посмотреть изменения/),
  }),
  page('staff', 'office', 'people/import/:id/:step', '', '.pi-step', {
    state: 'done',
    goOn: press('button', /^Загрузить$/),
  }),
  page('staff', 'office', 'people/import/*', '/staff/people/import/nowhere', 'main .zh-empty'),

  page('staff', 'admin', 'people/staff', '/staff/people/staff', 'main table', {
    layers: [{ name: 'new colleague', by: /^Принять на работу/ }],
  }),
  page(
    'staff',
    'admin',
    'people/staff/:personId',
    (ids) => `/staff/people/staff/${ids.staff_id}`,
    'main h2',
    {
      layers: [
        { name: 'change', by: /^Изменить/ },
        { name: 'dismissal', by: /^Уволить/ },
        { name: 'duty', by: /^Дать должность/ },
        { name: 'end of a duty', by: /^Прекратить/ },
      ],
    },
  ),
  page(
    'staff',
    'admin',
    'people/staff/:personId/notice',
    (ids) => `/staff/people/staff/${ids.staff_id}/notice`,
    'main h1',
  ),
  page('staff', 'admin', 'settings', '/staff/settings', 'main h2'),
  page('staff', 'admin', 'corrections', '/staff/corrections', 'main h1', { state: 'queue' }),
  page('staff', 'admin', 'settings/regulation', '/staff/settings/regulation', '.rg-expected', {
    layers: [
      { name: 'choose', by: /^Выбрать другое положение/ },
      { name: 'amend', by: /^Изменить правило$/ },
      { name: 'amend kinds of work', by: /^Изменить правило: Виды работ/ },
      { name: 'paper', by: /^Добавить документ/ },
    ],
  }),
  page('staff', 'admin', 'settings/regulation', '/staff/settings/regulation?with=tkk', '.rg-setting', {
    state: 'rules to take from another regulation',
    layers: [{ name: 'take a part', by: /^Взять правила раздела/ }],
  }),
  page(
    'staff',
    'admin',
    'settings/regulation',
    '/staff/settings/regulation?of=g24&with=tkk&setting=markDue',
    '.rg-setting',
    { state: 'comparison' },
  ),
  page('staff', 'admin', 'settings/regulation', '/staff/settings/regulation?q=G24-27', 'main .zh-empty', {
    state: 'clause of another school',
  }),
  page('staff', 'admin', 'account/tokens', '/staff/account/tokens', 'main h1', {
    layers: [{ name: 'new token', by: /^Новый токен/ }],
  }),
  page('staff', 'admin', 'schedules', '/staff/schedules', '.sd-part table', {
    layers: [{ name: 'switch', by: /^(Включить|Выключить)/ }],
  }),
  page('staff', 'admin', 'webhooks', '/staff/webhooks', 'main .zh-empty', {
    layers: [{ name: 'new address', by: /^Добавить адрес/ }],
  }),
  page('staff', 'admin', 'explorer', '/staff/explorer', 'main h1'),

  page('staff', 'deputy', 'periods', '/staff/periods', '.pr-cell', {
    layers: [
      { name: 'period', by: '.pr-cell' },
      { name: 'closing of all', by: /^Закрыть все/ },
    ],
  }),
  page('staff', 'auditor', 'periods', '/staff/periods', '.pr-cell', { state: 'auditor' }),

  page('staff', 'deputy', 'year-turn', '/staff/year-turn', '.yt-steps'),

  page('staff', 'auditor', 'trail', '/staff/trail', '.tr-entry', {
    layers: [{ name: 'entry', by: '.tr-entry' }],
  }),
  page('staff', 'auditor', 'trail', '/staff/trail?from=2020-01-01&to=2020-01-02', 'main .zh-empty', {
    state: 'empty',
  }),
  page(
    'staff',
    'auditor',
    'trail/page/:groupId',
    (ids) => `/staff/trail/page/${ids.group_id}`,
    '[role=grid]',
  ),
  page('staff', 'auditor', 'portal', '/staff/portal', 'main h2'),
  page('staff', 'auditor', 'integrity', '/staff/integrity', 'main .zh-empty', { state: 'not sealed' }),
  page('staff', 'auditor', 'trail/sign-ins', '/staff/trail/sign-ins', 'main h1'),
  page(
    'staff',
    'auditor',
    'trail/sign-ins/:personId',
    (ids) => `/staff/trail/sign-ins/${ids.staff_id}`,
    'main h1',
  ),
  page('staff', 'auditor', 'settings/regulation', '/staff/settings/regulation', '.rg-setting', {
    state: 'auditor',
  }),
  page('staff', 'auditor', 'compliance', '/staff/compliance', 'main .zh-empty', { state: 'no text' }),
  page('staff', 'auditor', 'compliance', '/staff/compliance?month=2026-10', '.cp-list', {
    layers: [{ name: 'breaches', by: /: пункт G24/, shows: '.cp-panel' }],
  }),
  page('staff', 'auditor', 'compliance', '/staff/compliance?month=2026-10&q=ьъ', 'main .zh-empty', {
    state: 'empty',
  }),
  page('staff', 'auditor', 'trail/*', '/staff/trail/nowhere/at/all', 'main .zh-empty'),
];
