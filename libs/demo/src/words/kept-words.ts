/** What families ask with their statement to have seen the marks of a period. */
export const SEEN_QUESTIONS: readonly string[] = [
  'Почему по математике вышла такая отметка? Средний балл мы считали иначе.',
  'Можно ли исправить отметку за пропущенную контрольную работу?',
  'Когда можно подойти и посмотреть работы за четверть?',
  'Учтена ли олимпиада в отметке за четверть?',
];

/** What the deputy notes on a journal, and what its teacher answers. */
export const REVIEW_REMARKS: readonly (readonly [remark: string, answer: string])[] = [
  ['Тема контрольной работы записана без вида работы. Уточните.', 'Темы уточнены.'],
  [
    'Мало отметок у нескольких учеников: опросите их до конца месяца.',
    'Опрос запланирован, отметки выставлены.',
  ],
  ['Домашнее задание повторяется на двух уроках подряд. Проверьте.', 'Так и задано: работа на два урока.'],
  [
    'Отметки за контрольную работу выставлены не всем присутствовавшим.',
    'Долги по работе сданы, отметки есть.',
  ],
  ['После болезни нет отметок за пропущенную тему.', 'Ученики сдали тему на консультации.'],
];

/** The register of help: kind, school day of the year, audience, topic, people, by whom. */
export const HELP = [
  {
    kind: 'training',
    at: 0,
    audience: 'staff',
    topic: 'Семинар: как вести электронный журнал',
    people: 58,
    by: 'administrator',
  },
  {
    kind: 'meeting',
    at: 5,
    audience: 'families',
    topic: 'Общее родительское собрание: электронный дневник',
    people: 310,
    by: 'deputy',
  },
  {
    kind: 'advice',
    at: 8,
    audience: 'person',
    topic: 'Вход в дневник: смена пароля',
    people: 1,
    by: 'administrator',
  },
  {
    kind: 'advice',
    at: 14,
    audience: 'person',
    topic: 'Тематический план: загрузка из таблицы',
    people: 2,
    by: 'administrator',
  },
  {
    kind: 'training',
    at: 30,
    audience: 'staff',
    topic: 'Выставление отметок за четверть',
    people: 44,
    by: 'deputy',
  },
  {
    kind: 'advice',
    at: 42,
    audience: 'families',
    topic: 'День открытых консультаций по дневнику',
    people: 17,
    by: 'administrator',
  },
] as const;

/** Steps of the change to electronic journals that somebody states: step, day of September 2023 from 0, evidence. */
export const STATED_STEPS = [
  ['regulation_chosen', 0, 'Правила приняты педагогическим советом 28 августа 2023 г.'],
  ['plan_approved', 0, 'План перехода утверждён вместе с правилами.'],
  ['papers_published', 3, 'Правила и описание услуги размещены на сайте школы.'],
  ['seminar', 1, 'Семинар проведён, список участников у администратора.'],
  ['advice_families', 6, 'Родительские собрания прошли во всех классах.'],
] as const;

/** Names of departments by the area of their teachers. */
export const DEPARTMENTS = [
  { name: 'МО учителей начальных классов', areas: ['primary'] },
  { name: 'МО учителей русского языка и литературы', areas: ['russian'] },
  { name: 'МО учителей иностранного языка', areas: ['english'] },
  { name: 'МО учителей математики и информатики', areas: ['mathematics', 'informatics'] },
  { name: 'МО учителей истории и обществознания', areas: ['history'] },
  { name: 'МО учителей естественных наук', areas: ['physics', 'chemistry', 'biology', 'geography'] },
  {
    name: 'МО учителей искусства, труда и физической культуры',
    areas: ['pe', 'art', 'music', 'labour', 'safety'],
  },
] as const;
