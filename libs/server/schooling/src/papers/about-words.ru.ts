import type { PaperKind, ServiceTopic } from '@zhurnal/rules';

const KINDS: Readonly<Record<PaperKind, string>> = {
  act: 'Положение (регламент)',
  order: 'Приказ',
  council_protocol: 'Протокол педагогического совета',
  pupils_council_opinion: 'Мнение совета обучающихся',
  parents_council_opinion: 'Мнение совета родителей',
  service_description: 'Описание услуги',
  instruction: 'Инструкция',
  road_map: 'План перехода',
  other: 'Документ',
};

const TOPICS: Readonly<Record<ServiceTopic, string>> = {
  gives: 'Что даёт',
  whom: 'Кому',
  access: 'Как получить',
  order: 'Порядок',
  help: 'Помощь',
};

/** Words of the page that a school publishes. */
export const ABOUT_RU = {
  title: 'Электронный журнал и дневник: положение и описание услуги',
  rules: 'Правила ведения электронного журнала и дневника',
  partRegulation: 'Положение',
  partService: 'Услуга «Электронный дневник»',
  partCheck: 'Подлинность документов',
  checkHelp: 'Отчёт или ведомость из журнала можно сверить с тем, что выдала школа, — без входа.',
  check: 'Проверить документ',
  partPapers: 'Документы',
  partAmended: 'Изменения, которые действуют',
  partComing: 'Что изменится',
  partGrounds: 'Правовые основания',
  partClauses: 'Что установлено',
  partChoices: 'Что школа выбрала сама: в тексте не определено',
  noPapers: 'Опубликованных документов пока нет.',
  noSchools: 'Здесь ещё нет школ.',
  fromStart: 'Действует с начала ведения журнала',
  since: (day: string): string => `Действует с ${day}`,
  order: (number: string): string => `Приказ № ${number}`,
  of: (day: string): string => `от ${day}`,
  nextSpan: (day: string, order: string): string =>
    `С ${day} действует новое положение${order === '' ? '' : `. ${order}`}`,
  signed: (moment: string): string => `Подписано электронной подписью ${moment}`,
  signer: (name: string): string => `подписал(а) ${name}`,
  operator: (name: string): string => `оператор ${name}`,
  certificate: (number: string): string => `сертификат ${number}`,
  valid: (from: string, to: string): string => `действителен с ${from} по ${to}`,
  kinds: KINDS,
  topics: TOPICS,
} as const;
