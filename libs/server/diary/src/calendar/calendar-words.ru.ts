/** Words of the calendars that programs of families and teachers read. */
export const CALENDAR_RU = {
  own: 'Мои уроки',
  student: 'Уроки',
  children: 'Уроки детей',
  child: (name: string): string => `Уроки — ${name}`,
  ofClass: (name: string): string => `Уроки ${name}`,
  /** A room with a number is called one; a hall or workshop says itself what it is. */
  room: (name: string): string => (/^\d/.test(name) ? `каб. ${name}` : name),
  work: (subject: string, work: string): string => `${subject} — ${work.toLocaleLowerCase('ru')}`,
  ofChild: (name: string, title: string): string => `${name}: ${title}`,
  cancelled: 'Урок отменён.',
  givenAway: 'Урок ведёт другой учитель.',
  substitution: 'Замена.',
  familySubstitution: 'Замена учителя.',
  movedFrom: (day: string, slot: number): string => `Перенесён: по расписанию ${day}, урок ${slot}.`,
  otherRoom: 'Другой кабинет.',
  lesson: (slot: number): string => `Урок ${slot}.`,
  homework: (subject: string): string => `Д/з: ${subject}`,
} as const;
