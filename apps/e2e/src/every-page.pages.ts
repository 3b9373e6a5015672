import type { Page } from 'playwright-core';

/** Who opens a page: logins of the demo school; `nobody` has not signed in, `personnel` still has the password told to them. */
export type Reader =
  | 'nobody'
  | 'admin'
  | 'office'
  | 'deputy'
  | 'auditor'
  | 'teacher'
  | 'classteacher'
  | 'parent'
  | 'student'
  | 'personnel';

/** Ids that stand in the addresses. */
export interface Ids {
  readonly group_id: string;
  readonly lesson_id: string;
  readonly class_id: string;
  readonly class_name: string;
  readonly own_class_id: string;
  readonly student_id: string;
  readonly guardian_id: string;
  readonly staff_id: string;
  readonly child_id: string;
  readonly subject_id: string;
}

/** Something that opens on top of a page or beside it, by the keyboard, and that Esc closes. */
export interface Layer {
  readonly name: string;
  /** Accessible name of the control that opens it, or the control. */
  readonly by: RegExp | string;
  /** What appears; a dialog unless given. */
  readonly shows?: string;
  /** Where the focus is afterwards, when it is not the control but the grid or the line of a list it belongs to. */
  readonly backIn?: string;
}

/** One address as one person sees it. */
export interface PageSeen {
  readonly app: 'staff' | 'family';
  /** The line of the route table. */
  readonly route: string;
  readonly who: Reader;
  /** What the state is called, when a route is seen in several. */
  readonly state?: string;
  readonly path: (ids: Ids) => string;
  /** Goes on from the page before, in place of opening the address. */
  readonly goOn?: (page: Page, ids: Ids) => Promise<void>;
  /** What is there when the page has come to rest. */
  readonly ready: string;
  readonly layers?: readonly Layer[];
  /** The grid of the page: one stop of Tab, its own arrows. */
  readonly grid?: string;
}

const NOWHERE = '00000000-0000-7000-8000-000000000000';
const DAY = '2026-11-18';

const page = (
  app: PageSeen['app'],
  who: Reader,
  route: string,
  path: string | ((ids: Ids) => string),
  ready: string,
  more: Partial<PageSeen> = {},
): PageSeen => ({ app, who, route, path: typeof path === 'string' ? () => path : path, ready, ...more });

/** A list of one newcomer. */
const listOf = (className: string): string =>
  `ФИО;Класс;Дата рождения\nЁлкин Пётр Ильич;${className};05.03.2013\n`;

/** One step of a wizard of lists further. */
const press =
  (role: 'link' | 'button', name: RegExp) =>
  (open: Page): Promise<void> =>
    open.locator('main').getByRole(role, { name }).last().click();

