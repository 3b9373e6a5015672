/** The parts of a Russian name; the patronymic is missing for many. */
export interface PersonName {
  readonly familyName: string;
  readonly givenName: string;
  readonly patronymic: string | null;
}

const NO_BREAK_SPACE = '\u00a0';

const trimmed = (text: string | null): string => text?.trim() ?? '';

/** «А.», and «А.-М.» for a double name. */
function initialOf(name: string): string {
  return name
    .split('-')
    .map((part) => `${[...part.trim()].slice(0, 1).join('').toUpperCase()}.`)
    .join('-');
}

/**
 * The form of lists: «Фамилия И. О.». The initials hold together by U+00A0; before them, and after the hyphen of a
 * double surname, a line may break.
 */
export function listNameOf({ familyName, givenName, patronymic }: PersonName): string {
  const initials = [givenName, patronymic].map(trimmed).filter(Boolean).map(initialOf).join(NO_BREAK_SPACE);
  return [trimmed(familyName), initials].filter(Boolean).join(' ');
}

/** The full form of cards and documents: «Фамилия Имя Отчество». */
export function fullNameOf({ familyName, givenName, patronymic }: PersonName): string {
  return [familyName, givenName, patronymic].map(trimmed).filter(Boolean).join(' ');
}
