import type { RefusalCode } from '@zhurnal/rules';
import type { REFUSALS_RU } from './refusals.ru.js';

/** Why the rules said no to the staff. A code that has words neither here nor among the shared ones does not compile. */
export const STAFF_REFUSALS_RU = {
  'refusal.NO_MARKS_IN_GRADE': 'В {grade}-м классе отметки не ставят.',
  'refusal.LESSON_IN_FUTURE': 'Урок {day} ещё не начался: отметки ставят с его дня.',
  'refusal.LESSON_CANCELLED': 'Урок отменён, записей в нём не делают.',
  'refusal.TOO_MANY_MARKS': 'За одну работу — не больше {limit} отметок.',
  'refusal.STUDENT_NOT_IN_GROUP': 'В день этого урока ученик не числится в группе.',
  'refusal.PERIOD_CLOSED':
    'Период закрыт{known, select, yes { {day}: {period}} other {}}. Открыть его снова для записи может только директор — приказом, на время и для одного предмета.',
  'refusal.YEAR_ARCHIVED': 'Учебный год в архиве: записи в нём больше не меняют.',
  'refusal.ENTRY_LOCKED':
    '{part, select, record {Запись урока закрыта} homework {Задание закрыто} mark {Отметки закрыты} attendance {Посещаемость закрыта} reason {Причины отсутствия закрыты} periodMark {Отметки за период закрыты} examResult {Результаты экзамена закрыты} other {Запись закрыта}}: срок истёк {since}.{correction, select, register { Исправить можно только по заявке.} forbidden { Исправлять после срока положение не разрешает.} other {}}',
  'refusal.LATE_REASON_REQUIRED':
    '{part, select, record {Запись урока} homework {Задание} mark {Отметка} attendance {Посещаемость} reason {Причина отсутствия} other {Запись}} вносится после срока: откройте панель урока в журнале и напишите, почему позже.',
  'refusal.PERIOD_NOT_OVER': 'Период идёт до {day}: закрывают его после этого дня.',
  'refusal.PERIOD_NOT_CLOSED': 'Этот период не закрыт: открывать нечего.',
  'refusal.EARLIER_PERIOD_OPEN': 'Периоды закрывают по порядку: сначала — {period}.',
  'refusal.GAPS_LEFT':
    'В записях периода есть пробелы: обязательных — {required}, остальных — {other}. Обязательные заполняют до закрытия, остальные подтверждают.',
  'refusal.PERIOD_REOPENED': 'Этот период уже открыт приказом: дождитесь его срока или закройте раньше.',
  'refusal.REOPENING_TOO_LONG': 'Приказ открывает период не дольше чем по {day}.',
  'refusal.PERIODS_OPEN': 'Не закрыты периоды: {count}. Год уходит в архив, когда закрыты все.',
  'refusal.PERIOD_NOT_BEGUN': 'Отметки в этот столбец ставят с {day}.',
  'refusal.REASON_NEEDED': 'Отметка не та, что предложена по правилу: напишите причину одной строкой.',
  'refusal.RECEIPT_NEEDED': 'Укажите, когда школа получила результат экзамена: не позже, чем сейчас.',
  'refusal.MARKS_MISSING': 'Не выставлено отметок: {count}. Дождитесь их или опубликуйте без них.',
  'refusal.MARKS_RELEASED': 'Эти итоги уже опубликованы.',
  'refusal.TOPIC_REQUIRED': 'У проведённого урока должна быть тема.',
  'refusal.DUE_BEFORE_LESSON': 'Срок задания — позже урока {day}.',
  'refusal.CORRECTION_REASON': 'Напишите причину замены.',
  'refusal.CORRECTION_NOTE': 'Напишите, почему в замене отказано.',
  'refusal.CORRECTION_SAME': 'Новые сведения не отличаются от прежних.',
  'refusal.CORRECTION_NOT_NEEDED': 'Запись открыта: исправьте её прямо в журнале, без заявки.',
  'refusal.CORRECTION_FORBIDDEN': 'Положение школы запрещает исправлять то, что закрыто.',
  'refusal.CORRECTION_WAITS': 'По этой клетке уже ждёт решения заявка № {number}.',
  'refusal.CORRECTION_DECIDED':
    '{state, select, admitted {Заявка уже исполнена.} refused {В заявке уже отказано.} other {Заявка отозвана.}}',
  'refusal.CORRECTION_OWN': 'О своей заявке решает другой человек.',
  'refusal.CORRECTION_DECIDER': 'По положению школы о заменах решают другие сотрудники.',
  'refusal.CORRECTION_STALE':
    'После подачи заявки запись изменили: ничего не внесено. Откажите или попросите подать заявку заново.',
  'refusal.ANSWER_REQUIRED': 'Напишите семье, почему заявление отклонено.',
  'refusal.FILE_KIND_REFUSED':
    'Файл «{name}» не принят. Подходят PDF, картинки PNG и JPEG, документы Office и OpenDocument, архивы ZIP, тексты TXT и CSV.',
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
  'refusal.MOVEMENT_WITHDRAWN': 'Эта запись уже отменена.',
  'refusal.MOVEMENT_OF_FILE':
    'Это движение записано без приказа, вместе со списком из файла: отменяется вся загрузка, а если срок прошёл, запишите обратное движение.',
  'refusal.RECORDS_IN_CLASS':
    'В классе {class} у ученика уже есть отметки или пропуски ({count}): без записи о движении они исчезли бы из журнала. Пусть учителя снимут их или запишите обратное движение — тогда всё останется видно.',
  'refusal.REPORT_DECIDED': 'По этому сообщению уже принято решение.',
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
  'refusal.TOKEN_SCOPE_NOT_OFFERED': 'Такого права вы дать не можете: у вас его нет.',
  'refusal.TOKEN_EXPIRY': 'Последний день действия — не раньше сегодняшнего и не позже {day}.',
  'refusal.TOO_MANY_TOKENS': 'Действующих токенов уже {limit}. Отзовите ненужные.',
  'refusal.IMPORT_CHANGED':
    'Пока вы проверяли файл, данные школы изменились. Посмотрите обновлённую проверку и загрузите ещё раз.',
  'refusal.IMPORT_BLOCKED':
    'В файле остались ошибки или вопросы без ответа. Исправьте их или отметьте, что такие строки пропустить.',
  'refusal.IMPORT_NOT_OPEN':
    '{status, select, applied {Этот файл уже загружен.} undone {Эта загрузка уже отменена.} other {Эта загрузка ещё не закончена.}}',
  'refusal.IMPORT_UNDO_LATE':
    'Отменить загрузку можно в течение {hours} часов, это время прошло. Исправьте данные в карточках или новым файлом.',
  'refusal.BELLS_OVERLAP':
    'Проверьте время урока {number}: он должен заканчиваться позже, чем начинается, и не накладываться на предыдущий.',
  'refusal.DAY_IS_PAST': 'Прошедшее не меняется: выберите день не раньше {day}.',
  'refusal.OUTSIDE_TIMETABLE': 'Расписание действует с {from} по {to}: выберите дни внутри этого срока.',
  'refusal.NO_BELL':
    'В звонках этого дня нет урока {number}. Выберите другой урок или добавьте его в расписание звонков.',
  'refusal.BELLS_IN_USE':
    'Эти звонки ещё нужны. Классы: {classes}. Особых дней впереди: {days}. Сначала переведите классы на другие звонки и уберите дни.',
  'refusal.BELLS_NEEDED': 'В школе ещё нет звонков: задайте время уроков.',
  'refusal.DAY_TAKEN': 'Для {day} уже указано, по какому расписанию учиться. Сначала отмените это указание.',
  'refusal.TIMETABLE_EXISTS':
    'С {from} по {to} уже действует расписание. Изменяйте его или выберите другие дни.',
  'refusal.PLAN_TOPIC_MISSING': 'В строке {row} нет темы.',
  'refusal.PLAN_HOURS_WRONG': 'В строке {row} часы — целое число уроков от 1 до {limit}.',
  'refusal.PLAN_WORK_UNKNOWN': 'В строке {row} вид работы, которого нет в положении школы.',
  'refusal.PLAN_STEP': 'План уже в другом состоянии. Обновите страницу.',
  'refusal.PLAN_EMPTY': 'В плане нет ни одной темы.',
  'refusal.PLAN_AUTHOR_ONLY':
    'План меняет и подаёт его автор или учитель группы, которая по нему занимается.',
  'refusal.PLAN_OWN':
    'Свой план не согласуют и не утверждают, а согласовавший его не утверждает: это делает другой человек.',
  'refusal.PLAN_HEAD_ONLY':
    '{who, select, deputy {План согласует заместитель директора.} other {План согласует руководитель кафедры, к которой относится предмет.}}',
  'refusal.PLAN_NOT_AGREED': 'План ещё не согласован.',
  'refusal.PLAN_PER_CLASS': 'По положению план составляется для каждого класса отдельно: выберите класс.',
  'refusal.PLAN_PER_PARALLEL': 'По положению план составляется на параллель, а не на один класс.',
  'refusal.PLAN_OF_OTHERS': 'Группа другого предмета или класса: по этому плану она не занимается.',
  'refusal.NO_REVIEWER': 'По положению школы журналы проверяют другие сотрудники.',
  'refusal.OWN_REMARK':
    'Замечание самому себе не пишут и своё исправление не принимают: это делает другой человек.',
  'refusal.REMARK_DECIDED': 'Это замечание уже закрыто.',
  'refusal.REMARK_NOT_FIXED': 'Замечание ещё не исправлено.',
} as const satisfies Record<Exclude<`refusal.${RefusalCode}`, keyof typeof REFUSALS_RU>, string>;
