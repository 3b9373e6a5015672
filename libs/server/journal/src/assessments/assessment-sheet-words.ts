import type { AssessmentKind, AssessmentLevel } from '@zhurnal/rules';

type SheetWords = Readonly<
  Record<
    | 'name'
    | 'grade'
    | 'classes'
    | 'subject'
    | 'date'
    | 'level'
    | 'kind'
    | 'title'
    | AssessmentKind
    | AssessmentLevel,
    string
  >
>;

/** The heads of the schedule as schools publish it. */
export const SHEET_RU: SheetWords = {
  name: 'График оценочных процедур',
  grade: 'Параллель',
  classes: 'Классы',
  subject: 'Предмет',
  date: 'Дата',
  level: 'Уровень',
  kind: 'Вид',
  title: 'Работа',
  control_work: 'Контрольная работа',
  check_work: 'Проверочная работа',
  diagnostic_work: 'Диагностическая работа',
  practical_work: 'Практическая работа',
  school: 'Школьный',
  regional: 'Региональный',
  federal: 'Федеральный',
};

/** The same in English. */
export const SHEET_EN: SheetWords = {
  name: 'Assessment schedule',
  grade: 'Grade',
  classes: 'Classes',
  subject: 'Subject',
  date: 'Date',
  level: 'Level',
  kind: 'Kind',
  title: 'Work',
  control_work: 'Control work',
  check_work: 'Check work',
  diagnostic_work: 'Diagnostic work',
  practical_work: 'Practical work',
  school: 'School',
  regional: 'Regional',
  federal: 'Federal',
};
