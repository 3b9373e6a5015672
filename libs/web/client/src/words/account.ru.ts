/** Words of the account: its password and its open sessions. */
export const ACCOUNT_RU = {
  'firstPassword.title': 'Придумайте свой пароль',
  'firstPassword.why':
    'Пароль с листа доступа — одноразовый. Замените его своим: дальше вы будете входить с новым паролем.',
  'firstPassword.current': 'Пароль с листа доступа',
  'account.title': 'Учётная запись',
  'account.sessions': 'Где открыт вход',
  'account.sessionTable': 'Список открытых входов',
  'account.device': 'Устройство',
  'account.openedAt': 'Вход',
  'account.lastSeenAt': 'Последняя работа',
  'account.here': 'это устройство',
  'account.onDevice': '{browser}, {system}',
  'account.unknownDevice': 'Неизвестное устройство',
  'account.endOthers': 'Выйти на всех других устройствах',
  'account.ended':
    '{count, plural, =0 {Других устройств не было.} one {Выход выполнен на # устройстве.} few {Выход выполнен на # устройствах.} many {Выход выполнен на # устройствах.} other {Выход выполнен на # устройства.}}',
  'account.onlyHere': 'На других устройствах вход не открыт.',
  'account.password': 'Смена пароля',
  'account.currentPassword': 'Нынешний пароль',
  'account.wantedPassword': 'Новый пароль',
  'account.wantedHint': 'Не меньше 12 знаков. Удобно взять несколько несвязанных слов.',
  'account.missing': 'Заполните это поле',
  'account.showPasswords': 'Показать пароли',
  'account.change': 'Сменить пароль',
  'account.changed':
    '{count, plural, =0 {Пароль изменён.} other {Пароль изменён. На других устройствах нужно войти заново.}}',
  'account.wrongPassword': 'Нынешний пароль не подходит.',
} as const;
