import { HOMEWORK_MINUTES } from '../../homework/homework-load.js';
import type { OrderSettings } from '../order-settings.js';
import type { Setting } from '../setting.js';

const ACT_704 = 'Приказ Минпросвещения № 704';
const ACT_228 = 'Рекомендации СК-228/03 и 01-169/08-01';

const open = <T>(value: T, choice: string): Setting<T> => ({ value, choice });
const never: Setting<null> = { value: null, choice: 'Закон не называет ни срока, ни обязанности' };
const noReport: Setting<readonly []> = { value: [], choice: 'Закон такого отчёта не требует' };

/** The order around the record where nothing else is said. */
export const FEDERAL_ORDER: OrderSettings = {
  gradesCovered: open({ from: 1, to: 11 }, 'Все классы общего образования'),
  classSize: open(25, 'Из практики: положения наполняемость не называют; школа ставит свою'),
  periodKinds: open(
    [
      { grades: { from: 1, to: 9 }, kind: 'quarter' },
      { grades: { from: 10, to: 11 }, kind: 'semester' },
    ],
    'Обычное деление; учебный график утверждает школа',
  ),
  masterCopy: open('electronic', 'Закон допускает бумагу и электронный вид; двойного ведения не требует'),

  markScales: open(['five', 'pass_fail'], 'Пятибалльная шкала и зачёт; шкалы устанавливает школа'),
  yearMarkRounding: open('half_up', 'Обычное округление среднего отметок за периоды'),
  markNorm: open(null, 'Закон числа отметок не называет'),
  normWorks: open([], 'Без нормы отметок нет и обязательных работ'),
  notAttested: open(
    { missed: { of: 2, in: 3 }, belowNorm: true },
    'Обычай: пропущено более двух третей уроков и не хватает отметок',
  ),
  notAttestedWeighed: open(false, 'Многие школы не учитывают н/а в степени обученности'),
  outsideMarks: open(
    'counted',
    'Из практики: отметки по документу входят в предложение за период; порядок зачёта устанавливает школа',
  ),
  periodMarksShown: open('by_release', 'Итоги открываются классу вместе, когда проверены'),
  periodMarksAcknowledged: open(false, 'Закон не обязывает семью подтверждать ознакомление'),

  planPer: open('parallel', 'Один план на параллель: меньше работы, классу можно отступить'),
  planAgreedBy: open(null, 'Согласование устанавливает школа'),
  planDue: never,

  reviewEvery: never,
  reviewers: open({ roles: ['deputy'], isOne: false }, 'Проверяют заместители директора'),
  remarksOnPaper: open(false, 'Без бумажного журнала замечание стоит в электронном'),
  remarkDays: never,
  correctionDeciders: open(
    ['administrator', 'deputy', 'director'],
    'Кто решает о заменах, закон не называет: любой из отвечающих за журнал, кроме просящего',
  ),
  diaryCheckEvery: never,
  contactsCheckEvery: never,

  activityReport: noReport,
  fillingReport: noReport,
  progressReport: noReport,
  preliminaryReport: noReport,

  informBy: open(['diary'], 'Услуга — электронный дневник'),
  informEvery: never,
  paperEvery: never,
  looksPerWeek: never,
  messagesOfficial: open(false, 'Официальный ответ школа даёт письмом с реквизитами'),
  signIn: open(['password'], 'Пароль есть у каждой школы, ЕСИА подключается отдельно'),
  consent: {
    value: 'application',
    act: '152-ФЗ',
    words: 'данные обрабатываются с согласия или по закону',
    choice: 'Форму согласия выбирает школа',
  },

  print: open([], 'Бумажных копий закон не требует'),
  printCertifiedBy: open(['director', 'seal'], 'Выведенное на бумагу заверяют подписью и печатью'),
  backup: open([{ kind: 'daily' }], 'Частоту копий выбирает школа'),
  backupCopies: open(1, 'Число копий выбирает школа'),
  exportCurrent: noReport,
  exportFull: noReport,

  homeworkMinutes: {
    value: HOMEWORK_MINUTES,
    act: ACT_704,
    words: 'домашние задания дня: от 1 часа в 1 классе до 3,5 часов в 9–11',
  },
  assessmentShare: { value: '10', act: ACT_228, words: 'не более 10 % времени предмета' },
  assessmentGapDays: {
    value: 17,
    act: ACT_228,
    words: 'по предмету в параллели не чаще раза в 2,5 недели',
    choice: '2,5 недели считаются как 17 дней',
  },
  assessmentsPerDay: { value: 1, act: ACT_228, words: 'не более одной оценочной процедуры в день' },

  duties: open([], 'Обязанности сотрудников называет положение школы'),
};
