import { chosen, told } from '../setting.js';
import { regulationOf } from './over-federal.js';
import type { PartTerms, PlainTerm } from '../entry-settings.js';

const SAME_DAY: PlainTerm = { kind: 'days', days: 0, count: 'calendar' };
const NEXT_DAY: PlainTerm = { kind: 'days', days: 1, count: 'calendar' };
const CHECKED: PartTerms['mark'] = { kind: 'checking', days: 0, count: 'school' };
const DAY_AFTER_CHECKED: PartTerms['mark'] = { kind: 'checking', days: 1, count: 'school' };
const IN_EXCEPTION = 'в исключительных случаях — на следующий день';
const BY_REGISTER = 'ошибочное заменяется через журнал «Замена сведений»';
const WITHIN_A_DAY = 'не позднее суток после получения результатов';
const ONE_MORE_DAY = 'Срок замены не назван: сутки сверх срока, как у записи урока (TKK-35)';

/** Томский кадетский корпус: entry on the day, by exception on the next one, then only by the register of changes. */
export const TKK_PROFILE = regulationOf('tkk', {
  gradesCovered: told({ from: 7, to: 11 }, 'TKK-13', 'учителям-предметникам 7–11 классов', 'TKK-17'),
  masterCopy: told('electronic', 'TKK-2', 'переход к электронным журналам', 'TKK-76'),

  recordDue: told(SAME_DAY, 'TKK-34', 'учётная запись — по факту в день проведения'),
  recordLock: told(NEXT_DAY, 'TKK-35', IN_EXCEPTION, 'TKK-42'),
  recordCorrection: told('register', 'TKK-43', BY_REGISTER, 'TKK-42', 'TKK-51'),
  homeworkDue: told(
    { kind: 'after_lessons', hours: 5 },
    'TKK-36',
    'не позднее 5 часов после окончания всех учебных занятий',
  ),
  homeworkLock: told(NEXT_DAY, 'TKK-35', IN_EXCEPTION, 'TKK-42'),
  homeworkCorrection: told('register', 'TKK-43', BY_REGISTER, 'TKK-42'),
  markDue: chosen(
    told(CHECKED, 'TKK-68', 'своевременно выставляет текущие отметки'),
    'Срок не назван: день урока, письменные работы по дням проверки',
  ),
  markLock: chosen(
    told(DAY_AFTER_CHECKED, 'TKK-42', 'запрещается выставление отметок «задним числом»', 'TKK-35'),
    'Задним числом — позже следующего дня, когда срок истёк',
  ),
  markCorrection: told('register', 'TKK-43', BY_REGISTER, 'TKK-42', 'TKK-51'),
  attendanceDue: told(SAME_DAY, 'TKK-34', 'отметки об отсутствующих — в день проведения'),
  attendanceLock: told(NEXT_DAY, 'TKK-35', IN_EXCEPTION, 'TKK-42'),
  attendanceCorrection: told('register', 'TKK-43', BY_REGISTER, 'TKK-42'),
  periodMarkDue: chosen(
    told({ kind: 'after_period_ends', hours: 24 }, 'TKK-72', WITHIN_A_DAY),
    'Результаты периода получены, когда он окончен',
  ),
  periodMarkLock: chosen(
    told({ kind: 'after_period_ends', hours: 48 }, 'TKK-42', 'запрещается исправление отметок'),
    ONE_MORE_DAY,
  ),
  periodMarkCorrection: told('register', 'TKK-43', BY_REGISTER, 'TKK-42'),
  examResultDue: told({ kind: 'after_receipt', hours: 24 }, 'TKK-72', WITHIN_A_DAY),
  examResultLock: chosen(
    told({ kind: 'after_receipt', hours: 48 }, 'TKK-42', 'запрещается исправление отметок'),
    ONE_MORE_DAY,
  ),
  examResultCorrection: told('register', 'TKK-43', BY_REGISTER, 'TKK-42'),
  lateReason: chosen(
    told(['record', 'attendance'], 'TKK-35', IN_EXCEPTION),
    'Что случай исключительный, видно из причины',
  ),

  markNorm: chosen(
    told(
      {
        points: [
          { weeklyHours: 1, marks: 3 },
          { weeklyHours: 2, marks: 5 },
          { weeklyHours: 2.25, marks: 8 },
          { weeklyHours: 3, marks: 8 },
        ],
        written: 1,
      },
      'TKK-37',
      'не менее 3–5 отметок при 1 часе, 8–10 при более чем 2 часах, далее пропорционально',
      'TKK-38',
      'TKK-39',
      'TKK-40',
      'TKK-41',
    ),
    'Ровно 2 часа не названы: 5 отметок; из «3–5» и «8–10» взято наименьшее; письменных хотя бы одна',
  ),
  normWorks: told(
    ['control_work', 'check_work', 'laboratory_work', 'practical_work'],
    'TKK-40',
    'с обязательным учётом контрольных, проверочных, лабораторных, практических',
  ),

  outsideMarks: chosen(
    told(
      'counted',
      'TKK-53',
      'отметки лечебных и иных учреждений — по справке, ведомости или табелю с печатью',
      'TKK-54',
    ),
    'Как они учитываются, не сказано: входят в предложение за период как ответы на уроке',
  ),

  planPer: told('class', 'TKK-67', 'для каждого класса отдельно'),
  reviewers: told(
    { roles: ['deputy', 'class_teacher'], isOne: false },
    'TKK-6',
    'заместитель; классный руководитель — у предметников своего класса',
    'TKK-19',
    'TKK-64',
  ),
  correctionDeciders: told(
    ['administrator'],
    'TKK-51',
    'администратор вносит изменения, если они обоснованы, либо отмечает отказ',
    'TKK-52',
  ),
  contactsBy: told('class_teacher', 'TKK-18', 'сведения об учащихся и родителях'),

  informBy: told(['diary', 'message'], 'TKK-22', 'через текстовые сообщения', 'TKK-59'),
  informEvery: chosen(
    told({ kind: 'period', days: 0 }, 'TKK-71', 'регулярно о прогнозе и результатах за период'),
    '«Регулярно» без срока: к концу каждого периода',
  ),
  signIn: told(
    ['password'],
    'TKK-12',
    'логины и пароли выдают администратор и классный руководитель',
    'TKK-21',
  ),
  consent: told('consent', 'TKK-73', 'каждый родитель даёт письменное согласие'),

  print: told(
    [{ grades: { from: 7, to: 11 }, at: 'year', form: 'summary_sheet' }],
    'TKK-78',
    'в конце года сводная ведомость распечатывается и брошюруется',
    'TKK-75',
  ),
  printCertifiedBy: told(['director', 'seal'], 'TKK-74', 'подписью директора и печатью'),
  backup: told([{ kind: 'period', days: 0 }], 'TKK-79', 'в конце каждого учебного периода'),
  backupCopies: told(2, 'TKK-80', '2 копии: в сейфе директора и у заместителя', 'TKK-57'),

  duties: told(
    [
      {
        code: 'record_lessons',
        roles: ['teacher'],
        rhythm: { kind: 'daily' },
        clause: 'TKK-34',
        words: 'Записать проведённые уроки и отсутствующих',
      },
      {
        code: 'forecast_families',
        roles: ['class_teacher'],
        rhythm: { kind: 'period', days: 0 },
        clause: 'TKK-71',
        words: 'Сообщить семьям прогноз и результаты периода',
      },
      {
        code: 'back_up',
        roles: ['administrator'],
        rhythm: { kind: 'period', days: 0 },
        clause: 'TKK-79',
        words: 'Сделать резервную копию по всем классам',
      },
      {
        code: 'print_summary',
        roles: ['administrator', 'deputy'],
        rhythm: { kind: 'year', days: 0 },
        clause: 'TKK-78',
        words: 'Распечатать и сброшюровать сводные ведомости',
      },
    ],
    'TKK-34',
    'обязанности со сроками',
    'TKK-71',
    'TKK-78',
    'TKK-79',
  ),
});
