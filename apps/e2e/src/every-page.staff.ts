import { NOWHERE, page } from './page-seen.js';
import type { PageSeen } from './page-seen.js';

/** The pages of the staff app, except those of the office and of who keeps the system. */
export const STAFF_PAGES: readonly PageSeen[] = [
  page('staff', 'nobody', 'index', '/staff/', '.st-sign-in', { state: 'sign-in' }),

  page('staff', 'parent', 'index', '/staff/', 'main .zh-empty', { state: 'no duty in the school' }),
  page('staff', 'personnel', 'index', '/staff/', 'main form', { state: 'first password' }),

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
  page('staff', 'teacher', 'finals', '/staff/finals', '.fn-book'),
  page('staff', 'teacher', 'finals/:groupId', (ids) => `/staff/finals/${ids.group_id}`, '[role=grid]', {
    state: 'sheet',
    grid: '[role=grid]',
  }),
  page('staff', 'teacher', 'finals/:groupId', `/staff/finals/${NOWHERE}`, 'main .zh-empty', {
    state: 'forbidden',
  }),
  page(
    'staff',
    'classteacher',
    'finals/class/:classId',
    (ids) => `/staff/finals/class/${ids.own_class_id}`,
    '.fn-class',
    {
      state: 'class',
    },
  ),
  page('staff', 'deputy', 'finals/release', '/staff/finals/release', 'main table'),
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
  page('staff', 'teacher', 'plans/:planId?', '/staff/plans', 'main table', {
    state: 'list',
    layers: [{ name: 'new plan', by: /^Новый план/ }],
  }),
  page('staff', 'teacher', 'plans/:planId?', (ids) => `/staff/plans/${ids.plan_id}`, '.pl-table', {
    state: 'plan',
    layers: [
      { name: 'table', by: /^Вставить или загрузить/ },
      { name: 'copy', by: /^Скопировать/ },
    ],
  }),
  page('staff', 'teacher', 'plans/:planId?', `/staff/plans/${NOWHERE}`, 'main .zh-empty', {
    state: 'not found',
  }),
  page('staff', 'teacher', 'account', '/staff/account', 'main summary'),
  page('staff', 'teacher', 'account/tokens', '/staff/account/tokens', 'main h1', { state: 'teacher' }),
  page('staff', 'teacher', 'keys', '/staff/keys', '.st-keys'),
  page('staff', 'teacher', 'outbox', '/staff/outbox', 'main .zh-empty', { state: 'empty' }),
  page('staff', 'teacher', '*', '/staff/nowhere', 'main .zh-empty'),
  page('staff', 'teacher', 'trail', '/staff/trail', 'main .zh-empty', { state: 'forbidden' }),
  page('staff', 'teacher', 'timetable', '/staff/timetable', 'main h1', { state: 'mine' }),
  page('staff', 'teacher', 'corrections', '/staff/corrections', 'main .zh-empty', { state: 'mine' }),
  page('staff', 'teacher', 'substitutions', '/staff/substitutions', 'main h1', { state: 'reader' }),

  page('staff', 'classteacher', 'class/:classId?/:tab?', '/staff/class', '[role=tabpanel] > *', {
    state: 'today',
  }),
  ...(['absences', 'progress', 'reports', 'contacts', 'notices', 'outside'] as const).map((tab) =>
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

  page('staff', 'teacher', 'control', '/staff/control/remarks', 'main h1', {
    state: 'remarks to the teacher',
  }),
  page('staff', 'classteacher', 'control', '/staff/control', '.ct-table', { state: 'class teacher' }),
  page('staff', 'deputy', 'control', '/staff/control', '.ct-table', {
    layers: [{ name: 'rows', by: 'td[data-rows]' }],
  }),
  page('staff', 'deputy', 'control', '/staff/control?view=teachers&only=1', '.ct-table', {
    state: 'by teachers',
  }),
  page('staff', 'deputy', 'control', '/staff/control?from=2026-11-15&to=2026-11-15', 'main .zh-empty', {
    state: 'empty',
  }),
  page('staff', 'deputy', 'control/review', '/staff/control/review', '.ct-plan'),
  page('staff', 'deputy', 'control/remarks', '/staff/control/remarks', 'main h1'),
  page('staff', 'deputy', 'control/*', '/staff/control/nowhere', 'main .zh-empty'),
  page('staff', 'teacher', 'checks', '/staff/checks', '.ct-plan', {
    layers: [{ name: 'signature', by: /^Проверить и подписать/ }],
  }),
  page('staff', 'deputy', 'checks', '/staff/checks', '.ct-plan', { state: 'all of the school' }),
  page('staff', 'deputy', 'checks/paper', '/staff/checks/paper', 'main .zh-empty', {
    state: 'no paper journal',
  }),
  page(
    'staff',
    'deputy',
    'checks/paper/:groupId',
    (ids) => `/staff/checks/paper/${ids.group_id}`,
    '.ck-table',
  ),
  page('staff', 'deputy', 'checks/*', '/staff/checks/nowhere/at/all', 'main .zh-empty'),
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
  page('staff', 'deputy', 'timetable/checks', '/staff/timetable/checks', 'main table, main .zh-empty'),
  page('staff', 'deputy', 'duties', '/staff/duties', 'main .zh-empty', { state: 'no text' }),
  page('staff', 'deputy', 'duties', '/staff/duties?month=2026-10-01&view=all', '.du-tasks', {
    state: 'tasks',
    layers: [{ name: 'task', by: '.du-task button' }],
  }),
  page('staff', 'deputy', 'duties/help', '/staff/duties/help', 'main .zh-empty, main table', {
    layers: [{ name: 'entry', by: /^Записать/ }],
  }),
  page('staff', 'deputy', 'duties/rollout', '/staff/duties/rollout', '.du-tasks', {
    layers: [{ name: 'statement', by: /^Подтвердить/ }],
  }),
  page('staff', 'deputy', 'duties/*', '/staff/duties/nowhere', 'main .zh-empty'),
  page('staff', 'deputy', 'archive', '/staff/archive', '.ar-part table'),
  page('staff', 'deputy', 'reports', '/staff/reports', '.rp-themes'),
  page('staff', 'deputy', 'reports', '/staff/reports?packages=1', '.rp-choice', { state: 'packages' }),
  page('staff', 'deputy', 'reports', '/staff/reports?report=class_progress', '.rp-form', { state: 'form' }),
  page('staff', 'deputy', 'reports', '/staff/reports?report=report_card', '.rp-form', { state: 'student' }),
  page('staff', 'deputy', 'reports', `/staff/reports?run=${NOWHERE}`, 'main .zh-empty', {
    state: 'not found',
  }),
  page('staff', 'deputy', 'norms', '/staff/norms', 'main table', {
    layers: [{ name: 'students', by: /^Ученики: / }],
  }),
  page('staff', 'deputy', 'norms', '/staff/norms?view=homework', 'main table, main .zh-empty', {
    state: 'homework',
  }),
  page('staff', 'deputy', 'assessments', '/staff/assessments', '.as-table', {
    layers: [{ name: 'new assessment', by: /^Добавить/ }],
  }),
  page('staff', 'teacher', 'assessments', '/staff/assessments?grade=7', '.as-table', { state: 'reader' }),
  page('staff', 'deputy', 'timetable/free', '/staff/timetable/free?slot=2', '.tt-list'),
  page('staff', 'deputy', 'timetable/days', '/staff/timetable/days', 'main h1'),
  page('staff', 'deputy', 'timetable/*', '/staff/timetable/nowhere', 'main h1'),
  page('staff', 'deputy', 'timetable/import', '/staff/timetable/import', 'main h1'),
  page('staff', 'deputy', 'plans/:planId?', '/staff/plans?tab=lag', 'main table', { state: 'lag' }),
  page(
    'staff',
    'deputy',
    'plans/:planId?',
    (ids) => `/staff/plans?tab=curriculum&grade=${parseInt(ids.class_name)}`,
    '.pl-grid',
    { state: 'curriculum' },
  ),
  page('staff', 'deputy', 'plans/:planId?', '/staff/plans?tab=load', 'main table', {
    state: 'load',
    layers: [{ name: 'share', by: /^Изменить/ }],
  }),
  page('staff', 'deputy', 'plans/:planId?', '/staff/plans?tab=departments', 'main table', {
    state: 'departments',
    layers: [{ name: 'new department', by: /^Новая кафедра/ }],
  }),
  page('staff', 'deputy', 'substitutions', '/staff/substitutions', 'main h2'),
  page(
    'staff',
    'deputy',
    'substitutions/register',
    '/staff/substitutions/register?from=2026-09-01',
    'main table',
    {
      state: 'month',
    },
  ),
  page(
    'staff',
    'teacher',
    'lesson/:lessonId/handover',
    (ids) => `/staff/lesson/${ids.lesson_id}/handover`,
    '.ho-card',
  ),
  page(
    'staff',
    'teacher',
    'lesson/:lessonId/handover',
    `/staff/lesson/${NOWHERE}/handover`,
    'main .zh-empty',
    {
      state: 'forbidden',
    },
  ),
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
];
