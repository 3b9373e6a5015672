import type { Sex } from './name-person.js';

/** What a demo student is written down for: the cases that programs get wrong. */
export interface Trait {
  /** Children with one family key have the same parents. */
  readonly family?: 'three' | 'twins' | 'teacher' | 'two-schools';
  readonly sex?: Sex;
  readonly familyName?: string;
  readonly givenName?: string;
  readonly patronymic?: string | null;
  readonly sameBirthDate?: boolean;
}

/** Years after which the traits come round: as many as there are grades, so every year shows each of them once. */
export const TRAIT_CYCLE = 11;

const name = (sex: Sex, familyName: string, givenName: string, patronymic: string | null): Trait => ({
  sex,
  familyName,
  givenName,
  patronymic,
});

/** By year of entry modulo {@link TRAIT_CYCLE}, letter of the class and number of the student. */
const TRAITS: Readonly<Record<string, Trait>> = {
  '9А0': { family: 'three' },
  '6А0': { family: 'three' },
  '2А0': { family: 'three' },
  '9А4': { family: 'twins', sex: 'male', givenName: 'Пётр', sameBirthDate: true },
  '9А5': { family: 'twins', sex: 'male', givenName: 'Павел', sameBirthDate: true },
  '6А8': name('male', 'Иванов', 'Александр', 'Сергеевич'),
  '6А15': name('male', 'Иванов', 'Александр', 'Сергеевич'),
  '7Б7': { family: 'teacher' },
  '8А11': { family: 'two-schools' },
  '9А10': name('male', 'Нгуен', 'Ван Ань', null),
  '9А13': name('female', 'Петрова-Водкина', 'Алёна', 'Семёновна'),
  '9А16': name('male', 'Ёлкин', 'Семён', 'Артёмович'),
  '6А2': name('male', 'Римский-Корсаков', 'Глеб', 'Андреевич'),
  '6А11': name('female', 'Ли', 'Мэй', null),
  '6А16': name('male', 'Ежов', 'Артём', 'Фёдорович'),
  '7А3': name('female', 'Мюллер', 'Анна-Мария', null),
  '5А6': name('female', 'Мамедова', 'Айгюн', 'Эльдар кызы'),
  '8Б2': name('male', 'Абдуллаев', 'Тимур', 'Рустам оглы'),
  '0А9': name('male', 'Саркисян', 'Ашот', 'Гагикович'),
  '4А5': name('female', 'Голенищева-Кутузова', 'Мария', 'Ильинична'),
  '10Б3': name('female', 'Ó Брайен', 'Шивон', null),
};

export function traitOf(entryYear: number, letter: string, number: number): Trait {
  return TRAITS[`${entryYear % TRAIT_CYCLE}${letter}${number}`] ?? {};
}
