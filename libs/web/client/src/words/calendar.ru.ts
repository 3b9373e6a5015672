/** Words of calendar addresses, on the page of the account. */
export const CALENDAR_RU = {
  'calendar.title': 'Календарь',
  'calendar.why':
    'Уроки можно видеть в календаре телефона или компьютера: он сам узнаёт о заменах, переносах и отменах. Адрес секретный — кто его знает, тот видит уроки без входа.',
  'calendar.own': 'Мои уроки',
  'calendar.student': 'Мои уроки',
  'calendar.child': 'Уроки: {name}',
  'calendar.children': 'Уроки всех детей',
  'calendar.ofSchool': '{calendar} — {school}',
  'calendar.none': 'Адреса нет.',
  'calendar.openedAt': 'Адрес создан {when}.',
  'calendar.make': 'Создать адрес',
  'calendar.makeOf': 'Создать адрес календаря «{calendar}»',
  'calendar.makeNew': 'Создать новый',
  'calendar.makeNewOf': 'Создать новый адрес календаря «{calendar}»',
  'calendar.homework': 'Показывать домашние задания',
  'calendar.revoke': 'Отключить',
  'calendar.revokeOf': 'Отключить календарь «{calendar}»',
  'calendar.revoked': 'Календарь отключён: по старому адресу больше ничего не видно.',
  'calendar.address': 'Адрес календаря «{calendar}»',
  'calendar.once': 'Скопируйте адрес сейчас: больше он не показывается. Прежний адрес уже не действует.',
  'calendar.lost': 'Ответ сервера потерялся. Создайте адрес ещё раз.',
  'calendar.nothing': 'Календари есть у учителей, учеников и их родителей.',
  'calendar.help': 'Как подключить',
  'calendar.iphone':
    'iPhone и Mac: Настройки → Приложения → Календарь → Учётные записи → Новая → Другое → Подписной календарь, вставьте адрес.',
  'calendar.google':
    'Google Календарь (с компьютера): рядом с «Другие календари» нажмите «+» → «Добавить по URL», вставьте адрес. На телефоне календарь появится сам.',
  'calendar.yandex': 'Яндекс Календарь: «Новый календарь» → «Подписаться по ссылке», вставьте адрес.',
  'calendar.outlook': 'Outlook: «Добавить календарь» → «Подписаться из Интернета», вставьте адрес.',
  'calendar.often':
    'Как часто календарь обновляется, решает программа: обычно от часа до суток. Самое свежее — всегда здесь.',
} as const;
