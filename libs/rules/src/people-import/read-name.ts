import type { PersonName } from '../people/person-name.js';
import { foldForSearch } from '../people/russian-order.js';

/** Why a name cannot be taken as it stands, with the spelling that was probably meant. */
export type NameFault =
  | { readonly fault: 'MISSING' | 'INCOMPLETE' | 'INITIALS' | 'ODD' }
  | { readonly fault: 'MIXED_LETTERS'; readonly suggestion: string; readonly letters: string };

/** A name, and whether its letters were all capital or all small. */
export interface ReadName {
  readonly name: PersonName;
  readonly isRecased: boolean;
}

const LATIN = 'ABCEHKMOPTXacekmopxyB';
const CYRILLIC = 'АВСЕНКМОРТХасекморхуВ';

const LETTERS = /^[\p{L}\p{M}'’`.\- ()]+$/u;

/** Letters of both alphabets in one word: the Latin ones that look Cyrillic were typed by mistake. */
function cyrillicOf(text: string): string | undefined {
  if (!/\p{Script=Cyrillic}/u.test(text) || !/\p{Script=Latin}/u.test(text)) return undefined;
  const all = [...text].map((sign) => CYRILLIC[LATIN.indexOf(sign)] ?? sign).join('');
  return /\p{Script=Latin}/u.test(all) ? undefined : all;
}

/** «Мамед оглы» keeps its small second word. */
const SMALL_WORDS = ['оглы', 'кызы', 'улы', 'уулу', 'гызы', 'де', 'ван', 'фон', 'аль', 'эль', 'бен', 'ибн'];

function capitalised(text: string): string {
  return text
    .toLowerCase()
    .split(' ')
    .map((word) =>
      SMALL_WORDS.includes(word)
        ? word
        : word.replace(
            /(^|[-'’])(\p{L})/gu,
            (_, before: string, letter: string) => before + letter.toUpperCase(),
          ),
    )
    .join(' ');
}

function recase(text: string): string {
  const letters = text.replace(/[^\p{L}]/gu, '');
  const isLoud = letters.length > 1 && letters === letters.toUpperCase();
  return isLoud || letters === letters.toLowerCase() ? capitalised(text) : text;
}

const clean = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u200B-\u200D\uFEFF\u00AD]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s*-\s*/g, '-')
    .trim();

/** Family, given name and patronymic of «Иванов Пётр Сергеевич»; what follows the given name is the patronymic. */
export function splitFullName(text: string): PersonName {
  const [familyName = '', givenName = '', ...rest] = clean(text).split(' ');
  return { familyName, givenName, patronymic: rest.join(' ') || null };
}

/** «П.», «П», «П.С.», «П. С.»; «Ян» is a name. */
const isInitials = (text: string): boolean => /^\p{L}(?:\.?|\.\s*\p{L}\.?)$/u.test(text);

/** The name in its parts, cleaned and in usual letters, or what is wrong with it. */
export function readName(parts: PersonName): ReadName | NameFault {
  const [familyName, givenName, patronymic] = [parts.familyName, parts.givenName, parts.patronymic ?? ''].map(
    clean,
  );
  if (!familyName && !givenName) return { fault: 'MISSING' };
  if (!familyName || !givenName) return { fault: 'INCOMPLETE' };
  const whole = [familyName, givenName, patronymic].filter(Boolean).join(' ');
  if (isInitials(givenName) || isInitials(patronymic ?? '')) return { fault: 'INITIALS' };
  if (!LETTERS.test(whole) || whole.length > 200) return { fault: 'ODD' };
  const suggestion = cyrillicOf(whole);
  if (suggestion !== undefined) {
    const letters = [...new Set(whole.match(/\p{Script=Latin}/gu))].join(', ');
    return { fault: 'MIXED_LETTERS', suggestion, letters };
  }
  const name = {
    familyName: recase(familyName),
    givenName: recase(givenName),
    patronymic: patronymic ? recase(patronymic) : null,
  };
  const isRecased =
    name.familyName !== familyName || name.givenName !== givenName || (name.patronymic ?? '') !== patronymic;
  return { name, isRecased };
}

/** Is what came back a name? */
export function isReadName(read: ReadName | NameFault): read is ReadName {
  return 'name' in read;
}

/** Family and given name in the form in which two spellings of a person meet: ё is е, case and spaces do not count. */
export function nameKey({ familyName, givenName }: Pick<PersonName, 'familyName' | 'givenName'>): string {
  return `${foldForSearch(familyName).replace(/\s*-\s*/g, '-')} ${foldForSearch(givenName)}`;
}

/** Could the two patronymics be one? One that is not given speaks against nothing. */
export function isSamePatronymic(a: string | null, b: string | null): boolean {
  const [one, other] = [foldForSearch(a ?? ''), foldForSearch(b ?? '')];
  return one === '' || other === '' || one === other;
}

/** Could «Иванова М. П.» be this person? */
export function fitsInitials(short: PersonName, full: PersonName): boolean {
  if (foldForSearch(short.familyName) !== foldForSearch(full.familyName)) return false;
  const first = /^(\p{L})\.?$/u.exec(foldForSearch(short.givenName))?.[1];
  if (first === undefined || !foldForSearch(full.givenName).startsWith(first)) return false;
  const second = foldForSearch(short.patronymic ?? '').slice(0, 1);
  return second === '' || full.patronymic === null || foldForSearch(full.patronymic).startsWith(second);
}
