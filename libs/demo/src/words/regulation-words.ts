/*
 * What the demo school decided about its journal: which regulation it follows, what it amended in it, and the papers by
 * which this holds.
 */

/** The regulation that the director chose: five days for marks and lessons, and teachers are human. */
export const CHOSEN = {
  baseProfile: 's117',
  title: 'Регламент ведения электронного журнала и дневника',
  orderedOn: '2023-08-30',
  adoptedOn: '2023-08-30',
  validFrom: '2023-09-01',
  orderNumber: '112-о',
} as const;

/** Calendar days after which a mark is changed by the register alone. */
export const LOCKED_AFTER = 10;

/** Since when the register of corrections is kept, and by which order. */
export const AMENDED = { orderedOn: '2024-08-29', fromDay: '2024-09-01', orderNumber: '104-о' } as const;

/** Settings that the school holds otherwise, each with the words of its own act. */
export const AMENDMENTS = [
  {
    ...AMENDED,
    setting: 'markLock',
    value: { kind: 'days', days: LOCKED_AFTER, count: 'calendar' },
    reason: 'Отметка, которой больше десяти дней, прямо не исправляется',
  },
  {
    ...AMENDED,
    setting: 'markCorrection',
    value: 'register',
    reason: 'Ошибочная отметка заменяется по журналу замены сведений',
  },
] as const;

/** Papers of the regulation: kind, title, number, day in August 2023, whether everybody may read them, text. */
export const PAPERS = [
  {
    kind: 'pupils_council_opinion',
    title: 'Мнение совета обучающихся о регламенте',
    number: '3',
    day: '2023-08-25',
    isPublic: false,
    text: 'Совет обучающихся рассмотрел проект регламента. Замечаний нет.\n',
  },
  {
    kind: 'parents_council_opinion',
    title: 'Мнение совета родителей о регламенте',
    number: '5',
    day: '2023-08-25',
    isPublic: false,
    text: 'Совет родителей рассмотрел проект регламента и просит сохранить пять дней на выставление отметок.\n',
  },
  {
    kind: 'council_protocol',
    title: 'Протокол заседания педагогического совета',
    number: '1',
    day: '2023-08-28',
    isPublic: false,
    text: 'Слушали: о регламенте ведения электронного журнала и дневника.\nРешили: принять регламент с начала учебного года.\n',
  },
  {
    kind: 'order',
    title: 'Приказ об утверждении регламента ведения электронного журнала',
    number: '112-о',
    day: '2023-08-30',
    isPublic: false,
    text: 'Приказываю: утвердить регламент ведения электронного журнала и дневника и разместить его на сайте школы.\n',
  },
  {
    kind: 'act',
    title: 'Регламент ведения электронного журнала и дневника',
    number: '112-о',
    day: '2023-08-30',
    isPublic: true,
    text: 'Текущие отметки и пропуски записываются в электронный журнал не позднее пяти дней с даты урока.\nОтметки за четверть выставляются не позднее одного дня до её окончания.\nОтметки видны семье в электронном дневнике.\n',
  },
  {
    kind: 'service_description',
    title: 'Описание услуги «Электронный дневник»',
    number: '',
    day: '2023-08-31',
    isPublic: true,
    text: 'Родители и ученики видят расписание, отметки, пропуски и домашние задания.\nДоступ бесплатный, логин и пароль выдаёт школа.\n',
  },
] as const;
