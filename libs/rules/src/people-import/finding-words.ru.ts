import type { PeopleFinding, PeopleFindingCode } from './findings.js';
import type { PeopleRowResult } from './preview.js';

/** What is wrong, and how to mend it. */
export interface PeopleFindingWords {
  readonly text: string;
  readonly cure: string;
}

type Param = (name: string) => string;
type Words = (param: Param, value: string) => PeopleFindingWords;

const KINDS: Readonly<Record<string, string>> = {
  pdf: 'документ PDF',
  image: 'картинка',
  zip: 'архив, но не книга Excel',
  ods: 'таблица OpenDocument (ODS)',
  docx: 'документ Word',
  html: 'страница HTML',
  json: 'файл JSON',
  binary: 'двоичный файл',
};

const FIELDS: Readonly<Record<string, string>> = {
  fullName: 'ФИО',
  className: 'класс',
  subgroup: 'подгруппа',
  'guardian1.fullName': 'ФИО родителя',
};

const DELIMITERS: Readonly<Record<string, string>> = {
  semicolon: 'точка с запятой',
  comma: 'запятая',
  tab: 'табуляция',
  bar: 'вертикальная черта',
};

/** «11 лет», «21 год», «3 года». */
function sayYears(age: string): string {
  const [tens, ones] = [Number(age) % 100, Number(age) % 10];
  if (tens >= 11 && tens <= 14) return `${age} лет`;
  if (ones === 1) return `${age} год`;
  return ones >= 2 && ones <= 4 ? `${age} года` : `${age} лет`;
}

const FIX_HERE = 'Исправьте значение прямо в таблице или в файле.';
const SAVE_AS_XLSX = 'Откройте файл в Excel или LibreOffice и сохраните как XLSX или CSV.';
const SPLIT_FILE = 'Разделите список на несколько файлов.';
const FULL_NAME = 'Впишите фамилию, имя и отчество полностью.';
const SKIPPED_VALUE =
  'Это значение не загрузится; остальное в строке загрузится. Исправьте его, если оно нужно.';
const ANSWER = 'Ответьте «да» или «нет» рядом со строкой.';

