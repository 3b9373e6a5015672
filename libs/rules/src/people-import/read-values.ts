import { foldForSearch } from '../people/russian-order.js';

export type Sex = 'female' | 'male';

const SEXES: Readonly<Record<string, Sex>> = {
  м: 'male',
  муж: 'male',
  мужской: 'male',
  мальчик: 'male',
  юноша: 'male',
  m: 'male',
  male: 'male',
  ж: 'female',
  жен: 'female',
  женский: 'female',
  девочка: 'female',
  девушка: 'female',
  f: 'female',
  female: 'female',
};

/** Reads «м», «Жен.», «девочка», «male». */
export function readSex(text: string): Sex | undefined {
  const word = foldForSearch(text).replace(/\.$/, '');
  return Object.hasOwn(SEXES, word) ? SEXES[word] : undefined;
}

/** The sex that a patronymic speaks of; undefined when it speaks of none. */
export function sexOfPatronymic(patronymic: string | null): Sex | undefined {
  const word = foldForSearch(patronymic ?? '');
  if (/(?:вна|ична|инична|кызы|гызы)$/.test(word)) return 'female';
  return /(?:вич|ьич|мич|тич|нич|оглы|улы|уулу)$/.test(word) ? 'male' : undefined;
}

/** How a guardian stands to the student, as files write it. */
export type ReadGuardianKind = 'mother' | 'father' | 'adopter' | 'guardian' | 'other';

const KINDS: readonly (readonly [ReadGuardianKind, RegExp])[] = [
  ['mother', /^(?:мат[ьи]|мам|mother)/],
  ['father', /^(?:отец|пап|father)/],
  ['adopter', /усынов|удочер|adopt/],
  ['guardian', /опекун|попечител|guardian/],
  ['other', /баб|дед|тет|дяд|брат|сестр|отчим|мачех|приемн|законн|представител|друг|ин(?:ой|ое)|other/],
];

/** Reads «мать», «папа», «опекун», «бабушка»; undefined when the words are none of these. */
export function readGuardianKind(text: string): ReadGuardianKind | undefined {
  const word = foldForSearch(text);
  return KINDS.find(([, pattern]) => pattern.test(word))?.[0];
}

/** The digits that tell whether two numbers are one: a Russian number begins with 7. */
export function phoneDigits(text: string): string {
  const digits = text.replace(/\D/g, '');
  if (digits.length === 11 && digits.startsWith('8') && !text.trim().startsWith('+'))
    return `7${digits.slice(1)}`;
  return digits.length === 10 ? `7${digits}` : digits;
}

/** What a cell of telephones holds: the first number in one form, and whether there were more. */
export interface ReadPhone {
  /** «+7 900 123-45-67» for Russian numbers, «+» and the digits for others. */
  readonly phone: string;
  readonly isOneOfSeveral: boolean;
}

function writePhone(text: string): string | undefined {
  const rest = text.replace(/(?:доб|вн)\p{L}*\.?\s*\d+$/iu, '').trim();
  if (!/^[\d\s()+.\-–—‑]*$/u.test(rest)) return undefined;
  // Ten figures that begin like a whole number are a number with one figure lost.
  if (/^[78]9\d{8}$/.test(rest.replace(/\D/g, ''))) return undefined;
  const digits = phoneDigits(rest);
  if (/^7\d{10}$/.test(digits)) {
    return `+7 ${digits.slice(1, 4)} ${digits.slice(4, 7)}-${digits.slice(7, 9)}-${digits.slice(9)}`;
  }
  return rest.startsWith('+') && digits.length >= 8 && digits.length <= 15 ? `+${digits}` : undefined;
}

/** Reads a cell of telephones; undefined when there is no number in it that could be dialled. */
export function readPhone(text: string): ReadPhone | undefined {
  const cell = text.trim().replace(/^(?:тел|моб|сот|дом)\p{L}*\.?:?\s*/iu, '');
  const parts = cell
    .split(/[,;/\n]|\sи\s/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const phone = writePhone(parts[0] ?? '');
  return phone === undefined ? undefined : { phone, isOneOfSeveral: parts.length > 1 };
}

/** Are the two telephones one and the same? */
export function isSamePhone(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && phoneDigits(a) !== '' && phoneDigits(a) === phoneDigits(b);
}

/** Reads an address of e-mail, in small letters; undefined when it is none. */
export function readEmail(text: string): string | undefined {
  const email = text
    .trim()
    .toLowerCase()
    .replace(/^mailto:/, '');
  return /^[^\s@,;<>"()]{1,64}@[a-zа-яё0-9-]+(?:\.[a-zа-яё0-9-]+)+$/.test(email) && email.length <= 200
    ? email
    : undefined;
}
