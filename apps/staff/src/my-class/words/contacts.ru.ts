/** Words of the list of a class with its contacts. */
export const CLASS_CONTACTS_RU = {
  'correct.open': 'Исправить',
  'correct.title': 'Исправить контакты: {name}',
  'correct.save': 'Сохранить',
  'correct.report': 'Сообщить администратору',
  'correct.hint': 'Исправление действует сразу; кто и когда исправил, видно в журнале действий.',
  'correct.reportHint':
    'По положению школы изменения вносит администратор: до этого на карточке останутся прежние данные.',
  'correct.done': 'Контакты исправлены: {name}.',
  'correct.reported': 'Администратору сообщено: {name}.',
  'correct.waits': 'ждёт внесения: {contacts}',

  'contacts.table': 'Ученики и семьи класса {name}',
  'contacts.student': 'Ученик',
  'contacts.born': 'Родился (родилась)',
  'contacts.family': 'Семья',
  'contacts.phone': 'Телефон',
  'contacts.email': 'Почта',
  'contacts.diary': 'Дневник',
  'contacts.check': 'Проверка данных',
  'contacts.noAccount': 'нет учётной записи',
  'contacts.neverSeen': 'ещё не заходил(а)',
  'contacts.seen': 'заходил(а) {when}',
  'contacts.checked': 'проверено {day}',
  'contacts.checkedBy': '{name}',
  'contacts.notChecked': 'в этом месяце не проверено',
  'contacts.never': 'ещё не проверялось',
  'contacts.confirmOne': 'Данные верны: {name}',
  'contacts.confirm':
    '{count, plural, =0 {Подтвердить} one {Подтвердить данные # ученика} few {Подтвердить данные # учеников} many {Подтвердить данные # учеников} other {Подтвердить данные # ученика}}',
  'contacts.confirmed':
    '{count, plural, one {Проверены данные # ученика} few {Проверены данные # учеников} many {Проверены данные # учеников} other {Проверены данные # ученика}}',
  'contacts.monthly':
    'Данные учеников и родителей сверяют не реже раза в месяц. Если телефон или почта изменились, исправьте их здесь; остальное сообщите секретарю.',
  'contacts.monthlyReport':
    'Данные учеников и родителей сверяют не реже раза в месяц. Если телефон или почта изменились, впишите новые: администратор получит их и внесёт.',
  'contacts.monthlyRead': 'Данные учеников и родителей классный руководитель сверяет не реже раза в месяц.',
  'contacts.left':
    '{count, plural, =0 {В этом месяце проверены все} one {В этом месяце осталось проверить # ученика} few {В этом месяце осталось проверить # учеников} many {В этом месяце осталось проверить # учеников} other {В этом месяце осталось проверить # ученика}}',
  'contacts.selectLeft': 'Выбрать непроверенных',
  'contacts.printContacts': 'Печать контактов',
  'contacts.card': 'Подгруппы и листы доступа',
  'contacts.printList': 'Печать списка класса',
  'contacts.list': 'Список класса',
  'contacts.none': 'В классе пока никого нет',
  'contacts.noneWhy': 'Учеников зачисляет секретарь.',
  'contacts.notGiven': 'не указано',
} as const;
