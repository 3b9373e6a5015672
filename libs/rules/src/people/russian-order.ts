import { plainText } from '../text/plain-text.js';

/*
 * Russian alphabetical order without Intl, so that a list looks the same on every device. It has three levels, as the
 * collation of the database has: letters; then ё after е; then capitals after small letters.
 */
const ALPHABET = " -.'0123456789абвгдежзийклмнопрстуфхцчшщъыьэюяabcdefghijklmnopqrstuvwxyz";
const PLACES: ReadonlyMap<string, number> = new Map([...ALPHABET].map((letter, place) => [letter, place]));

/** Letters that are not in the alphabet follow it in the order of their codes. */
function placeOf(letter: string): number {
  return PLACES.get(letter) ?? ALPHABET.length + letter.charCodeAt(0);
}

const withoutYo = (text: string): string => text.replaceAll('ё', 'е').replaceAll('Ё', 'Е');

/** Compares places letter by letter; a beginning comes before what it begins. */
function compareBy(place: (letter: string) => number, a: string, b: string): number {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const difference = place(a.charAt(at)) - place(b.charAt(at));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** A form in which two spellings of a name meet: ё is е, small letters, no outer or repeated spaces. */
export function foldForSearch(text: string): string {
  return withoutYo(plainText(text).toLowerCase());
}

/**
 * Orders names as a Russian class list does: negative when `a` comes first. Spaces and hyphens stand before letters;
 * е and ё are one letter, and when nothing else differs, е comes first; case decides last.
 */
export function compareNames(a: string, b: string): number {
  const [spacedA, spacedB] = [plainText(a), plainText(b)];
  const [lowerA, lowerB] = [spacedA.toLowerCase(), spacedB.toLowerCase()];
  return (
    compareBy(placeOf, withoutYo(lowerA), withoutYo(lowerB)) ||
    compareBy((letter) => Number(letter === 'ё'), lowerA, lowerB) ||
    compareBy((letter) => Number(letter !== letter.toLowerCase()), spacedA, spacedB)
  );
}
