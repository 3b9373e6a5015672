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
    '{field, select, value {Такой отметки в этой колонке не бывает.} weight {Вес — число от {min} до {max}, не больше двух знаков после запятой.} type {Вид работы выбирают из списка школы.} minutes {Время на задание — целое число минут от {min} до {max}.} familyName {Фамилия — буквы, дефис и пробел.} givenName {Имя — буквы, дефис и пробел.} patronymic {Отчество — буквы, дефис и пробел.} birthDate {Дата рождения не подходит.} phone {Телефон — от 5 до 15 цифр.} email {Проверьте адрес почты.} login {Логин — от 3 латинских букв и цифр, можно точку и дефис.} from {Эта дата не подходит.} to {Эта дата не подходит.} classId {Эту должность занимают в классе: выберите класс.} other {Значение не подходит.}}',
  'refusal.TEXT_TOO_LONG':
    '{field, select, topic {Тема} comment {Комментарий} title {Название} text {Текст задания} remark {Сообщение} subject {Предмет} notice {Текст заявления} answer {Ответ} other {Текст}} — не длиннее {limit} знаков.',
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
  'refusal.NOTICE_TOO_LONG':
    'Одно заявление — не больше чем на {limit} дней. На остальные дни отправьте ещё одно.',
  'refusal.NOTICE_TOO_OLD':
    'Сообщить можно о пропусках не раньше {day}. О более давних скажите классному руководителю.',
  'refusal.NOTICE_REPEATED': 'Об этих днях уже сообщено.',
  'refusal.NOTICE_WITHDRAWN': 'Заявление отозвано. Можно отправить новое.',
  'refusal.REPRESENTATIVE_ONLY':
    'Об отсутствии сообщает родитель или другой законный представитель. Сам ученик — с 18 лет.',
  'refusal.ANSWER_REQUIRED': 'Напишите семье, почему заявление отклонено.',
  'refusal.FILE_TOO_LARGE': 'Файл больше {limit} — выберите поменьше.',
  'refusal.FILE_KIND_REFUSED':
    'Файл «{name}» не принят. Подходят PDF, картинки PNG и JPEG, документы Office и OpenDocument, архивы ZIP, тексты TXT и CSV.',
  'refusal.SIGN_IN_FAILED': 'Логин или пароль не подходят.',
  'refusal.TOO_MANY_ATTEMPTS': 'Слишком много попыток. Подождите {minutes} мин. и попробуйте снова.',
  'refusal.SESSION_EXPIRED': 'Сеанс закончился. Войдите снова.',
  'refusal.PASSWORD_TOO_SHORT': 'Пароль короткий: нужно не меньше {shortest} знаков.',
  'refusal.PASSWORD_SAME': 'Новый пароль совпадает с прежним. Придумайте другой.',
  'refusal.PASSWORD_TOO_COMMON': 'Такой пароль легко подобрать. Возьмите несколько несвязанных слов.',
  'refusal.ABSENCE_EXISTS': 'На эти дни отсутствие учителя уже записано: измените прежнюю запись.',
  'refusal.SUBSTITUTE_ABSENT': 'Этот коллега сам отсутствует в это время: выберите другого.',
  'refusal.SUBSTITUTE_IS_TEACHER': 'Этот учитель и так ведёт урок по расписанию: выберите другого.',
  'refusal.LESSON_RECORDED':
    'В уроке уже есть записи: тема, отметки, пропуски или задание. Такой урок остаётся на своём месте: его не переносят и не отменяют.',
  'refusal.DAY_OUTSIDE_YEAR': 'День {day} — вне учебного года этого класса.',
  'refusal.STUDENT_ENROLLED': 'В этот день ученик уже числится в классе.',
  'refusal.STUDENT_NOT_ENROLLED': 'В этот день ученик не числится в классе.',
  'refusal.LATER_MOVEMENT':
    'После этого дня уже записано другое движение ({day}). Движение записывают по порядку.',
  'refusal.SAME_CLASS': 'Ученик уже в этом классе.',
  'refusal.NAME_TAKEN': 'Такое название уже есть.',
  'refusal.SUBGROUP_IN_USE': 'В подгруппе были ученики или уроки: её нельзя удалить, но можно переименовать.',
  'refusal.DUTY_HELD': 'Эта должность уже записана за сотрудником.',
  'refusal.ALREADY_LINKED': 'Этот родитель уже записан у ученика.',
  'refusal.STAFF_EMPLOYED': 'Этот человек уже работает в школе.',
  'refusal.STAFF_DISMISSED': 'Сотрудник уволен: назначать и менять нечего.',
  'refusal.OWN_RIGHTS': 'Свои права и свой вход меняет другой администратор.',
  'refusal.LAST_ADMINISTRATOR': 'Это последний администратор школы. Сначала назначьте другого.',
  'refusal.SIGN_IN_EXISTS': 'У этого человека уже есть вход.',
  'refusal.NO_SIGN_IN': 'У этого человека ещё нет входа.',
  'refusal.LOGIN_TAKEN': 'Такой логин уже занят.',
  'refusal.ACCOUNT_SHARED':
    'Этим входом пользуются и в другой школе: пароль меняет сам человек или администратор сервера.',
  'refusal.TOO_MANY_SHEETS': 'За час можно выдать не больше {limit} листов с паролями. Подождите немного.',
  'refusal.IMPORT_CHANGED':
    'Пока вы проверяли файл, данные школы изменились. Посмотрите обновлённую проверку и загрузите ещё раз.',
  'refusal.IMPORT_BLOCKED':
    'В файле остались ошибки или вопросы без ответа. Исправьте их или отметьте, что такие строки пропустить.',
  'refusal.IMPORT_NOT_OPEN':
    '{status, select, applied {Этот файл уже загружен.} undone {Эта загрузка уже отменена.} other {Эта загрузка ещё не закончена.}}',
  'refusal.IMPORT_UNDO_LATE':
    'Отменить загрузку можно в течение {hours} часов, это время прошло. Исправьте данные в карточках или новым файлом.',
} as const satisfies Record<`refusal.${RefusalCode}`, string>;
