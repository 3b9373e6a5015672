import { chosen, told } from '../setting.js';
import { regulationOf } from './over-federal.js';
import type { PlainTerm } from '../entry-settings.js';

const SAME_DAY: PlainTerm = { kind: 'days', days: 0, count: 'calendar' };
const DAILY = 'ежедневный ввод данных по проведённым за текущий день урокам';

/** Гимназия № 272: the electronic journal follows the paper one, day by day, and is sent to the portal. */
export const G272_PROFILE = regulationOf('g272', {
  gradesCovered: told({ from: 5, to: 11 }, 'G272-9', 'об успеваемости учащихся 5–11 классов'),
  masterCopy: told(
    'paper',
    'G272-43',
    'заполняется на основании записей в бумажном журнале, записи идентичны',
    'G272-44',
  ),

  recordDue: told(SAME_DAY, 'G272-30', DAILY, 'G272-31', 'G272-35'),
  homeworkDue: told(SAME_DAY, 'G272-30', DAILY, 'G272-32'),
  markDue: told(SAME_DAY, 'G272-30', DAILY, 'G272-33'),
  attendanceDue: told(SAME_DAY, 'G272-30', DAILY, 'G272-34'),
  reasonDue: told(SAME_DAY, 'G272-30', DAILY, 'G272-34'),
  periodMarkDue: chosen(
    told(
      { kind: 'before_period_ends', days: 0 },
      'G272-41',
      'по окончании четверти, полугодия, года обязательно выставляются',
    ),
    '«По окончании» не называет дня: последний день периода',
  ),
  reasonAuthors: told(['teacher', 'class_teacher'], 'G272-34', 'пропуски с указанием причины', 'G272-30'),

  planPer: told('parallel', 'G272-39', 'отдельно для каждого предмета по каждой параллели'),
  planAgreedBy: told('department', 'G272-40', 'по согласованию с предметной кафедрой'),

  reviewEvery: told({ kind: 'monthly' }, 'G272-45', 'проверка осуществляется ежемесячно'),
  reviewers: told({ roles: ['deputy'], isOne: false }, 'G272-45', 'заместителями директора', 'G272-20'),
  remarksOnPaper: told(true, 'G272-49', 'замечания заносятся в бумажный журнал'),
  diaryCheckEvery: told({ kind: 'monthly' }, 'G272-66', 'периодичность проверок — один раз в месяц'),

  messagesOfficial: told(false, 'G272-68', 'переписка — социальное общение, не официальная'),
  signIn: told(['portal'], 'G272-61', 'регистрируются на портале, получают UID', 'G272-14'),
  consent: told(
    'application_with_passport',
    'G272-57',
    'заявление в присутствии родителя, по паспорту',
    'G272-56',
  ),

  exportCurrent: told([{ kind: 'daily' }], 'G272-52', 'ежедневная отправка текущих данных'),
  exportFull: chosen(
    told(
      [{ kind: 'monthly' }, { kind: 'year', days: 1 }],
      'G272-54',
      'полная выгрузка один раз в месяц и после перевода года',
      'G272-55',
    ),
    'День перевода не назван: следующий за последним днём учебного года',
  ),

  duties: told(
    [
      {
        code: 'enter_lessons',
        roles: ['teacher', 'class_teacher'],
        rhythm: { kind: 'daily' },
        clause: 'G272-30',
        words: 'Внести данные по урокам дня',
      },
      {
        code: 'review_journals',
        roles: ['deputy'],
        rhythm: { kind: 'monthly' },
        clause: 'G272-45',
        words: 'Проверить заполнение журналов и составить перечень замечаний',
      },
      {
        code: 'check_diary',
        roles: ['teacher', 'class_teacher'],
        rhythm: { kind: 'monthly' },
        clause: 'G272-66',
        words: 'Проверить, что видит семья: учитель — свой предмет, классный руководитель — все',
      },
      {
        code: 'full_export',
        roles: ['administrator'],
        rhythm: { kind: 'monthly' },
        clause: 'G272-54',
        words: 'Отправить данные за весь учебный год',
      },
    ],
    'G272-30',
    'обязанности со сроками',
    'G272-45',
    'G272-54',
    'G272-66',
  ),
});
