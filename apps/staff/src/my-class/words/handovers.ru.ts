/** Words of print-outs for families without the electronic diary. */
export const HANDOVERS_RU = {
  'handover.title': 'Распечатки семьям без электронного дневника',
  'handover.count':
    '{count, plural, one {Просит бумагу или отказалась от дневника # семья.} few {Просят бумагу или отказались от дневника # семьи.} many {Просят бумагу или отказались от дневника # семей.} other {Просят бумагу или отказались от дневника # семьи.}}',
  'handover.noRhythm':
    'Как часто выдавать распечатки, регламент школы не говорит, поэтому очереди нет. Отчёты можно напечатать ниже в любой день.',
  'handover.yearOver': 'До конца учебного года распечаток больше нет.',
  'handover.noTerms': 'Выдавать пока нечего: первая распечатка появится здесь в свой срок.',
  'handover.term': 'За какие дни',
  'handover.termOwed': '{days} — не выдано: {count}',
  'handover.termDone': '{days} — выдано всем',
  'handover.table': 'Распечатки за {days}',
  'handover.student': 'Ученик',
  'handover.printed': 'Напечатано',
  'handover.notPrinted': 'Нет',
  'handover.to': 'Кому',
  'handover.toOf': 'Кому: {name}',
  'handover.other': 'Другому человеку',
  'handover.otherWho': 'Кому именно: {name}',
  'handover.handed': 'Выдано',
  'handover.handedOf': '{day}, {to}',
  'handover.by': 'записал(а) {who}',
  'handover.when': 'Когда выдано',
  'handover.note': 'Примечание',
  'handover.send': 'Выдано: {count}',
  'handover.done':
    '{count, plural, one {Записано: # распечатка} few {Записано: # распечатки} many {Записано: # распечаток} other {Записано: # распечатки}}',
  'handover.takeBack': 'Отменить запись',
  'handover.takeBackOf': 'Отменить запись о выдаче: {name}',
  'handover.takeBackWhy':
    'Распечатка за {days} снова станет невыданной. Отмена и её причина останутся в журнале изменений.',
  'handover.reason': 'Почему запись отменяют',
  'handover.takenBack': 'Запись о выдаче отменена: {name}',
} as const;
