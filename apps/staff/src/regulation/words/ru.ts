import type { SettingGroup } from '../setting-groups.js';

/** Words of the page of the regulation. */
export const REGULATION_RU = {
  'page.title': 'Положение',
  'page.below': 'Правила ведения журнала по пунктам положения. Здесь они только читаются.',
  'page.settings': 'Настройки школы',
  'page.loading': 'Загружается положение',
  'page.print': 'Распечатать',
  'page.compliance': 'Соблюдение за месяц',
  'page.unknown': 'Какое положение выбрано в школе, этой роли не показывается: выберите его в списке.',

  'bar.title': 'Что показать',
  'bar.of': 'Положение',
  'bar.ofSchool': 'в школе: {name}',
  'bar.with': 'Сравнить с',
  'bar.withNone': 'не сравнивать',
  'bar.all': 'Показать и одинаковые правила',
  'bar.search': 'Слово или номер пункта',
  'bar.searchHint': 'Например, «замечания» или G24-27. Enter — к первому найденному правилу',
  'bar.clear': 'Сбросить',
  'bar.groups': 'Разделы положения',

  'found.all':
    '{count, plural, one {# правило} few {# правила} many {# правил} other {# правила}}, выбор школы — в {chosen}',
  'found.differing':
    '{count, plural, one {Различается # правило из {of}} few {Различаются # правила из {of}} many {Различаются # правил из {of}} other {Различаются # правила из {of}}}',
  'found.some':
    '{count, plural, one {Найдено # правило} few {Найдено # правила} many {Найдено # правил} other {Найдено # правила}}',
  'found.none': 'Таких правил нет',
  'found.same': 'Правила одинаковы',
  'found.sameWhy': 'Эти два положения отличаются только словами и номерами пунктов.',
  'found.noneWhy': 'Измените слово или номер пункта.',
  'found.elsewhere': 'Пункт {clause} есть в положении: {name}',

  'group.teaching': 'Урок и отметки',
  'group.lessonEntry': 'Сроки: урок, задание, посещаемость',
  'group.markEntry': 'Сроки: отметки и результаты',
  'group.year': 'Учебный год и журнал',
  'group.attestation': 'Аттестация',
  'group.plans': 'Планирование',
  'group.review': 'Проверка журнала',
  'group.reports': 'Отчёты',
  'group.families': 'Семьи',
  'group.paper': 'Бумага, копии, выгрузка',
  'group.load': 'Нагрузка',
  'group.duties': 'Обязанности',

  'setting.link': 'Ссылка на правило: {name}',
  'setting.differs': 'различается',
  'basis.clause': 'пункт {clause}',
  'basis.also': 'также {clauses}',
  'basis.choice': 'выбор школы',
  'basis.act': 'закон',
  'basis.silent': 'в положении не сказано — федеральное правило',

  'duty.who': 'Кто',
  'duty.what': 'Что делает',
  'duty.when': 'Когда',
  'duty.clause': 'Пункт',
  'duty.table': 'Обязанности: {name}',
} as const satisfies Record<`group.${SettingGroup}`, string> & Record<string, string>;
