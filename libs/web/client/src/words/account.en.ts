import type { ACCOUNT_RU } from './account.ru.js';
import type { English } from './english.js';

/** Words of the account, in English. */
export const ACCOUNT_EN = {
  'firstPassword.title': 'Choose your own password',
  'firstPassword.why':
    'The password on the slip works once. Replace it with your own: from then on you sign in with the new one.',
  'firstPassword.current': 'Password from the slip',
  'account.title': 'Account',
  'account.sessions': 'Where you are signed in',
  'account.sessionTable': 'List of open sessions',
  'account.device': 'Device',
  'account.openedAt': 'Signed in',
  'account.lastSeenAt': 'Last active',
  'account.here': 'this device',
  'account.onDevice': '{browser}, {system}',
  'account.unknownDevice': 'Unknown device',
  'account.endOthers': 'Sign out on all other devices',
  'account.ended':
    '{count, plural, =0 {There were no other devices.} one {Signed out on # device.} other {Signed out on # devices.}}',
  'account.onlyHere': 'You are not signed in anywhere else.',
  'account.password': 'Change password',
  'account.currentPassword': 'Current password',
  'account.wantedPassword': 'New password',
  'account.wantedHint': 'At least 12 characters. Several unrelated words work well.',
  'account.missing': 'Fill in this field',
  'account.showPasswords': 'Show passwords',
  'account.change': 'Change password',
  'account.changed':
    '{count, plural, =0 {Password changed.} other {Password changed. Sign in again on your other devices.}}',
  'account.wrongPassword': 'The current password is not right.',

  'settings.title': 'Settings',
  'settings.hint': 'They are kept with your account and hold on every device.',
  'settings.language': 'Language',
  'settings.languageHint': 'The page reloads in the chosen language.',
  'settings.start': 'First page',
  'settings.startUsual': 'The usual one',
  'settings.density': 'Density',
  'settings.density.dense': 'Compact',
  'settings.density.comfortable': 'Comfortable',
  'settings.direction': 'After a mark the cursor moves',
  'settings.direction.down': 'Down',
  'settings.direction.right': 'Right',
  'settings.direction.stay': 'Stays',
  'settings.saved': 'Saved',
  'settings.unsaved': 'Kept on this device only. {why}',
} as const satisfies English<typeof ACCOUNT_RU>;
