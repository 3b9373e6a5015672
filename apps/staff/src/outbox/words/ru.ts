/** Words of the queue of changes and of its file. */
export const OUTBOX_RU = {
  'queue.title': 'Очередь изменений',
  'queue.lead':
    'Здесь то, что введено, но ещё не сохранено на сервере. Записи лежат на этом устройстве в зашифрованном виде и переживут закрытие страницы и выключение.',
  'queue.leadPlain':
    'Здесь то, что введено, но ещё не сохранено на сервере. Записи лежат на этом устройстве без шифрования, потому что соединение с сервером не защищено; они переживут закрытие страницы и выключение.',
  'queue.unkept':
    'Браузер не хранит данные на этом устройстве: не закрывайте страницу, пока очередь не опустеет.',
  'queue.empty': 'Очередь пуста',
  'queue.emptyWhy': 'Всё, что введено на этом устройстве, сохранено на сервере.',
  'queue.list': 'Изменения в очереди',
  'queue.sendNow': 'Отправить сейчас',
  'queue.signIn': 'Войти и отправить',
  'queue.export': 'Сохранить в файл',
  'queue.exported': 'Список сохранён в файл.',
  'queue.renew': 'Обновить страницу',

  'queue.offline': 'Нет связи с сервером. Изменения уйдут сами, когда она появится.',
  'queue.expired': 'Сеанс закончился. После входа изменения уйдут сами.',
  'queue.outdated': 'Страница устарела. Обновите её — изменения останутся и уйдут после обновления.',
  'queue.waiting': 'Сервер не отвечает. Попытки повторяются сами.',
  'queue.flowing': 'Изменения отправляются.',
  'queue.personal': 'Часть изменений ждёт вашего решения.',

  'line.place': '{group} · {lesson}',
  'line.lesson': '{day}, урок\u00a0{slot}',
  'line.wholeClass': 'Весь список',
  'line.unknown': 'Запись журнала',
  'line.value': '{before} → {after}',
  'line.nothing': 'пусто',
  'line.since': 'введено {at}',
  'line.comment': 'комментарий: {comment}',

  'state.sending': 'отправляется',
  'state.queued': 'ждёт отправки',
  'state.offline': 'ждёт сети',
  'state.expired': 'ждёт входа',
  'state.contested': 'спор',
  'state.refused': 'не принято',
  'state.theirs': '{who}: {value}',
  'state.theirsAt': '{who}: {value} ({at})',
  'state.someone': 'другой сотрудник',

  'act.keepMine': 'Оставить моё',
  'act.takeTheirs': 'Принять чужое',
  'act.again': 'Отправить ещё раз',
  'act.discard': 'Удалить из очереди',
  'act.discardTitle': 'Удалить изменение?',
  'act.discardText': '{what} — изменение пропадёт, в журнале останется прежнее.',
  'act.discarded': 'Изменение удалено из очереди.',

  'file.name': 'Журнал, не отправлено, {at}.txt',
  'file.head': 'Электронный журнал: изменения, которые не сохранены на сервере',
  'file.who': 'Сотрудник: {name}, {school}',
  'file.at': 'Сформировано: {at}',
  'file.count': 'Всего: {count}',
  'file.line': '{number}. {place}. {student}: {after} (было: {before}). Введено {since}. {state}.',
} as const;
