import { told } from '../setting.js';
import { regulationOf } from './over-federal.js';
import type { PlainTerm } from '../entry-settings.js';

const SAME_DAY: PlainTerm = { kind: 'days', days: 0, count: 'calendar' };
const DAILY = 'ежедневный ввод данных по проведённым за текущий день урокам';

/** Гимназия № 166: as № 272, without its plans, period marks and grades, and with one deputy who reviews. */
export const G166_PROFILE = regulationOf('g166', {
  masterCopy: told(
    'paper',
    'G166-32',
    'заполняется на основании записей в бумажном журнале, записи идентичны',
    'G166-33',
  ),

  recordDue: told(SAME_DAY, 'G166-24', DAILY, 'G166-25', 'G166-29'),
  homeworkDue: told(SAME_DAY, 'G166-24', DAILY, 'G166-26'),
  markDue: told(SAME_DAY, 'G166-24', DAILY, 'G166-27'),
  attendanceDue: told(SAME_DAY, 'G166-24', DAILY, 'G166-28'),
  reasonDue: told(SAME_DAY, 'G166-24', DAILY, 'G166-28'),
  reasonAuthors: told(['teacher', 'class_teacher'], 'G166-28', 'пропуски с указанием причины', 'G166-24'),

  reviewEvery: told({ kind: 'monthly' }, 'G166-34', 'проверка осуществляется ежемесячно'),
  reviewers: told({ roles: ['deputy'], isOne: true }, 'G166-34', 'заместителем директора', 'G166-14'),
  diaryCheckEvery: told({ kind: 'monthly' }, 'G166-48', 'периодичность проверок — один раз в месяц'),

  messagesOfficial: told(false, 'G166-50', 'переписка — социальное общение, не официальная'),
  signIn: told(['portal'], 'G166-45', 'регистрируются на портале, получают UID', 'G166-10'),
  consent: told('application_with_passport', 'G166-42', 'заявление в присутствии родителя, по паспорту'),

  exportCurrent: told([{ kind: 'daily' }], 'G166-38', 'ежедневная отправка текущих данных'),
  exportFull: {
    ...told(
      [{ kind: 'monthly' }, { kind: 'year', days: 1 }],
      'G166-40',
      'полная выгрузка один раз в месяц и после перевода года',
      'G166-41',
    ),
    choice: 'День перевода не назван: следующий за последним днём учебного года',
  },

  duties: told(
    [
      {
        code: 'enter_lessons',
        roles: ['teacher', 'class_teacher'],
        rhythm: { kind: 'daily' },
        clause: 'G166-24',
        words: 'Внести данные по урокам дня',
      },
      {
        code: 'review_journals',
        roles: ['deputy'],
        rhythm: { kind: 'monthly' },
        clause: 'G166-34',
        words: 'Проверить заполнение журналов и составить перечень замечаний',
      },
      {
        code: 'check_diary',
        roles: ['teacher', 'class_teacher'],
        rhythm: { kind: 'monthly' },
        clause: 'G166-48',
        words: 'Проверить, что видит семья: учитель — свой предмет, классный руководитель — все',
      },
      {
        code: 'full_export',
        roles: ['administrator'],
        rhythm: { kind: 'monthly' },
        clause: 'G166-40',
        words: 'Отправить данные за весь учебный год',
      },
    ],
    'G166-24',
    'обязанности со сроками',
    'G166-34',
    'G166-40',
    'G166-48',
  ),
});
