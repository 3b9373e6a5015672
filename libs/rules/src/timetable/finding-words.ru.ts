import type { Finding, FindingCode } from './findings.js';

/** What is wrong, and what the person who uploaded the file can do about it. */
export interface FindingWords {
  readonly text: string;
  readonly cure: string;
}

type Param = (name: string) => string;
type Words = (param: Param, object: string) => FindingWords;

const KINDS: Readonly<Record<string, string>> = {
  zip: 'архив или книга Excel (XLSX)',
  xls: 'документ старого Excel или Word',
  pdf: 'документ PDF',
  json: 'файл JSON',
  csv: 'таблица с разделителями (CSV)',
  html: 'страница HTML',
  text: 'простой текст',
  binary: 'двоичный файл',
  xml: 'файл XML другой программы',
  'asc-old': 'выгрузка aSc старого образца',
};

/** Beginnings of what XML parsers say, and what it means. */
const REASONS: readonly (readonly [start: string, meaning: string])[] = [
  ['bare ampersand', 'знак «&» записан не как «&amp;»'],
  ['unclosed tag', 'нет закрывающего элемента'],
  ['unexpected close tag', 'лишний закрывающий элемент'],
  ['unmatched closing tag', 'лишний закрывающий элемент'],
  ['undefined entity', 'неизвестная замена вида «&…;»'],
  ['duplicate attribute', 'атрибут указан дважды'],
  ['text data outside', 'текст вне корневого элемента'],
  ['disallowed character', 'недопустимый символ'],
];

/** Common reasons in Russian; a rare one keeps the words of the parser, which an administrator may search for. */
function meaningOf(reason: string): string {
  const [start, meaning] = REASONS.find(([beginning]) => reason.startsWith(beginning)) ?? [];
  return start === undefined ? reason : `${meaning}${reason.slice(start.length)}`;
}

const SAVE_AGAIN = 'Сохраните расписание в программе ещё раз и загрузите новый файл целиком.';
const FIX_REFERENCE = 'Исправьте занятие в программе расписания и выгрузите файл заново.';
const CONFIRM_JOINT =
  'Если это совместное занятие, подтвердите его; если ошибка — исправьте расписание и загрузите файл заново.';

