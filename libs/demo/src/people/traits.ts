import type { Sex } from './name-person.js';

/** What a demo student is written down for: the cases that programs get wrong. */
export interface Trait {
  /** Children with one family key have the same parents. */
  readonly family?: 'twins' | 'teacher' | 'two-schools';
  readonly sex?: Sex;
  /** The family's name in its male form. */
  readonly surname?: string;
  readonly givenName?: string;
  /** The father's given name, when the patronymic matters. */
  readonly father?: string;
  /** Null: no patronymic. */
  readonly patronymic?: string | null;
  readonly sameBirthDate?: boolean;
}

/** Years after which the traits come round: as many as there are grades, so every year shows each of them once. */
export const TRAIT_CYCLE = 11;

const boy = (surname: string, givenName: string, more: Trait = {}): Trait => ({
  sex: 'male',
  surname,
  givenName,
  ...more,
});
const girl = (surname: string, givenName: string, more: Trait = {}): Trait => ({
  sex: 'female',
  surname,
  givenName,
  ...more,
});

/** By year of entry modulo {@link TRAIT_CYCLE}, letter of the class and number of the student. */
const TRAITS: Readonly<Record<string, Trait>> = {
  '9А4': { family: 'twins', sex: 'male', givenName: 'Пётр', sameBirthDate: true },
  '9А5': { family: 'twins', sex: 'male', givenName: 'Павел', sameBirthDate: true },
  '6А8': boy('Иванов', 'Александр', { father: 'Сергей' }),
  '6А15': boy('Иванов', 'Александр', { father: 'Сергей' }),
  '7Б7': { family: 'teacher' },
  '8А11': { family: 'two-schools' },
  '9А10': boy('Нгуен', 'Ван Ань', { patronymic: null }),
  '9А13': girl('Петров-Водкин', 'Алёна', { father: 'Семён' }),
  '9А16': boy('Ёлкин', 'Семён', { father: 'Артём' }),
  '6А2': boy('Римский-Корсаков', 'Глеб'),
  '6А11': girl('Ли', 'Мэй', { patronymic: null }),
  '6А16': boy('Ежов', 'Артём', { father: 'Фёдор' }),
  '7А3': girl('Мюллер', 'Анна-Мария', { patronymic: null }),
  '5А6': girl('Мамедов', 'Айгюн', { patronymic: 'Эльдар кызы' }),
  '8Б2': boy('Абдуллаев', 'Тимур', { patronymic: 'Рустам оглы' }),
  '0А9': boy('Саркисян', 'Ашот', { patronymic: 'Гагикович' }),
  '4А5': girl('Голенищев-Кутузов', 'Мария'),
  '10Б3': girl('О’Брайен', 'Шивон', { patronymic: null }),
};

export function traitOf(entryYear: number, letter: string, number: number): Trait {
  return TRAITS[`${entryYear % TRAIT_CYCLE}${letter}${number}`] ?? {};
}
