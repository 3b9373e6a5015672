import type { AverageKind, EntryDirection, ReasonAuthor } from '@zhurnal/rules';

/** Words of the school's settings. */
export const SETTINGS_RU = {
  'settings.title': 'Настройки школы',
  'settings.loading': 'Загружаются настройки',

  'school.title': 'Школа',
  'school.name': 'Полное название',
  'school.shortName': 'Короткое название',
  'school.shortHint': 'Для узких мест: списков и заголовков',
  'school.timeZone': 'Часовой пояс',
  'school.timeZoneHint': 'По нему считаются «сегодня» и сроки',
  'school.zone': '{name}, UTC{offset}',
  'school.weekdays': 'Учебные дни недели',
  'school.printLanguage': 'Язык печатных форм',
  'school.printHint': 'Заголовки таблиц, которые школа сохраняет в файлы',
  'school.save': 'Сохранить',
  'school.saved': 'Настройки сохранены',
  'school.readOnly': 'Меняет администратор.',
  'school.stale': 'Пока страница была открыта, настройки изменили. Показаны новые.',

  'regulation.title': 'Положение о журнале',
  'regulation.profile': 'Набор правил: {name}',
  'regulation.hint': 'Эти правила задаёт положение школы; здесь они только показаны.',
  'regulation.amended':
    '{count, plural, one {Действует # изменение школы.} few {Действуют # изменения школы.} many {Действуют # изменений школы.} other {Действует # изменения школы.}}',
  'regulation.whole': 'Положение целиком',
  'regulation.table': 'Правила и их пункты',
  'regulation.rule': 'Правило',
  'regulation.value': 'Значение',
  'regulation.clause': 'Пункт',
  'regulation.noClause': 'решение школы',
  'regulation.silent': 'текст молчит: как в федеральном',
  'regulation.yes': 'да',
  'regulation.no': 'нет',

  'rule.gradesWithoutMarks': 'Классы без отметок',
  'rule.absenceLetters': 'Буквы пропусков',
  'rule.reasonAuthors': 'Кто указывает причину пропуска',
  'rule.averageKind': 'Как считается средний балл',
  'rule.periodMarks': 'Отметка за период по среднему баллу',
  'rule.entryDirection': 'Куда идёт курсор после отметки',
  'rule.recordDue': 'Срок записи урока',
  'rule.substituteGraceDays': 'Срок записи урока по замене',
  'rule.homeworkDue': 'Срок записи домашнего задания',
  'rule.contactsBy': 'Кто исправляет контакты семей',
  'contactsBy.class_teacher': 'классный руководитель',
  'contactsBy.administrator': 'администратор, по сообщению классного руководителя',
  'rule.classPosition': 'Семья видит место в трети класса',
  'rule.classDistribution': 'Семья видит, сколько учеников на каждой отметке',

  'value.grades': '{from}–{to}',
  'value.noGrades': 'таких нет',
  'value.letters':
    '{ill} — болеет, {excused} — уважительная причина, {unexcused} — без уважительной причины, {late} — опоздание',
  'value.thresholds': '«5» — от {five}, «4» — от {four}, «3» — от {three}',
  'value.noTerm': 'не ограничен',
  'value.recordDays':
    '{count, plural, =0 {в день урока} one {# день после урока} few {# дня после урока} many {# дней после урока} other {# дня после урока}}',
  'value.graceDays':
    '{count, plural, one {# учебный день после урока} few {# учебных дня после урока} many {# учебных дней после урока} other {# учебного дня после урока}}',
  'value.hours':
    '{count, plural, one {# час после уроков} few {# часа после уроков} many {# часов после уроков} other {# часа после уроков}}',
  'average.weighted': 'с учётом веса работ',
  'average.plain': 'без веса работ',
  'author.teacher': 'учитель',
  'author.class_teacher': 'классный руководитель',
  'author.educator': 'воспитатель',
  'direction.down': 'вниз',
  'direction.right': 'вправо',
  'direction.stay': 'остаётся на месте',

  'works.title': 'Виды работ',
  'works.table': 'Список видов работ',
  'works.name': 'Вид работы',
  'works.letter': 'Буква',
  'works.weight': 'Вес',
  'works.clause': 'Основание: пункт {clause}.',
} as const satisfies Record<`average.${AverageKind}`, string> &
  Record<`author.${ReasonAuthor}`, string> &
  Record<`direction.${EntryDirection}`, string> &
  Record<string, string>;