/** The words of every code: a code without words does not compile. */
const WORDS: Readonly<Record<FindingCode, Words>> = {
  FILE_EMPTY: (_, object) => ({
    text: `Файл «${object}» пуст.`,
    cure: 'Выгрузите расписание ещё раз и проверьте, что файл не нулевого размера.',
  }),
  FILE_TOO_LARGE: (param, object) => ({
    text: `Файл «${object}» больше ${param('limit')} МБ.`,
    cure: 'Проверьте, тот ли это файл: расписание школы занимает обычно не больше нескольких мегабайт.',
  }),
  FORMAT_UNKNOWN: (param, object) => ({
    text: `«${object}» — ${KINDS[param('kind')] ?? 'файл неизвестного вида'}, а нужно расписание FET или aSc.`,
    cure: 'Загрузите файл .fet с готовым расписанием или выгрузку «aSc Timetables 2012 XML».',
  }),
  ENCODING_UNKNOWN: (param) => ({
    text: `Файл написан в кодировке «${param('declared')}», которую система не читает.`,
    cure: 'Сохраните файл в кодировке UTF-8.',
  }),
  ENCODING_WRONG: (param) => ({
    text: `Буквы в файле записаны не в кодировке ${param('declared')}; похоже на ${param('suggested')}.`,
    cure: `Сохраните файл в UTF-8 или укажите в его первой строке encoding="${param('suggested')}".`,
  }),
  NOT_WELL_FORMED: (param) => ({
    text: `Разметка файла нарушена (${meaningOf(param('reason'))}).`,
    cure: SAVE_AGAIN,
  }),
  FILE_CUT_SHORT: (param) => ({
    text: `Файл обрывается, не закончившись (${meaningOf(param('reason'))}).`,
    cure: SAVE_AGAIN,
  }),
  ENTITY_REFUSED: () => ({
    text: 'В файле есть объявление DOCTYPE или ENTITY; такие файлы не принимаются из соображений безопасности.',
    cure: 'Загрузите файл в том виде, в каком его записала программа расписания: в нём таких объявлений нет.',
  }),
  NESTED_TOO_DEEP: (param) => ({
    text: `Элементы файла вложены друг в друга глубже ${param('limit')} уровней; так расписание не записывают.`,
    cure: SAVE_AGAIN,
  }),
  TOO_MANY_OBJECTS: (param, object) => ({
    text: `В файле слишком много объектов (${object}); предел — ${param('limit')}.`,
    cure: 'Проверьте, тот ли это файл; при необходимости разделите расписание по корпусам.',
  }),
  MODE_UNSUPPORTED: (param) => ({
    text: `Расписание составлено в режиме FET «${param('mode')}», а читается только обычный режим (Official).`,
    cure: 'Переведите файл в FET в режим Official и сохраните готовое расписание заново.',
  }),
  NO_DAYS: () => ({
    text: 'В файле нет ни одного учебного дня.',
    cure: 'Задайте дни недели в программе расписания и выгрузите файл заново.',
  }),
  NO_SLOTS: () => ({
    text: 'В файле нет ни одного номера урока.',
    cure: 'Задайте уроки (часы) дня в программе расписания и выгрузите файл заново.',
  }),
  NO_LESSONS: () => ({
    text: 'В файле нет ни одного занятия.',
    cure: 'Выгрузите расписание вместе с уроками, а не только списки учителей и классов.',
  }),
  NOT_SOLVED: (param) => ({
    text: `Расписание не составлено: ни одно из занятий (${param('lessons')}) не стоит на своём месте.`,
    cure: 'Составьте расписание в программе и загрузите файл с результатом (в FET — «…_data_and_timetable.fet»).',
  }),
  NAME_MISSING: (_, object) => ({
    text: `У объекта «${object}» нет имени.`,
    cure: 'Дайте ему имя в программе расписания и выгрузите файл заново.',
  }),
  DUPLICATE_ID: (param, object) => ({
    text: `Номер ${param('id')} («${object}») встречается в файле дважды, впервые — в строке ${param('first')}.`,
    cure: 'Удалите лишнюю запись или дайте ей другой номер.',
  }),
  DUPLICATE_NAME: (param, object) => ({
    text: `Имя «${object}» встречается в файле дважды, впервые — в строке ${param('first')}.`,
    cure: 'Переименуйте один из двух объектов: по имени их не отличить.',
  }),
  UNKNOWN_DAY: (param, object) => ({
    text: `Занятие «${object}» стоит в день «${param('day')}», которого нет среди дней файла.`,
    cure: FIX_REFERENCE,
  }),
  UNKNOWN_WEEK: (param, object) => ({
    text: `Занятие «${object}» стоит в неделях «${param('weeks')}», а недель в цикле ${param('cycle')}.`,
    cure: FIX_REFERENCE,
  }),
  UNKNOWN_TERM: (param, object) => ({
    text: `Занятие «${object}» стоит в периодах года «${param('terms')}», а периодов в файле ${param('count')}.`,
    cure: FIX_REFERENCE,
  }),
  UNKNOWN_SLOT: (param, object) => ({
    text: `Занятие «${object}» стоит на уроке «${param('slot')}», которого нет среди уроков файла.`,
    cure: FIX_REFERENCE,
  }),
  UNKNOWN_SUBJECT: (param, object) => ({
    text: `Предмета «${param('subject')}» занятия «${object}» нет в списке предметов файла.`,
    cure: FIX_REFERENCE,
  }),
  UNKNOWN_TEACHER: (param, object) => ({
    text: `Учителя «${param('teacher')}» занятия «${object}» нет в списке учителей файла.`,
    cure: FIX_REFERENCE,
  }),
  UNKNOWN_ROOM: (param, object) => ({
    text: `Кабинета «${param('room')}» занятия «${object}» нет в списке кабинетов файла.`,
    cure: FIX_REFERENCE,
  }),
  UNKNOWN_STUDENTS: (param, object) => ({
    text: `Класса или группы «${param('students')}» занятия «${object}» нет в файле.`,
    cure: FIX_REFERENCE,
  }),
  UNKNOWN_GROUP: (param, object) => ({
    text: `«${object}» ссылается на «${param('group')}», а такой группы или её класса в файле нет.`,
    cure: 'Проверьте деление класса на группы в программе расписания и выгрузите файл заново.',
  }),
  UNKNOWN_LESSON: (param) => ({
    text: `Место в расписании отведено занятию «${param('lesson')}», которого нет в файле.`,
    cure: FIX_REFERENCE,
  }),
  ZERO_DURATION: (param, object) => ({
    text: `У занятия «${object}» не указано число уроков («${param('duration')}»).`,
    cure: 'Укажите продолжительность не меньше одного урока или удалите занятие.',
  }),
  LESSON_UNPLACED: (param, object) => ({
    text: `Занятие «${object}» (${param('periods')} в неделю) не стоит в расписании.`,
    cure: 'Поставьте занятие в расписание или отключите его в программе и выгрузите файл заново.',
  }),
  LESSON_PARTLY_PLACED: (param, object) => ({
    text: `Занятие «${object}» стоит в расписании не полностью: уроков в неделю ${param('placed')} из ${param('periods')}.`,
    cure: 'Поставьте недостающие уроки или уменьшите их число и выгрузите файл заново.',
  }),
  LESSON_PLACED_TWICE: (param, object) => ({
    text: `Занятию «${object}» место отведено дважды: ${param('places')}.`,
    cure: 'Оставьте одно из двух мест и выгрузите файл заново.',
  }),
  PAST_LAST_SLOT: (param, object) => ({
    text: `Занятие «${object}» (уроков подряд: ${param('duration')}) начинается на уроке «${param('slot')}» и не умещается в день.`,
    cure: 'Передвиньте занятие на более ранний урок или добавьте уроки в конец дня.',
  }),
  SAME_NAME: (param, object) => ({
    text: `Под именем «${object}» в файле два разных объекта, первый — в строке ${param('first')}.`,
    cure: 'Если это одно и то же, объедините их в программе; если разные — подтвердите или переименуйте.',
  }),
  WEEKDAY_UNKNOWN: (_, object) => ({
    text: `Непонятно, какой это день недели: «${object}».`,
    cure: 'Выберите день недели при загрузке.',
  }),
  WEEKDAY_REPEATED: (param, object) => ({
    text: `Дни «${param('other')}» и «${object}» — один и тот же день недели.`,
    cure: 'Выберите для каждого из них свой день недели при загрузке.',
  }),
  CLASS_LEVEL_ASSUMED: (param, object) =>
    param('level') === 'year'
      ? {
          text: `«${object}» прочитан как класс, а его группы — как подгруппы этого класса.`,
          cure: 'Если классы — это группы, назовите их с номером и буквой («8 А») и загрузите файл заново.',
        }
      : {
          text: `«${object}» прочитан как параллель: классами считаются входящие в него группы.`,
          cure: 'Если класс — это сам год, назовите его с номером и буквой («8 А») и загрузите файл заново.',
        },
  MORE_PLACED_THAN_DECLARED: (param, object) => ({
    text: `Уроков занятия «${object}» в расписании больше, чем заявлено: ${param('placed')} в неделю вместо ${param('periods')}.`,
    cure: 'Подтвердите, если лишние уроки нужны; иначе уберите их и загрузите файл заново.',
  }),
  TEACHER_CLASH: (param, object) => ({
    text: `Учитель «${object}» ведёт одновременно: ${param('lessons')} (${param('day')}, урок ${param('slot')}).`,
    cure: CONFIRM_JOINT,
  }),
  STUDENTS_CLASH: (param, object) => ({
    text: `У «${object}» одновременно: ${param('lessons')} (${param('day')}, урок ${param('slot')}).`,
    cure: CONFIRM_JOINT,
  }),
  ROOM_CLASH: (param, object) => ({
    text: `В кабинете «${object}» одновременно: ${param('lessons')} (${param('day')}, урок ${param('slot')}).`,
    cure: CONFIRM_JOINT,
  }),
  LESSON_INACTIVE: (_, object) => ({
    text: `Занятие «${object}» отключено в программе расписания и не загружается.`,
    cure: 'Включите занятие в программе, если оно нужно.',
  }),
  LESSON_WITHOUT_TEACHER: (_, object) => ({
    text: `У занятия «${object}» нет учителя.`,
    cure: 'Назначьте учителя после загрузки или в программе расписания.',
  }),
  LESSON_WITHOUT_STUDENTS: (_, object) => ({
    text: `У занятия «${object}» нет ни класса, ни группы: страница журнала для него не появится.`,
    cure: 'Если это урок, укажите класс в программе расписания; совещания и дежурства можно оставить так.',
  }),
  ROOM_NOT_CHOSEN: (param, object) => ({
    text: `Для занятия «${object}» подходят разные кабинеты (${param('rooms')}), ни один не выбран.`,
    cure: 'Занятие загрузится без кабинета; укажите его после загрузки.',
  }),
  GRADE_LEVEL_UNKNOWN: (_, object) => ({
    text: `По названию «${object}» нельзя понять, в какой параллели этот класс.`,
    cure: 'Укажите параллель при загрузке или оставьте класс без неё.',
  }),
  SLOT_TIME_UNREADABLE: (param, object) => ({
    text: `Время урока «${object}» не прочитано: «${param('time')}».`,
    cure: 'Укажите время в расписании звонков.',
  }),
  MORE_FINDINGS: (param) => ({
    text: `Таких замечаний ещё ${param('count')}: показаны первые ${param('shown')}.`,
    cure: 'Исправьте показанные и загрузите файл снова, чтобы увидеть остальные.',
  }),
};

/** The finding in Russian: what is wrong and how to cure it. A value the finding lacks is shown as «—». */
export function describeFinding(finding: Finding): FindingWords {
  return WORDS[finding.code]((name) => finding.params[name] ?? '—', finding.object);
}
