import type { SHEET_RU } from './sheet-words.ru.js';

/** Heads of the lists that are saved as workbooks, in English. */
export const SHEET_EN = {
  students: 'Students',
  staff: 'Staff',
  familyName: 'Family name',
  givenName: 'Given name',
  patronymic: 'Patronymic',
  birthDate: 'Date of birth',
  class: 'Class',
  since: 'In class from',
  until: 'Until',
  fileNumber: 'Personal file',
  login: 'Login',
  position: 'Position',
  hiredOn: 'Hired',
  dismissedOn: 'Dismissed',
} as const satisfies Record<keyof typeof SHEET_RU, string>;
