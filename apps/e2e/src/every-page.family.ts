import { DAY, NOWHERE, page } from './page-seen.js';
import type { PageSeen } from './page-seen.js';

/** The pages of the family app. */
export const FAMILY_PAGES: readonly PageSeen[] = [
  page('family', 'nobody', 'index', '/', 'form', { state: 'sign-in' }),
  page('family', 'personnel', 'index', '/', 'main form', { state: 'first password' }),
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
  page('family', 'parent', 'finals/:studentId?', (ids) => `/finals/${ids.child_id}`, 'main .finals'),
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
