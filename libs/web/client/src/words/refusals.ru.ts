import type { RefusalCode } from '@zhurnal/rules';

/** Why the rules said no. A code without words does not compile. */
export const REFUSALS_RU = {
  'refusal.NOT_FOUND': 'Такой записи нет, или она вам недоступна.',
  'refusal.FORBIDDEN':
    '{field, select, reason {Причину отсутствия указывает другой сотрудник.} other {На это у вас нет права.}}',
  'refusal.CONFLICT': 'Другой человек уже изменил эту запись. Посмотрите её значение и повторите.',
  'refusal.STALE_VERSION': 'Пока страница была открыта, запись изменили. Показано новое значение.',
  'refusal.KEY_REUSED': 'Запрос повторён с другим содержанием. Обновите страницу и введите ещё раз.',
  'refusal.INVALID_VALUE':
    '{field, select, value {Такой отметки в этой колонке не бывает.} weight {Вес — число от {min} до {max}, не больше двух знаков после запятой.} type {Вид работы выбирают из списка школы.} minutes {Время на задание — целое число минут от {min} до {max}.} other {Значение не подходит.}}',
  'refusal.TEXT_TOO_LONG':
    '{field, select, topic {Тема} comment {Комментарий} title {Название} text {Текст задания} other {Текст}} — не длиннее {limit} знаков.',
  'refusal.TOO_MANY_ITEMS':
    '{field, select, works {На уроке не больше {limit} работ.} files {К заданию можно приложить не больше {limit} файлов.} items {За один раз можно отправить не больше {limit} записей.} other {Слишком много: предел — {limit}.}}',
  'refusal.NO_MARKS_IN_GRADE': 'В {grade}-м классе отметки не ставят.',
  'refusal.LESSON_IN_FUTURE': 'Урок {day} ещё не начался: отметки ставят с его дня.',
  'refusal.LESSON_CANCELLED': 'Урок отменён, записей в нём не делают.',
  'refusal.TOO_MANY_MARKS': 'За одну работу — не больше {limit} отметок.',
  'refusal.STUDENT_NOT_IN_GROUP': 'В день этого урока ученик не числится в группе.',
  'refusal.PERIOD_CLOSED': 'Период закрыт: изменить запись можно только по заявке на исправление.',
  'refusal.TOPIC_REQUIRED': 'У проведённого урока должна быть тема.',
  'refusal.DUE_BEFORE_LESSON': 'Срок задания — позже урока {day}.',
  'refusal.FILE_TOO_LARGE': 'Файл больше {limit} — выберите поменьше.',
  'refusal.FILE_KIND_REFUSED':
    'Файл «{name}» не принят. Подходят PDF, картинки PNG и JPEG, документы Office и OpenDocument, архивы ZIP, тексты TXT и CSV.',
  'refusal.SIGN_IN_FAILED': 'Логин или пароль не подходят.',
  'refusal.TOO_MANY_ATTEMPTS': 'Слишком много попыток. Подождите {minutes} мин. и попробуйте снова.',
  'refusal.SESSION_EXPIRED': 'Сеанс закончился. Войдите снова.',
  'refusal.PASSWORD_TOO_SHORT': 'Пароль короткий: нужно не меньше {shortest} знаков.',
  'refusal.PASSWORD_TOO_COMMON': 'Такой пароль легко подобрать. Возьмите несколько несвязанных слов.',
} as const satisfies Record<`refusal.${RefusalCode}`, string>;
