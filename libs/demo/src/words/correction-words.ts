/** Requests to change locked marks in a quarter: in which of its days the lesson was, what was and shall be, why, what came of it. */
export const CORRECTIONS = [
  {
    state: 'filed',
    fromDay: 0,
    toDay: 4,
    was: '4',
    becomes: '5',
    reason: 'Отметка внесена не в ту строку: у соседа по списку и у него перепутаны работы.',
    note: '',
  },
  {
    state: 'admitted',
    fromDay: 14,
    toDay: 35,
    was: null,
    becomes: '4',
    reason: 'Работа проверена, отметка при переносе из тетради пропущена.',
    note: 'Тетрадь показана, отметка в ней стоит.',
  },
  {
    state: 'refused',
    fromDay: 14,
    toDay: 35,
    was: '3',
    becomes: '4',
    reason: 'Ученик исправил работу на консультации.',
    note: 'Исправленная работа — новая отметка, прежняя не меняется.',
  },
  {
    state: 'admitted',
    fromDay: 14,
    toDay: 35,
    was: null,
    becomes: '5',
    reason: 'Ученик писал работу в другом кабинете, лист передан учителю позже.',
    note: 'Лист с работой приложен к папке класса.',
  },
] as const;
