import { latinOf, unmixed } from './latin.js';
import { formsOf, isEveryday, plainWord, shortsOf } from './name-forms.js';

/** Whom the school knows. `birthDate` is «2013-04-05». */
export interface KnownPerson {
  readonly familyName: string;
  readonly givenName: string;
  readonly patronymic: string;
  readonly birthDate: string | null;
}

/** Text as it may leave the school, and how many pieces of it were replaced. */
export interface Screened {
  readonly text: string;
  readonly replaced: number;
}

const WORD = /[\p{L}\p{M}\u00ad\u200b-\u200f\u2060\ufeff]+/gu;
const NAME = '[имя]';
const INITIALS = /\[имя\](?:[\s,]*\[имя\])*(?:\s*\p{Lu}\.)*/gu;
const INITIALS_BEFORE = /(?:(?<!\p{L})\p{Lu}\.\s*){1,2}(?=\[имя\])/gu;
/** Beginnings of months, in full and shortened, and their Roman numbers. */
const MONTHS = 'янв фев мар апр ма[йя] июн июл авг сен окт ноя дек'.split(' ');
const ROMAN = 'I II III IV V VI VII VIII IX X XI XII'.split(' ');
/** Words pulled apart: «И в а н о в». */
const SPACED = /(?<![\p{L}\d])\p{L}(?:[ \u00a0]\p{L}){2,}(?![\p{L}\d])/gu;
const SPACE = '[\\s\\u00a0.\\-–—/]*';

/** What has a form of its own, whoever it belongs to. */
const PATTERNS: readonly (readonly [string, RegExp])[] = [
  ['[почта]', /[\p{L}\d._%+-]+\s?(?:@|[([](?:at|собака)[)\]])\s?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu],
  [
    '[ссылка]',
    /(?<!\p{L})(?:https?:\/\/)?(?:www\.)?(?:vk\.com|t\.me|vk\.ru|ok\.ru|wa\.me|max\.ru)\/[\p{L}\d_.+-]+/giu,
  ],
  ['[ссылка]', /(?<![\p{L}\d])@[a-z\d_]{4,}/giu],
  ['[телефон]', /(?<!\d)(?:\+\s?|00)7(?:[\s\u00a0().\-–—/_]{0,3}\d){10}(?!\d)/gu],
  ['[СНИЛС]', /(?<!\d)\d{3}[\s\u00a0.\-–—]?\d{3}[\s\u00a0.\-–—]?\d{3}[\s\u00a0.\-–—]?\d{2}(?!\d)/gu],
  ['[телефон]', /(?<!\d)\+?\s?[78][\s\u00a0().\-–—/_]{0,3}\d{3}(?:[\s\u00a0().\-–—/_]{0,3}\d){7}(?!\d)/gu],
  ['[телефон]', /(?<!\d)\(?\d{3}\)?[\s\u00a0-]?\d{3}[\s\u00a0-]?\d{2}[\s\u00a0-]?\d{2}(?!\d)/gu],
  ['[телефон]', /(?<!\d)(?<!\d[.,])\d{2,3}[-–]\d{2}[-–]\d{2}(?!\d)(?![.,]\d)/gu],
  ['[документ]', /(?<!\d)\d{2}\s?\d{2}\s?(?:№\s?)?\d{6}(?!\d)/gu],
  ['[документ]', /(?<!\p{L})[IVX]{1,5}-\p{Lu}{2}\s?(?:№\s?)?\d{6}(?!\d)/gu],
  [
    '[адрес]',
    /(?<!\p{L})(?:ул(?!\p{L})\.?|улиц\p{L}*|пр\.|пр-т|просп\.?|проспект\p{L}*|пер(?!\p{L}|\.?\s*с\s)\.?|переул\p{L}*|наб(?!\p{L})\.?|набережн(?:ая|ой|ую)|бульв\p{L}*\.?|б-р|шоссе|ш\.|пл\.)\s*(?:\d{1,3}-\p{L}{1,2}\s+)?\p{L}[\p{L}\d .-]{1,40}?,?\s*(?:д\.?|дом\p{L}*)?\s*№?\s*\d{1,4}(?:[/-]\d{1,4})?\s?\p{L}?(?!\p{L})(?:[,\s]*(?:корп\p{L}*|к(?!в)|стр|лит)\.?\s*[\p{L}\d]{1,3}(?![\p{L}\d]))?(?:[,\s]*(?:кв|квартир\p{L}*|оф)\.?\s*\d{1,4})?/giu,
  ],
  // Words of mathematics and of history as well: an address only before a name.
  [
    '[адрес]',
    /(?<!\p{L})(?:[Пп]лощад\p{L}*|[Пп]роезд\p{L}*|[Лл]ини[яи])\s+[А-ЯЁ][а-яё-]+(?:\s[А-ЯЁа-яё-]+)?,?\s*(?:д\.?|дом)?\s*\d{1,4}\p{L}?(?!\p{L})(?:[,\s]*(?:корп|к|стр|кв)\.?\s*\d{1,4})*/gu,
  ],
  // The kind after the name: «Садовая ул., 5», «Невский пр., 12-34».
  [
    '[адрес]',
    /(?<!\p{L})[А-ЯЁ][\p{L}-]{2,}\s(?:ул\.|улиц[аеыу]|пр\.|пр-т|просп\.|проспекте?|пер\.|переул\p{L}*|наб\.|набережн(?:ая|ой|ую)|ш\.|шоссе|б-р)[,\s]*(?:д\.|дом)?\s*\d{1,4}(?:[/-]\d{1,4})?\p{L}?(?!\p{L})(?:[,\s]*(?:корп|к|стр|кв)\.?\s*\d{1,4})*/gu,
  ],
  [
    '[адрес]',
    /(?<!\p{L})[\p{Lu}][\p{L}-]{2,}(?:\s\p{L}+)?,?\s(?:д\.|дом)\s?\d{1,4}\p{L}?(?:[,\s]*(?:корп|к|стр|кв)\.?\s*\d{1,4})*/gu,
  ],
  ['[адрес]', /(?<!\p{L})(?:кв\.|квартир\p{L}*)\s?\d{1,4}/giu],
  [
    '[дата рождения]',
    /(?<!\p{L})(?:родил\p{L}*|дата рождения|д\.\s?р\.|день рождения|г\.\s?р\.)[\s:–—-]*\d{1,2}[\s.\-/]+(?:\d{1,2}|\p{L}+)(?:[\s.\-/]+\d{2,4})?/giu,
  ],
  ['[дата рождения]', /\d{1,2}[.\-/]\d{1,2}[.\-/]\d{2,4}(?=\s*(?:г\.?\s?р|года рожд|рожд))/giu],
];

function patternOfDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const figure = (text: string): string => `0?${Number(text)}`;
  const years = `(?:${year}|${year.slice(2)})`;
  const word = `${MONTHS[Number(month) - 1] ?? ''}\\p{L}*|${ROMAN[Number(month) - 1] ?? ''}(?!\\p{L})`;
  const european = `${figure(date)}${SPACE}(?:${figure(month)}|${word})${SPACE}${years}`;
  return `${european}|${year}${SPACE}${figure(month)}${SPACE}${figure(date)}`;
}

/** Knows everybody of a school, and takes them out of free text. */
export class Screen {
  private readonly forms = new Map<string, boolean>();
  private readonly days: readonly RegExp[];
  /** Teachers write the same words again and again. */
  private readonly cleaned = new Map<string, Screened>();

  constructor(people: readonly KnownPerson[]) {
    for (const { familyName, givenName, patronymic } of people)
      for (const whole of [familyName, givenName, patronymic])
        for (const part of whole.split(/[\s'’-]+/u).filter((one) => one.length > 1))
          for (const name of [part, ...shortsOf(part)]) this.know(name);
    const days = [...new Set(people.flatMap(({ birthDate }) => (birthDate === null ? [] : [birthDate])))];
    const patterns: RegExp[] = [];
    for (let from = 0; from < days.length; from += 200)
      patterns.push(
        new RegExp(
          `(?<!\\d)(?:${days
            .slice(from, from + 200)
            .map(patternOfDay)
            .join('|')})(?!\\d)`,
          'giu',
        ),
      );
    this.days = patterns;
  }

  private know(name: string): void {
    const isLoose = isEveryday(name);
    for (const form of formsOf(name))
      this.forms.set(form, (this.forms.get(form) ?? true) && (isLoose || form.length < 4));
    const spoken = latinOf(name.toLowerCase().replaceAll('ё', 'yo'));
    for (const form of [...latinOf(plainWord(name)), ...spoken].filter((one) => one.length > 2))
      this.forms.set(form, (this.forms.get(form) ?? true) && (isLoose || form.length < 6));
  }

  /** What may leave. Names are known in all their forms; a form that is an everyday word counts only with a capital. */
  clean(text: string): Screened {
    if (text === '') return { text, replaced: 0 };
    const known = this.cleaned.get(text) ?? this.take(text);
    this.cleaned.set(text, known);
    return known;
  }

  private isName(word: string): boolean {
    const onlyCapital = this.forms.get(unmixed(plainWord(word)));
    return onlyCapital !== undefined && (!onlyCapital || /^\p{Lu}/u.test(word));
  }

  private take(text: string): Screened {
    let replaced = 0;
    const put = (sign: string) => () => {
      replaced += 1;
      return sign;
    };
    let result = text.normalize('NFC').replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '');
    if (/\d/.test(result))
      for (const pattern of this.days) result = result.replace(pattern, put('[дата рождения]'));
    for (const [sign, pattern] of PATTERNS) result = result.replace(pattern, put(sign));
    result = result.replace(SPACED, (word) =>
      this.isName(word.replace(/[ \u00a0]/gu, '')) ? put(NAME)() : word,
    );
    result = result.replace(WORD, (word) =>
      this.isName(word)
        ? put(NAME)()
        : word.replace(/\p{Lu}\p{Ll}+/gu, (part) =>
            part !== word && this.isName(part) ? put(NAME)() : part,
          ),
    );
    result = result.replace(INITIALS_BEFORE, '').replace(INITIALS, NAME);
    return { text: result, replaced };
  }
}
