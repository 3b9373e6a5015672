import type { PersonName } from './person-name.js';

/** Latin letters for Russian ones, as in passports. */
const LATIN: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: 'ie',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
};

const SHORTEST_LOGIN = 3;
const LONGEST_LOGIN = 100;
/** Longest family name in a proposed login: it has to be typed from paper. */
const LONGEST_FAMILY_NAME = 20;

/** The text in small Latin letters and digits; a double name keeps its hyphen, everything else is left out. */
export function toLatin(text: string): string {
  return [...text.normalize('NFC').toLowerCase()]
    .map((letter) => LATIN[letter] ?? letter.normalize('NFD').replace(/[^a-z0-9-]/g, ''))
    .join('')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * A login out of the name: «Ёлкина Анна Петровна» is `elkina.ap`, and when somebody has it, `elkina.ap2`, `elkina.ap3`…
 * A name without a single letter that can be written in Latin becomes `user`.
 */
export function proposeLogin(name: PersonName, taken: ReadonlySet<string>): string {
  const family = toLatin(name.familyName).slice(0, LONGEST_FAMILY_NAME).replace(/-$/, '');
  const initials = [name.givenName, name.patronymic ?? '']
    .map((part) => toLatin(part).charAt(0))
    .join('')
    .replaceAll('-', '');
  const wanted = [family, initials].filter(Boolean).join('.');
  const base = wanted.length < SHORTEST_LOGIN ? ['user', wanted].filter(Boolean).join('.') : wanted;
  for (let count = 1; ; count += 1) {
    const login = count === 1 ? base : `${base}${count}`;
    if (!taken.has(login)) return login;
  }
}

/** May somebody sign in under this name? Small Latin letters, digits, point, hyphen and underscore; a letter or digit first. */
export function isLogin(text: string): boolean {
  return text.length >= SHORTEST_LOGIN && text.length <= LONGEST_LOGIN && /^[a-z0-9][a-z0-9._-]*$/.test(text);
}