/** The words of every code: a code without words does not compile. */
const WORDS: Readonly<Record<PeopleFindingCode, Words>> = {
  FILE_EMPTY: () => ({ text: 'Файл пуст.', cure: 'Проверьте, тот ли это файл, и выберите его ещё раз.' }),
  FILE_TOO_LARGE: (param) => ({ text: `Файл больше ${param('limit')} МБ.`, cure: SPLIT_FILE }),
  FORMAT_UNKNOWN: (param) => ({
    text: `Это ${KINDS[param('kind')] ?? 'файл неизвестного вида'}, а нужна таблица XLSX или CSV.`,
    cure: SAVE_AS_XLSX,
  }),
  FORMAT_OLD: () => ({ text: 'Это книга старого Excel (XLS).', cure: SAVE_AS_XLSX }),
  FILE_ENCRYPTED: () => ({
    text: 'Файл закрыт паролем или записан в старом виде (XLS).',
    cure: 'Откройте его в Excel, снимите пароль и сохраните как XLSX.',
  }),
  FILE_DAMAGED: () => ({ text: 'Файл повреждён: прочитать его не удалось.', cure: SAVE_AS_XLSX }),
  FILE_TOO_COMPLEX: () => ({
    text: 'Содержимое файла слишком велико для списка людей.',
    cure: 'Скопируйте один список на чистый лист, без картинок и лишних листов, и сохраните его отдельно.',
  }),
  TOO_MANY_ROWS: (param) => ({ text: `В файле больше ${param('limit')} строк.`, cure: SPLIT_FILE }),
  TOO_MANY_COLUMNS: (param) => ({
    text: `В файле больше ${param('limit')} столбцов.`,
    cure: 'Уберите столбцы, которые не нужны для загрузки.',
  }),
  NO_ROWS: () => ({
    text: 'На этом листе нет ни одной строки с людьми.',
    cure: 'Выберите другой лист или файл.',
  }),
  COLUMN_MISSING: (param) => ({
    text: `Не указан столбец «${FIELDS[param('field')] ?? param('field')}».`,
    cure: 'Выберите его на шаге «Столбцы».',
  }),
  COLUMN_TWICE: (param) => ({
    text: `Два столбца выбраны как одно и то же: «${param('first')}» и «${param('second')}».`,
    cure: 'Оставьте один из них, а другому выберите «не загружать».',
  }),
  YEAR_MISSING: () => ({
    text: 'В школе не открыт учебный год.',
    cure: 'Откройте учебный год и загрузите файл снова.',
  }),
  FROM_OUTSIDE_YEAR: (param, value) => ({
    text: `День ${value} не входит в учебный год (${param('from')} – ${param('to')}).`,
    cure: 'Укажите день учебного года.',
  }),

  NAME_MISSING: () => ({ text: 'Нет фамилии и имени.', cure: FULL_NAME }),
  NAME_INCOMPLETE: (_, value) => ({ text: `«${value}» — не хватает фамилии или имени.`, cure: FULL_NAME }),
  NAME_INITIALS: (_, value) => ({ text: `«${value}» — вместо имени инициалы.`, cure: FULL_NAME }),
  NAME_ODD: (_, value) => ({
    text: `«${value}» не похоже на имя: в нём лишние знаки.`,
    cure: 'Оставьте только фамилию, имя и отчество.',
  }),
  NAME_MIXED_LETTERS: (param, value) => ({
    text: `В «${value}» среди русских букв есть латинские: ${param('letters')}.`,
    cure: 'Примите предложенное написание или впишите имя заново.',
  }),
  CELL_ERROR: (_, value) => ({ text: `В ячейке ошибка формулы: ${value}.`, cure: FIX_HERE }),
  VALUE_TOO_LONG: (param) => ({ text: `Значение длиннее ${param('limit')} знаков.`, cure: 'Сократите его.' }),
  DATE_INVALID: (_, value) => ({
    text: `«${value}» — не дата.`,
    cure: 'Запишите дату как 05.03.2015.',
  }),
  DATE_TWO_DIGIT_YEAR: (_, value) => ({
    text: `В дате «${value}» год записан двумя цифрами.`,
    cure: 'Примите предложенную дату или впишите год полностью.',
  }),
  DATE_IMPOSSIBLE: (_, value) => ({
    text: `Дата ${value} невозможна.`,
    cure: 'Проверьте год.',
  }),
  CLASS_MISSING: () => ({ text: 'Не указан класс.', cure: 'Впишите класс, например 5 «А».' }),
  CLASS_UNREADABLE: (_, value) => ({
    text: `«${value}» не похоже на класс, и такого класса в школе нет.`,
    cure: 'Впишите класс, например 5 «А».',
  }),
  MOVE_TOO_EARLY: (param) => ({
    text: `В «${param('what')}» ученик — с ${param('since')}: перевести его раньше этого дня нельзя.`,
    cure: 'Выберите более поздний день зачисления или переведите ученика в карточке.',
  }),
  SUBGROUP_AMBIGUOUS: (param, value) => ({
    text: `Непонятно, какая это подгруппа: «${value}». В классе есть: ${param('choices')}.`,
    cure: 'Впишите подгруппу вместе с предметом, например «английский 1».',
  }),
  SUBGROUP_TWICE: (param) => ({
    text: `Ученик указан сразу в двух подгруппах одного деления: ${param('names')}.`,
    cure: 'Оставьте одну подгруппу.',
  }),
  STUDENT_UNKNOWN: (param) => ({
    text: `Такого ученика в школе нет: ${param('name')}.`,
    cure: 'Проверьте имя и класс или сначала загрузите учеников.',
  }),
  PERSON_AMBIGUOUS: (param) => ({
    text: `В школе несколько подходящих людей: ${param('people')}.`,
    cure: 'Впишите дату рождения или номер личного дела, чтобы их различить.',
  }),
  FILE_NUMBER_TAKEN: (param, value) => ({
    text: `Личное дело № ${value} — у другого ученика: ${param('name')}.`,
    cure: 'Проверьте номер личного дела.',
  }),
  DUPLICATE_IN_FILE: (param) => ({
    text: `Этот же человек стоит в строке ${param('first')}, но с другими данными.`,
    cure: 'Оставьте одну из двух строк.',
  }),
  STAFF_DISMISSED: (param) => ({
    text: `Сотрудник уволен ${param('day')}.`,
    cure: 'Примите его заново в карточке сотрудника или уберите строку.',
  }),

  SAME_PERSON: (param) => ({
    text: `В школе уже есть ${param('name')} (${param('about')}). Это тот же человек?`,
    cure: `${ANSWER} «Нет» — будет ещё один человек с тем же именем.`,
  }),
  FILE_NUMBER_OTHER_NAME: (param) => ({
    text: `Под этим номером личного дела в школе — ${param('name')}. Изменить имя?`,
    cure: `${ANSWER} «Нет» — строка не загрузится.`,
  }),
  CLASS_NEW: (param) => ({
    text: `Класса ${param('name')} в школе нет. Открыть его?`,
    cure: `${ANSWER} «Нет» — строки этого класса не загрузятся.`,
  }),
  SUBGROUP_NEW: (param) => ({
    text: `В классе ${param('class')} нет подгруппы «${param('name')}». Создать её?`,
    cure: `${ANSWER} «Нет» — ученик останется без этой подгруппы.`,
  }),

  NAME_CASE: (param, value) => ({
    text: `«${value}» запишется как «${param('name')}».`,
    cure: 'Исправьте, если имя пишется иначе.',
  }),
  DATE_FROM_NUMBER: (param, value) => ({
    text: `Число ${value} прочитано как дата ${param('day')}.`,
    cure: 'Исправьте, если дата другая.',
  }),
  AGE_UNUSUAL: (param) => ({
    text:
      param('class') === '—'
        ? `По дате рождения — ${sayYears(param('age'))}.`
        : `По дате рождения — ${sayYears(param('age'))}: для класса ${param('class')} это необычно.`,
    cure: 'Проверьте год рождения.',
  }),
  SEX_UNREADABLE: (_, value) => ({ text: `«${value}» — непонятно, какой это пол.`, cure: SKIPPED_VALUE }),
  SEX_MISMATCH: () => ({ text: 'Пол не подходит к отчеству.', cure: 'Проверьте пол и отчество.' }),
  PHONE_UNREADABLE: (_, value) => ({ text: `«${value}» — не номер телефона.`, cure: SKIPPED_VALUE }),
  PHONE_SEVERAL: (param) => ({
    text: `В ячейке несколько номеров; загрузится первый: ${param('phone')}.`,
    cure: 'Исправьте, если нужен другой номер.',
  }),
  EMAIL_UNREADABLE: (_, value) => ({ text: `«${value}» — не адрес e-mail.`, cure: SKIPPED_VALUE }),
  KIND_UNREADABLE: (_, value) => ({
    text: `«${value}» — непонятно, кем приходится ученику.`,
    cure: 'Загрузится как «другой представитель». Впишите: мать, отец, опекун.',
  }),
  CLASS_MOVE: (param) => ({
    text: `Ученик будет переведён из ${param('before')} в ${param('after')} с ${param('day')}.`,
    cure: 'Проверьте, действительно ли это перевод.',
  }),
  DUPLICATE_ROW: (param) => ({
    text: `Строка повторяет строку ${param('first')} и второй раз не загрузится.`,
    cure: 'Ничего делать не нужно.',
  }),
  NAMESAKES: (param) => ({
    text: `Тёзка из строки ${param('first')} с той же датой рождения.`,
    cure: 'Проверьте, не один ли это человек с двумя личными делами.',
  }),
  GUARDIAN_WITHOUT_NAME: () => ({
    text: 'У родителя указаны контакты, но нет имени: он не загрузится.',
    cure: FULL_NAME,
  }),
  GUARDIAN_NAMESAKE: (param) => ({
    text: `В школе уже есть ${param('name')} с другими контактами; будет ещё один человек.`,
    cure: 'Если это тот же человек, впишите его телефон или e-mail из карточки.',
  }),
  GUARDIAN_VALUES_DIFFER: (param) => ({
    text: `У родителя «${param('name')}» в другой строке (${param('first')}) другие контакты: взяты из неё.`,
    cure: 'Исправьте одну из строк.',
  }),

  CSV_READ_AS: (param) => ({
    text: `Файл прочитан в кодировке ${param('encoding')}, разделитель — ${DELIMITERS[param('delimiter')] ?? param('delimiter')}.`,
    cure: 'Если буквы выглядят странно, сохраните файл как XLSX.',
  }),
  DATES_FROM_1904: () => ({
    text: 'Книга считает дни от 1904 года (Excel для Mac); даты прочитаны с учётом этого.',
    cure: 'Проверьте несколько дат рождения.',
  }),
  HEADER_NOT_FOUND: () => ({
    text: 'Строка с названиями столбцов не найдена.',
    cure: 'Выберите её или укажите столбцы сами.',
  }),
  HEADER_REPEATED: (param) => ({
    text: `Столбцы с одинаковым названием: ${param('names')}.`,
    cure: 'Проверьте, что каждый выбран верно.',
  }),
  COLUMN_NOT_USED: (param) => ({
    text: `Эти столбцы не загружаются: ${param('names')}.`,
    cure: 'Выберите для них значение, если они нужны.',
  }),
  MERGED_CELLS: (param) => ({
    text: `Объединённых ячеек: ${param('count')}. Значение взято для всего объединения.`,
    cure: 'Проверьте строки с объединёнными ячейками.',
  }),
  FORMULAS_AS_VALUES: (param) => ({
    text: `Ячеек с формулами: ${param('count')}. Взяты их последние значения; формулы не вычисляются.`,
    cure: 'Если значения устарели, пересчитайте и сохраните файл.',
  }),
  GUARDIAN_KIND_ASSUMED: (param) => ({
    text: `Кем приходится родитель, в файле не сказано (${param('count')}): определено по отчеству.`,
    cure: 'Добавьте столбец «кем приходится», если это важно.',
  }),
  REMEMBERED: (param) => ({
    text: `Этот файл уже проверяли: учтены прежние исправления (${param('corrections')}) и ответы (${param('answers')}).`,
    cure: 'Исправленные ячейки отмечены; исправление можно снять.',
  }),
};

/** The finding in Russian: what is wrong and how to mend it. A value the finding lacks is shown as «—». */
export function describePeopleFinding(
  finding: Pick<PeopleFinding, 'code' | 'params' | 'value'>,
): PeopleFindingWords {
  return WORDS[finding.code]((name) => finding.params[name] ?? '—', finding.value);
}

const RESULTS: Readonly<Record<PeopleRowResult, string>> = {
  created: 'Создать',
  changed: 'Изменить',
  same: 'Без изменений',
  error: 'Ошибка',
  open: 'Нужен ответ',
  duplicate: 'Повтор',
  excluded: 'Не загружать',
};

/** What comes of a row, in Russian. */
export function describeRowResult(result: PeopleRowResult): string {
  return RESULTS[result];
}
