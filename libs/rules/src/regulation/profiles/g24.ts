import { DEFAULT_ABSENCE_LETTERS } from '../../attendance/absence.js';
import { DEFAULT_WORK_TYPES } from '../../marks/work-types.js';
import { chosen, told } from '../setting.js';
import { G24_DUTIES } from './g24-duties.js';
import { regulationOf } from './over-federal.js';
import type { PartTerms, PlainTerm } from '../entry-settings.js';

const SAME_DAY: PlainTerm = { kind: 'days', days: 0, count: 'calendar' };
const CHECKED: PartTerms['mark'] = { kind: 'checking', days: 0, count: 'school' };
const DAY_AFTER_PERIOD: PartTerms['periodMark'] = { kind: 'after_period_ends', hours: 24 };
const DAY_AFTER_RECEIPT: PartTerms['examResult'] = { kind: 'after_receipt', hours: 24 };
const NO_BACKDATING = 'запрещается исправление отметок и выставление «задним числом»';
const IN_TIME_IS_ENTRY = 'Пока срок внесения не истёк, запись составляется; запрет начинается после него';

/** Гимназия № 24: no paper, entry on the day of the lesson, marks not corrected; copies are printed and sealed. */
export const G24_PROFILE = regulationOf('g24', {
  masterCopy: told('electronic', 'G24-2', 'переход на электронный журнал без бумажных носителей'),
  periodKinds: chosen(
    told(
      [
        { grades: { from: 1, to: 9 }, kind: 'quarter' },
        { grades: { from: 10, to: 11 }, kind: 'semester' },
      ],
      'G24-62',
      'копии в конце каждой четверти во 2–9 классах и полугодия в 10–11',
      'G24-63',
    ),
    'О 1 классе текст молчит: четверти, как у соседних',
  ),

  recordDue: told(SAME_DAY, 'G24-77', 'заполняется в день проведения урока', 'G24-16', 'G24-79'),
  homeworkDue: told(SAME_DAY, 'G24-16', 'ежедневно: домашние задания', 'G24-87'),
  markDue: chosen(
    told(
      CHECKED,
      'G24-83',
      'в графе дня урока; за письменные работы — по нормам проверки',
      'G24-80',
      'G24-86',
    ),
    'Дни проверки не названы: учебные, по виду работы',
  ),
  markLock: chosen(told(CHECKED, 'G24-85', NO_BACKDATING), IN_TIME_IS_ENTRY),
  markCorrection: told('forbidden', 'G24-85', NO_BACKDATING),
  attendanceDue: told(SAME_DAY, 'G24-16', 'ежедневно: посещаемость', 'G24-88'),
  periodMarkDue: chosen(
    told(DAY_AFTER_PERIOD, 'G24-27', 'доступна не позже суток после получения результатов'),
    'Результаты периода получены, когда он окончен',
  ),
  periodMarkLock: chosen(told(DAY_AFTER_PERIOD, 'G24-85', NO_BACKDATING), IN_TIME_IS_ENTRY),
  periodMarkCorrection: told('forbidden', 'G24-85', NO_BACKDATING),
  examResultDue: told(DAY_AFTER_RECEIPT, 'G24-27', 'доступна не позже суток после получения результатов'),
  examResultLock: chosen(told(DAY_AFTER_RECEIPT, 'G24-85', NO_BACKDATING), IN_TIME_IS_ENTRY),
  examResultCorrection: told('forbidden', 'G24-85', NO_BACKDATING),

  reasonAuthors: told(['class_teacher'], 'G24-90', 'классный руководитель отражает причину отсутствия'),
  absenceLetters: told(
    DEFAULT_ABSENCE_LETTERS,
    'G24-90',
    'Б — болеет, У — уважительная, Н — неявка, О — опоздал',
  ),
  workTypes: chosen(
    told(DEFAULT_WORK_TYPES, 'G24-84', 'вид работы из выпадающего списка'),
    'Ни виды, ни веса, ни дни проверки не перечислены',
  ),
  substituteGraceDays: chosen(
    told(1, 'G24-78', 'замещающий заполняет журнал в установленном порядке'),
    'Порядок не назван: день урока и следующий учебный',
  ),
  markNorm: chosen(
    told(null, 'G24-81', 'накопляемость — по положению о текущем контроле'),
    'Числа стоят в другом положении школы; пока их нет, нет и нормы',
  ),
  periodMarksAcknowledged: told(true, 'G24-32', 'родители смотрят «Итоговые оценки» и пишут об этом'),
  classPosition: chosen(told(true, 'G24-59', 'рейтинг'), 'Рейтинг без имён: своя треть класса'),
  classDistribution: chosen(told(true, 'G24-59', 'рейтинг'), 'Рейтинг без имён: сколько у кого каких'),

  planDue: chosen(
    told({ month: 9, dayOfMonth: 1 }, 'G24-15', 'загрузить планирование в срок до 1 сентября'),
    '«До» читается включительно',
  ),

  reviewEvery: chosen(
    told({ kind: 'monthly' }, 'G24-50', 'периодический контроль'),
    'Период не назван: раз в месяц, как отчёты (G24-75)',
  ),
  reviewers: told(
    { roles: ['deputy', 'administrator'], isOne: false },
    'G24-50',
    'заместители директора; администраторы отвечают за контроль ввода',
    'G24-5',
    'G24-7',
  ),
  remarkDays: chosen(
    told(7, 'G24-82', 'устраняет замечания в установленные сроки'),
    'Срок не назван: неделя',
  ),
  contactsBy: told('class_teacher', 'G24-92', 'при изменениях вносит соответствующие поправки'),
  contactsCheckEvery: told({ kind: 'monthly' }, 'G24-92', 'не реже одного раза в месяц'),

  activityReport: told(
    [{ kind: 'monthly' }, { kind: 'period', days: 0 }],
    'G24-75',
    'о работе учителей — ежемесячно и по окончании периодов',
  ),
  fillingReport: told(
    [{ kind: 'monthly' }, { kind: 'year', days: 0 }],
    'G24-97',
    'о заполнении и накопляемости — ежемесячно и по итогам года',
  ),
  progressReport: told(
    [
      { kind: 'period', days: 0 },
      { kind: 'year', days: 0 },
    ],
    'G24-98',
    'по успеваемости и посещаемости — в конце периода и года',
    'G24-95',
  ),
  preliminaryReport: told([{ kind: 'period', days: -14 }], 'G24-94', 'за 2 недели до окончания периода'),

  informBy: told(['diary', 'report'], 'G24-93', 'через отчёты на основе журнала', 'G24-24', 'G24-69'),
  informEvery: told({ kind: 'every', days: 14 }, 'G24-93', 'не реже 1 раза в 2 недели'),
  paperEvery: told({ kind: 'every', days: 14 }, 'G24-25', 'распечатка не реже раза в 2 недели'),
  looksPerWeek: told(2, 'G24-30', 'не реже двух раз в неделю'),
  signIn: chosen(
    told(['esia'], 'G24-46', 'реквизиты доступа только через ЕСИА'),
    'Приказ (G24-12) велит выдавать реквизиты: решает инструкция',
  ),
  consent: told('application', 'G24-91', 'заявление о праве размещать персональные данные'),

  print: told(
    [
      { grades: { from: 2, to: 9 }, at: 'quarter', form: 'journal' },
      { grades: { from: 10, to: 11 }, at: 'semester', form: 'journal' },
    ],
    'G24-62',
    'бумажные копии: 2–9 классы по четвертям, 10–11 по полугодиям',
    'G24-63',
  ),
  printCertifiedBy: told(['director', 'seal'], 'G24-64', 'на подпись директору, с печатью', 'G24-65'),
  backup: chosen(
    told([{ kind: 'period', days: 0 }], 'G24-73', 'сохранность архива и копий на внешних носителях'),
    'Частота не названа: в конце каждого периода',
  ),

  duties: G24_DUTIES,
});
