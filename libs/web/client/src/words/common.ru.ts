import type { FaultKind } from '../api/answer.js';
import type { Role } from '@zhurnal/rules';

/** Words that both apps say. */
export const COMMON_RU = {
  'common.close': 'Закрыть',
  'common.cancel': 'Отмена',
  'common.save': 'Сохранить',
  'common.retry': 'Повторить',
  'common.copy': 'Скопировать',
  'common.copied': 'Скопировано',
  'common.loading': 'Загружается…',
  'common.skip': 'К содержанию',
  'common.clause': '{sentence} Основание: положение о журнале, пункт {clause}.',
  'common.requestId': 'Номер запроса для администратора: {id}',

  'theme.label': 'Оформление',
  'theme.auto': 'Как в системе',
  'theme.light': 'Светлое',
  'theme.dark': 'Тёмное',

  'session.signIn': 'Войти',
  'session.signOut': 'Выйти',
  'session.login': 'Логин',
  'session.password': 'Пароль',
  'session.showPassword': 'Показать пароль',
  'session.loginMissing': 'Введите логин',
  'session.passwordMissing': 'Введите пароль',
  'session.expiredTitle': 'Сеанс закончился',
  'session.expired': 'Войдите ещё раз — всё введённое осталось на месте и сохранится после входа.',

  'kept.today': 'Данные на {time}',
  'kept.yesterday': 'Данные за вчера, {time}',
  'kept.day': 'Данные за {day}, {time}',
  'kept.offline': 'Нет связи с сервером. Показано то, что загружено раньше.',
  'kept.needsNetwork': 'Для этого нужна связь с сервером.',

  'update.ready': 'Вышла новая версия',
  'update.renew': 'Обновить',
  'update.waits': 'Обновление станет доступно, когда все изменения отправятся.',

  'unit.bytes': '{size} Б',
  'unit.kilobytes': '{size} КБ',
  'unit.megabytes': '{size} МБ',

  'fault.offline': 'Нет связи с сервером. Проверьте сеть и повторите.',
  'fault.expired': 'Сеанс закончился. Войдите снова.',
  'fault.missing': 'Такой страницы нет, или она вам недоступна.',
  'fault.outdated': 'Страница устарела: обновите её.',
  'fault.busy': 'Слишком много запросов подряд. Подождите немного и повторите.',
  'fault.unavailable': 'Сервер сейчас занят. Повторите через минуту.',
  'fault.failed': 'Не получилось. Повторите; если не помогает, сообщите администратору.',

  'role.administrator': 'администратор',
  'role.director': 'директор',
  'role.deputy': 'заместитель директора',
  'role.teacher': 'учитель',
  'role.class_teacher': 'классный руководитель',
  'role.educator': 'воспитатель',
  'role.office': 'секретарь',
  'role.hr': 'кадры',
  'role.auditor': 'проверяющий',
  'role.guardian': 'родитель',
  'role.student': 'ученик',
} as const satisfies Record<`fault.${FaultKind}` | `role.${Role}`, string> & Record<string, string>;
