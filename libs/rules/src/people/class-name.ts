import { compareNames } from './russian-order.js';

/** A school class: its grade 1–12 and its letter, capital and Cyrillic; an only class of its grade has none (`''`). */
export interface ClassName {
  readonly gradeLevel: number;
  readonly letter: string;
}

const ROMAN_GRADES: readonly string[] = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
];

const LATIN_TWINS = 'ABCEHKMOPTX';
const CYRILLIC_TWINS = 'АВСЕНКМОРТХ';

/** Letters typed in the wrong layout look the same and mean the same. */
function toCyrillic(letters: string): string {
  return [...letters].map((letter) => CYRILLIC_TWINS[LATIN_TWINS.indexOf(letter)] ?? letter).join('');
}

/** Reads a grade in digits or in Roman numerals, where «Х» may be the Cyrillic letter. */
function readGrade(text: string): number | undefined {
  const grade = /^\d+$/.test(text) ? Number(text) : ROMAN_GRADES.indexOf(text.replaceAll('Х', 'X')) + 1;
  return grade >= 1 && grade <= ROMAN_GRADES.length ? grade : undefined;
}

/**
 * Reads a class name: «10 А», «5Б», «10а», «5-А», «5 «А»», «VIII Б», «11», and short profiles such as «10 ФМ».
 * Undefined when the text does not begin with a grade 1–12 or goes on with more than three letters.
 */
export function parseClassName(text: string): ClassName | undefined {
  const name = text
    .replace(/["«»„“]/g, '')
    .trim()
    .toUpperCase();
  const afterGrade = name.replace(/^(\d{1,2}|[IVXХ]+)/, '');
  const gradeLevel = readGrade(name.slice(0, name.length - afterGrade.length));
  const letter = afterGrade.replace(/^[\s-]+/, '');
  if (gradeLevel === undefined || !/^[A-ZА-ЯЁ]{0,3}$/.test(letter)) return undefined;
  // «Хор» is no tenth class: after a Roman numeral several letters need a space.
  if (!/^\d/.test(name) && letter === afterGrade && letter.length > 1) return undefined;
  return { gradeLevel, letter: toCyrillic(letter) };
}

/** Orders class names by grade, then by letter («2А» before «10А»); names that cannot be read come last, by alphabet. */
export function compareClasses(a: string, b: string): number {
  const [classA, classB] = [parseClassName(a), parseClassName(b)];
  if (!classA && !classB) return compareNames(a, b);
  if (!classA) return 1;
  if (!classB) return -1;
  return classA.gradeLevel - classB.gradeLevel || compareNames(classA.letter, classB.letter);
}
