import type { COMMON_RU } from './common.ru.js';
import type { English } from './english.js';

/** Words that both apps say, in English. */
export const COMMON_EN = {
  'common.close': 'Close',
  'common.cancel': 'Cancel',
  'common.save': 'Save',
  'common.retry': 'Try again',
  'common.copy': 'Copy',
  'common.copied': 'Copied',
  'common.loading': 'Loading…',
  'common.skip': 'Skip to content',
  'common.clause': '{sentence} See the regulation of the journal, clause {clause}.',
  'common.requestId': 'Request number for the administrator: {id}',

  'theme.label': 'Theme',
  'theme.auto': 'As on this device',
  'theme.light': 'Light',
  'theme.dark': 'Dark',

  'session.signIn': 'Sign in',
  'session.signOut': 'Sign out',
  'session.login': 'Login',
  'session.password': 'Password',
  'session.showPassword': 'Show password',
  'session.loginMissing': 'Enter your login',
  'session.passwordMissing': 'Enter your password',
  'session.expiredTitle': 'Your session has ended',
  'session.expired':
    'Sign in again: everything you have entered is still here and will be saved after you sign in.',

  'kept.today': 'As of {time}',
  'kept.yesterday': 'As of yesterday, {time}',
  'kept.day': 'As of {day}, {time}',
  'kept.offline': 'No connection to the server. You see what was loaded earlier.',
  'kept.needsNetwork': 'This needs a connection to the server.',

  'update.ready': 'A new version is out',
  'update.renew': 'Update',
  'update.waits': 'The update will be available once all changes have been sent.',

  'unit.bytes': '{size} B',
  'unit.kilobytes': '{size} KB',
  'unit.megabytes': '{size} MB',

  'fault.offline': 'No connection to the server. Check the network and try again.',
  'fault.expired': 'Your session has ended. Sign in again.',
  'fault.missing': 'There is no such page, or you may not see it.',
  'fault.outdated': 'This page is out of date: reload it.',
  'fault.busy': 'Too many requests in a row. Wait a little and try again.',
  'fault.unavailable': 'The server is busy. Try again in a minute.',
  'fault.failed': 'That did not work. Try again; if it does not help, tell the administrator.',

  'role.administrator': 'administrator',
  'role.director': 'head',
  'role.deputy': 'deputy head',
  'role.teacher': 'teacher',
  'role.class_teacher': 'class teacher',
  'role.educator': 'educator',
  'role.office': 'school office',
  'role.hr': 'personnel',
  'role.auditor': 'auditor',
  'role.guardian': 'parent',
  'role.student': 'student',
} as const satisfies English<typeof COMMON_RU>;
