import { chosen, told } from '../setting.js';
import { regulationOf } from './over-federal.js';
import type { PlainTerm } from '../entry-settings.js';

const FIVE_DAYS: PlainTerm = { kind: 'days', days: 5, count: 'calendar' };
const ANY_DAYS = 'Не сказано, каких дней: календарных';

/** СОШ № 117: five days for marks and missed lessons, marks of a period a day before it ends. */
export const S117_PROFILE = regulationOf('s117', {
  gradesWithoutMarks: told({ from: 1, to: 1 }, 'S117-32', 'учащимся 1 класса оценки не ставятся'),

  recordDue: chosen(
    told(FIVE_DAYS, 'S117-28', 'сведения о пропусках — не более пяти дней с даты урока'),
    'О теме и проведении урока текст молчит: вместе с пропусками',
  ),
  markDue: chosen(
    told(FIVE_DAYS, 'S117-26', 'не более пяти дней с даты урока или даты выполнения работы', 'S117-36'),
    ANY_DAYS,
  ),
  attendanceDue: chosen(
    told(FIVE_DAYS, 'S117-28', 'не более пяти дней с даты проведения урока', 'S117-36'),
    ANY_DAYS,
  ),
  periodMarkDue: told(
    { kind: 'before_period_ends', days: 1 },
    'S117-27',
    'не позднее одного дня до окончания учебного периода',
  ),
  substituteGraceDays: chosen(
    told(1, 'S117-29', 'замещающий заполняет журнал в установленном порядке'),
    'Порядок не назван: день урока и следующий учебный',
  ),

  contactsBy: told('administrator', 'S117-23', 'об изменениях сообщают администратору'),
  contactsCheckEvery: told({ kind: 'monthly' }, 'S117-22', 'не реже одного раза в месяц'),

  reviewers: told({ roles: ['director', 'deputy'], isOne: false }, 'S117-34', 'директором и заместителем'),
  activityReport: told([{ kind: 'monthly' }], 'S117-42', 'по активности — один раз в месяц'),
  progressReport: told(
    [
      { kind: 'period', days: 0 },
      { kind: 'year', days: 0 },
    ],
    'S117-43',
    'по успеваемости и качеству — каждую четверть и в конце года',
    'S117-44',
  ),

  signIn: told(['esia'], 'S117-12', 'авторизация через ЕСИА'),

  duties: told(
    [
      {
        code: 'split_into_subgroups',
        roles: ['class_teacher', 'teacher'],
        rhythm: { kind: 'period_start', days: 0 },
        clause: 'S117-24',
        words: 'Разделить класс на подгруппы',
      },
      {
        code: 'check_contacts',
        roles: ['class_teacher'],
        rhythm: { kind: 'monthly' },
        clause: 'S117-22',
        words: 'Проверить данные учеников и родителей',
      },
      {
        code: 'fill_journal',
        roles: ['teacher'],
        rhythm: { kind: 'every', days: 7 },
        clause: 'S117-36',
        words: 'Заполнить отметки и посещаемость',
      },
      {
        code: 'activity_report',
        roles: ['deputy'],
        rhythm: { kind: 'monthly' },
        clause: 'S117-42',
        words: 'Отчёт по активности пользователей',
      },
      {
        code: 'progress_report',
        roles: ['deputy'],
        rhythm: { kind: 'period', days: 0 },
        clause: 'S117-43',
        words: 'Отчёты по успеваемости и качеству обучения',
      },
    ],
    'S117-22',
    'обязанности со сроками',
    'S117-24',
    'S117-36',
    'S117-42',
    'S117-43',
  ),
});
