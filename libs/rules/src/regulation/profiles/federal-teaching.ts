import { DEFAULT_ABSENCE_LETTERS } from '../../attendance/absence.js';
import { DEFAULT_WORK_TYPES } from '../../marks/work-types.js';
import { chosen, told } from '../setting.js';
import type { TeachingSettings } from '../teaching-settings.js';

const OWN_ACT = 'Закон оставляет это школе';

/** The lesson and its marks where nothing else is said. */
export const FEDERAL_TEACHING: TeachingSettings = {
  gradesWithoutMarks: told({ from: 1, to: 1 }, 'S117-32', 'в 1 классе оценки не ставятся'),
  absenceLetters: told(
    DEFAULT_ABSENCE_LETTERS,
    'G24-90',
    'Б — болеет, У — уважительная, Н — неявка, О — опоздал',
  ),
  reasonAuthors: told(['teacher', 'class_teacher'], 'G272-34', 'пропуски вносятся с указанием причины'),
  averageKind: { value: 'weighted', choice: `${OWN_ACT}: веса работ меняет каждая школа` },
  workTypes: chosen(
    told(DEFAULT_WORK_TYPES, 'G24-84', 'вид работы выбирается из списка'),
    'Веса и сроки проверки обычные; числа задаёт локальный акт школы',
  ),
  entryDirection: { value: 'down', choice: 'Как в бумажном журнале: столбец сверху вниз' },
  substituteGraceDays: chosen(
    told(1, 'S117-29', 'замещающий заполняет журнал в установленном порядке'),
    'Срок не назван: день урока и следующий учебный',
  ),
  // The ministry of the Novosibirsk region explains these; 4.6 and 4.5 are as common, and each school sets its own.
  periodMarks: {
    value: { five: '4.65', four: '3.65', three: '2.65' },
    choice: `${OWN_ACT}: пороги по разъяснению министерства Новосибирской области`,
  },
  contactsBy: told('class_teacher', 'G24-92', 'классный руководитель вносит поправки'),
  classPosition: { value: false, choice: `${OWN_ACT}: без положения в классе` },
  classDistribution: { value: false, choice: `${OWN_ACT}: без отметок одноклассников` },
};
