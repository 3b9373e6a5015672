import type { RefusalCode } from '@zhurnal/rules';

/** Why the rules said no: reasons that families may meet as well. Those of the staff alone stand beside. */
export const REFUSALS_RU = {
  'refusal.NOT_FOUND': 'Такой записи нет, или она вам недоступна.',
  'refusal.FORBIDDEN':
    '{field, select, reason {Причину отсутствия указывает другой сотрудник.} other {На это у вас нет права.}}',
  'refusal.CONFLICT': 'Другой человек уже изменил эту запись. Посмотрите её значение и повторите.',
  'refusal.STALE_VERSION': 'Пока страница была открыта, запись изменили. Показано новое значение.',
  'refusal.KEY_REUSED': 'Запрос повторён с другим содержанием. Обновите страницу и введите ещё раз.',
  'refusal.INVALID_VALUE':
    '{field, select, value {Такой отметки в этой колонке не бывает.} weight {Вес — число от {min} до {max}, не больше двух знаков после запятой.} type {Вид работы выбирают из списка школы.} minutes {Время на задание — целое число минут от {min} до {max}.} familyName {Фамилия — буквы, дефис и пробел.} givenName {Имя — буквы, дефис и пробел.} patronymic {Отчество — буквы, дефис и пробел.} birthDate {Дата рождения не подходит.} phone {Телефон — от 5 до 15 цифр.} email {Проверьте адрес почты.} login {Логин — от 3 латинских букв и цифр, можно точку и дефис.} from {Эта дата не подходит.} to {Эта дата не подходит.} classId {Эту должность занимают в классе: выберите класс.} tokenName {Назовите токен.} scopes {Отметьте хотя бы одно право.} networks {Адрес сети — например 203.0.113.0/24 или 203.0.113.7.} classIds {Такого класса нет.} schoolName {Напишите название школы.} webhookName {Назовите адрес.} address {Адрес — целиком, например https://lms.example/events, без имени и пароля в нём.} eventTypes {Отметьте хотя бы одно событие.} timeZone {Часовой пояс выбирают из списка.} weekdays {Отметьте хотя бы один день с уроками.} other {Значение не подходит.}}',
  'refusal.TEXT_TOO_LONG':
    '{field, select, topic {Тема} comment {Комментарий} title {Название} text {Текст задания} remark {Сообщение} subject {Предмет} notice {Текст заявления} correctionReason {Причина} correctionNote {Отметка о решении} answer {Ответ} schoolName {Название} other {Текст}} — не длиннее {limit} знаков.',
  'refusal.TOO_MANY_ITEMS':
    '{field, select, works {На уроке не больше {limit} работ.} files {К заданию можно приложить не больше {limit} файлов.} items {За один раз можно отправить не больше {limit} записей.} other {Слишком много: предел — {limit}.}}',
  'refusal.NOTICE_TOO_LONG':
    'Одно заявление — не больше чем на {limit} дней. На остальные дни отправьте ещё одно.',
  'refusal.NOTICE_TOO_OLD':
    'Сообщить можно о пропусках не раньше {day}. О более давних скажите классному руководителю.',
  'refusal.MARKS_NOT_SHOWN': 'Эти итоги ещё не опубликованы.',
  'refusal.NOTICE_REPEATED': 'Об этих днях уже сообщено.',
  'refusal.NOTICE_WITHDRAWN': 'Заявление отозвано. Можно отправить новое.',
  'refusal.REPRESENTATIVE_ONLY':
    'Об отсутствии сообщает родитель или другой законный представитель. Сам ученик — с 18 лет.',
  'refusal.FILE_TOO_LARGE': 'Файл больше {limit} — выберите поменьше.',
  'refusal.SIGN_IN_FAILED': 'Логин или пароль не подходят.',
  'refusal.TOO_MANY_ATTEMPTS': 'Слишком много попыток. Подождите {minutes} мин. и попробуйте снова.',
  'refusal.SESSION_EXPIRED': 'Сеанс закончился. Войдите снова.',
  'refusal.PASSWORD_TOO_SHORT': 'Пароль короткий: нужно не меньше {shortest} знаков.',
  'refusal.PASSWORD_SAME': 'Новый пароль совпадает с прежним. Придумайте другой.',
  'refusal.PASSWORD_TOO_COMMON': 'Такой пароль легко подобрать. Возьмите несколько несвязанных слов.',
} as const satisfies Partial<Record<`refusal.${RefusalCode}`, string>>;
