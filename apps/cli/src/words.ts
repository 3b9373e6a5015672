import type { PlanKind } from '@zhurnal/rules';

/** What the command line says, in Russian. */
export const WORDS = {
  usage: 'Как вызывать: zhurnal <предмет> <действие> [аргументы] [--флаги] [--json]',
  nouns: 'Предметы и действия:',
  flags: 'Флаги:',
  json: 'ответ в JSON для программ',
  help: 'показать эту справку',
  unknownNoun: (noun: string) => `Нет предмета «${noun}».`,
  unknownVerb: (noun: string, verb: string) => `У «${noun}» нет действия «${verb}».`,
  missingArgument: (name: string) => `Не хватает аргумента ${name}.`,
  tooManyArguments: (extra: string) => `Лишний аргумент «${extra}».`,
  missingFlag: (flag: string) => `Нужен флаг --${flag}.`,
  wrongDay: (flag: string, text: string) => `--${flag}: «${text}» — не дата вида 2026-09-01.`,
  wrongOrder: 'Последний день раньше первого.',
  wrongZone: (zone: string) => `Нет часового пояса «${zone}»; пример: Europe/Moscow.`,
  wrongRegulation: (id: string, known: readonly string[]) =>
    `Нет положения «${id}»; есть: ${known.join(', ')}.`,
  wrongYear: (text: string) => `--year: «${text}» — не год вида 2026.`,
  fault: (message: string) => `Не получилось: ${message}`,

  notMigrated: (count: number) =>
    `База отстаёт от программы на ${count} изменений. Выполните: zhurnal db migrate`,
  migrated: (names: readonly string[]) =>
    names.length === 0 ? 'База уже готова.' : `Выполнено изменений: ${names.length}.`,
  level: (done: number, all: number) => `Изменений базы: ${done} из ${all}.`,
  noSchools: 'Школ нет.',
  noSuchSchool: (school: string) => `Школы «${school}» нет. Чтобы открыть её, добавьте --new.`,
  severalSchools: (school: string) =>
    `Школ с названием «${school}» несколько: укажите идентификатор (zhurnal school list).`,
  schoolOpened: (name: string, id: string) => `Школа «${name}» открыта: ${id}`,
  cannotRead: (file: string) => `Файл «${file}» не читается.`,
  wrongMapping: (file: string, place: string) => `Файл соответствий «${file}» непонятен: ${place}.`,
  unknownRole: (role: string, known: string) => `Нет роли «${role}». Есть: ${known}.`,
  loginTaken: (login: string) => `Логин «${login}» занят.`,
  noSuchLogin: (login: string) => `Логина «${login}» нет.`,
  fullNameNeeded: 'Имя пишется полностью: «Фамилия Имя Отчество».',
  userCreated: (login: string) => `Пользователь «${login}» создан.`,
  passwordChanged: (login: string, ended: number) => `Пароль «${login}» заменён, закрыто сеансов: ${ended}.`,
  password: (password: string) => `Пароль: ${password}`,
} as const;

const DAYS = ['', 'Пн', 'Вт', 'Ср', 'Чт', 'Пт', 'Сб', 'Вс'] as const;

/** Short name of a day of the week, 1 is Monday. */
export const dayName = (weekday: number): string => DAYS[weekday] ?? '?';

/** «01.09.2026». */
export const dayText = (day: string): string => day.split('-').reverse().join('.');

/** Kinds of a plan in the plural, for «предметы: 36». */
export const KINDS: Readonly<Record<PlanKind, string>> = {
  weekday: 'учебные дни',
  bells: 'звонки',
  subject: 'предметы',
  room: 'кабинеты',
  teacher: 'учителя',
  class: 'классы',
  subgroup: 'подгруппы',
  group: 'учебные группы',
  timetable: 'расписания',
  period: 'уроки недели',
};

/** What the import of a timetable says. */
export const IMPORT_WORDS = {
  school: (name: string) => `Школа «${name}»`,
  file: (activities: number, periods: number) =>
    `В файле занятий: ${activities}, уроков в неделю: ${periods}`,
  days: (from: string, to: string) => `Уроки с ${dayText(from)} по ${dayText(to)}`,
  creates: 'Появится',
  changes: 'Изменится',
  removes: 'Исчезнет',
  lessonsCreated: (count: number) => `Уроков по датам добавится: ${count}`,
  lessonsCancelled: (count: number) => `Уроков по датам отменится: ${count}`,
  kept: (count: number) => `Останутся, потому что в них есть записи: ${count}`,
  more: (count: number) => `… и ещё ${count} (все строки: --full)`,
  row: (row: number) => `строка ${row}: `,
  errors: 'Ошибки:',
  questions: 'Вопросы, на которые нужен ответ:',
  answered: 'Вопросы, на которые уже отвечено «да»:',
  notes: 'К сведению:',
  answer: (codes: string) => `Если всё так и должно быть, повторите с --confirm ${codes}`,
  answerClashes: 'Если накладки задуманы, повторите с --confirm-clashes',
  unchanged: 'Расписание уже такое: менять нечего.',
  planned: 'Это предварительный просмотр: ничего не изменено.',
  applied: (seconds: string) => `Загружено за ${seconds} с.`,
  blocked: 'Ничего не изменено.',
  week: (week: number) => (week === 0 ? '' : `, неделя ${week}`),
  slot: (slot: number) => `${slot} урок`,
} as const;