/** Every page of both apps, in its tabs and in the states that matter. */
export const PAGES: readonly PageSeen[] = [
  page('staff', 'nobody', 'index', '/staff/', '.st-sign-in', { state: 'sign-in' }),

  page('staff', 'parent', 'index', '/staff/', 'main .zh-empty', { state: 'no duty in the school' }),
  page('staff', 'personnel', 'index', '/staff/', 'main form', { state: 'first password' }),
  page('family', 'personnel', 'index', '/', 'main form', { state: 'first password' }),

  page('staff', 'teacher', 'journal', '/staff/journal', '.st-journal'),
  page('staff', 'teacher', 'journal/:groupId', (ids) => `/staff/journal/${ids.group_id}`, '[role=grid]', {
    grid: '[role=grid]',
    layers: [
      { name: 'lesson', by: /^Урок/, shows: '.jr-side', backIn: '[role=grid]' },
      { name: 'keys', by: /^Клавиши/, backIn: '[role=grid]' },
    ],
  }),
  page('staff', 'teacher', 'journal/:groupId', `/staff/journal/${NOWHERE}`, 'main .zh-empty', {
    state: 'forbidden',
  }),
  page('staff', 'teacher', 'day', '/staff/day', '.dy-card'),
  page('staff', 'teacher', 'day', '/staff/day?close=1', '.dy-card', { state: 'closing' }),
  page('staff', 'teacher', 'day', '/staff/day?date=2026-11-15', 'main h1', { state: 'empty' }),
  page(
    'staff',
    'teacher',
    'lesson/:lessonId/roll',
    (ids) => `/staff/lesson/${ids.lesson_id}/roll`,
    '.rc-line',
    {
      layers: [{ name: 'marks', by: /^Отметки и буквы/, backIn: '.rc-line' }],
    },
  ),
  page('staff', 'teacher', 'account', '/staff/account', 'main summary'),
  page('staff', 'teacher', 'account/tokens', '/staff/account/tokens', 'main h1', { state: 'teacher' }),
  page('staff', 'teacher', 'keys', '/staff/keys', '.st-keys'),
  page('staff', 'teacher', 'outbox', '/staff/outbox', 'main .zh-empty', { state: 'empty' }),
  page('staff', 'teacher', '*', '/staff/nowhere', 'main .zh-empty'),
  page('staff', 'teacher', 'trail', '/staff/trail', 'main .zh-empty', { state: 'forbidden' }),
  page('staff', 'teacher', 'timetable', '/staff/timetable', 'main h1', { state: 'mine' }),
  page('staff', 'teacher', 'substitutions', '/staff/substitutions', 'main h1', { state: 'reader' }),

  page('staff', 'classteacher', 'class/:classId?/:tab?', '/staff/class', '[role=tabpanel] > *', {
    state: 'today',
  }),
  ...(['absences', 'progress', 'reports', 'contacts', 'notices'] as const).map((tab) =>
    page(
      'staff',
      'classteacher',
      'class/:classId?/:tab?',
      (ids) => `/staff/class/${ids.own_class_id}/${tab}`,
      '[role=tabpanel] > *',
      { state: tab },
    ),
  ),
  page('staff', 'classteacher', 'people', '/staff/people', 'main .zh-empty', { state: 'class teacher' }),
  page(
    'staff',
    'classteacher',
    'people/classes/:classId',
    (ids) => `/staff/people/classes/${ids.own_class_id}`,
    'main h1',
    { state: 'class teacher' },
  ),

  page('staff', 'deputy', 'journal', '/staff/journal', 'main h1', { state: 'deputy' }),
  page('staff', 'deputy', 'journal/:groupId', (ids) => `/staff/journal/${ids.group_id}`, '[role=grid]', {
    state: 'read only',
  }),
  page('staff', 'deputy', 'class/:classId?/:tab?', '/staff/class', '.mc-shelf', { state: 'shelf' }),
  page('staff', 'deputy', 'class/:classId?/:tab?', `/staff/class/${NOWHERE}/today`, 'main .zh-empty', {
    state: 'not found',
  }),
  page('staff', 'deputy', 'timetable', (ids) => `/staff/timetable?of=class&id=${ids.class_id}`, '.tt-lesson'),
  page(
    'staff',
    'deputy',
    'timetable/standing',
    (ids) => `/staff/timetable/standing?of=class&id=${ids.class_id}`,
    '.tt-lesson',
    {
      layers: [
        { name: 'new lesson', by: /^Добавить урок/ },
        { name: 'change', by: /^Изменить: / },
      ],
    },
  ),
  page('staff', 'deputy', 'timetable/bells', '/staff/timetable/bells', '.tt-bells', {
    layers: [
      { name: 'new bells', by: /^Новое расписание/ },
      { name: 'days', by: /^Добавить дни/ },
      { name: 'change', by: /^Изменить звонки/ },
      { name: 'classes', by: /^Классы со звонками/ },
    ],
  }),
  page('staff', 'deputy', 'timetable/free', '/staff/timetable/free?slot=2', '.tt-list'),
  page('staff', 'deputy', 'timetable/days', '/staff/timetable/days', 'main h1'),
  page('staff', 'deputy', 'timetable/*', '/staff/timetable/nowhere', 'main h1'),
  page('staff', 'deputy', 'timetable/import', '/staff/timetable/import', 'main h1'),
  page('staff', 'deputy', 'substitutions', '/staff/substitutions', 'main h2'),
  page('staff', 'deputy', 'substitutions', '/staff/substitutions?view=week', '.sb-line', {
    state: 'week',
    layers: [
      { name: 'absence', by: /^Отметить отсутствие/ },
      { name: 'cover', by: /Подобрать замену|Другая замена/ },
      { name: 'more', by: /Ещё действия/, shows: '.zh-popover' },
      { name: 'best', by: /^Назначить лучших/ },
      { name: 'removal', by: /^Удалить отсутствие/ },
    ],
  }),

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
  page('staff', 'admin', 'account/tokens', '/staff/account/tokens', 'main h1', {
    layers: [{ name: 'new token', by: /^Новый токен/ }],
  }),
  page('staff', 'admin', 'explorer', '/staff/explorer', 'main h1'),

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
  page('staff', 'auditor', 'trail/sign-ins', '/staff/trail/sign-ins', 'main h1'),
  page(
    'staff',
    'auditor',
    'trail/sign-ins/:personId',
    (ids) => `/staff/trail/sign-ins/${ids.staff_id}`,
    'main h1',
  ),
  page('staff', 'auditor', 'trail/*', '/staff/trail/nowhere/at/all', 'main .zh-empty'),

  page('family', 'nobody', 'index', '/', 'form', { state: 'sign-in' }),
  page('family', 'parent', 'index', '/', 'main .sheet'),
  page(
    'family',
    'parent',
    'diary/:studentId?/:view?/:day?',
    (ids) => `/diary/${ids.child_id}/day/${DAY}`,
    'main .sheet',
    { state: 'day' },
  ),
  page(
    'family',
    'parent',
    'diary/:studentId?/:view?/:day?',
    (ids) => `/diary/${ids.child_id}/week/${DAY}`,
    'main .sheet',
    { state: 'week' },
  ),
  page(
    'family',
    'parent',
    'diary/:studentId?/:view?/:day?',
    (ids) => `/diary/${ids.child_id}/day/2026-07-15`,
    'main .sheet',
    { state: 'holiday' },
  ),
  page('family', 'parent', 'homework/:studentId?', (ids) => `/homework/${ids.child_id}`, 'main .sheet'),
  page('family', 'parent', 'marks/:studentId?/:subjectId?', (ids) => `/marks/${ids.child_id}`, 'main .sheet'),
  page(
    'family',
    'parent',
    'marks/:studentId?/:subjectId?',
    (ids) => `/marks/${ids.child_id}/${ids.subject_id}`,
    'main .sheet',
    { state: 'subject' },
  ),
  page('family', 'parent', 'attendance/:studentId?', '/attendance', 'main .sheet'),
  page('family', 'parent', 'attendance/:studentId?', (ids) => `/attendance/${ids.child_id}`, 'main .sheet', {
    state: 'child',
    layers: [{ name: 'report', by: /Сообщить об отсутствии/ }],
  }),
  page('family', 'parent', 'account', '/account', 'main summary'),
  page('family', 'parent', '*', '/nowhere', 'main .zh-empty'),
  page('family', 'parent', 'marks/:studentId?/:subjectId?', `/marks/${NOWHERE}`, 'main', {
    state: 'foreign',
  }),
  page('family', 'student', 'index', '/', 'main .sheet', { state: 'student' }),
  page('family', 'student', 'homework/:studentId?', '/homework', 'main .sheet', { state: 'student' }),
];
