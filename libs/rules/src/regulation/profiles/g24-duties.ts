import { told } from '../setting.js';
import type { Duty } from '../order-settings.js';

const DUTIES: readonly Duty[] = [
  {
    code: 'load_plan',
    roles: ['teacher'],
    rhythm: { kind: 'on', date: { month: 9, dayOfMonth: 1 } },
    clause: 'G24-15',
    words: 'Загрузить календарно-тематическое планирование',
  },
  {
    code: 'fill_journal',
    roles: ['teacher'],
    rhythm: { kind: 'daily' },
    clause: 'G24-16',
    words: 'Внести успеваемость, посещаемость, виды занятий, домашние задания',
  },
  {
    code: 'check_contacts',
    roles: ['class_teacher'],
    rhythm: { kind: 'monthly' },
    clause: 'G24-92',
    words: 'Проверить данные учеников и родителей, внести поправки',
  },
  {
    code: 'inform_families',
    roles: ['class_teacher'],
    rhythm: { kind: 'every', days: 14 },
    clause: 'G24-93',
    words: 'Сообщить родителям об успеваемости и посещаемости',
  },
  {
    code: 'preliminary_report',
    roles: ['class_teacher'],
    rhythm: { kind: 'period', days: -14 },
    clause: 'G24-94',
    words: 'Передать заместителю предварительный отчёт на бумаге',
  },
  {
    code: 'class_report',
    roles: ['class_teacher'],
    rhythm: { kind: 'period', days: 0 },
    clause: 'G24-95',
    words: 'Передать заместителю отчёт за период на бумаге',
  },
  {
    code: 'teachers_report',
    roles: ['administrator'],
    rhythm: { kind: 'monthly' },
    clause: 'G24-75',
    words: 'Отчёт по работе учителей с журналом',
  },
  {
    code: 'print_copies',
    roles: ['deputy'],
    rhythm: { kind: 'period', days: 0 },
    clause: 'G24-76',
    words: 'Вывести копии журналов с итоговыми отметками и пропусками',
  },
  {
    code: 'sign_copies',
    roles: ['director'],
    rhythm: { kind: 'period', days: 0 },
    clause: 'G24-72',
    words: 'Подписать и заверить печатью копии журналов',
  },
  {
    code: 'filling_report',
    roles: ['deputy'],
    rhythm: { kind: 'monthly' },
    clause: 'G24-97',
    words: 'Отчёт о заполнении журнала и накопляемости отметок',
  },
  {
    code: 'progress_report',
    roles: ['deputy'],
    rhythm: { kind: 'period', days: 0 },
    clause: 'G24-98',
    words: 'Отчёты об успеваемости и посещаемости за период',
  },
  {
    code: 'back_up',
    roles: ['director'],
    rhythm: { kind: 'period', days: 0 },
    clause: 'G24-73',
    words: 'Убедиться, что архив и резервные копии лежат на внешних носителях',
  },
];

/** Who does what by when in Гимназия № 24. */
export const G24_DUTIES = told(
  DUTIES,
  'G24-15',
  'обязанности со сроками',
  ...DUTIES.slice(1).map(({ clause }) => clause),
);
