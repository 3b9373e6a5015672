/** Heads of the lists that are saved as workbooks: they are read by people, in the language of the school. */
export const SHEET_RU = {
  students: 'Ученики',
  staff: 'Сотрудники',
  familyName: 'Фамилия',
  givenName: 'Имя',
  patronymic: 'Отчество',
  birthDate: 'Дата рождения',
  class: 'Класс',
  since: 'В классе с',
  until: 'По',
  fileNumber: 'Личное дело',
  login: 'Логин',
  position: 'Должность',
  hiredOn: 'Принят',
  dismissedOn: 'Уволен',
} as const;
