import type { PersonName } from '@zhurnal/rules';

const INITIALS = /^(\p{Lu}\.)\s*(?:(\p{Lu}\.))?$/u;

/**
 * Splits the name of a teacher as timetables write it: «Иванова Мария Петровна», «Иванова М. П.», «Лисина Анна».
 * What does not look like a name («Учитель 01», a single word) stays whole as the family name.
 */
export function splitTeacherName(text: string): PersonName {
  const words = text.trim().split(/\s+/);
  const [familyName = '', ...others] = words;
  const rest = others.join(' ');
  const initials = INITIALS.exec(rest);
  if (initials) return { familyName, givenName: initials[1] ?? '', patronymic: initials[2] ?? null };
  const areNames =
    others.length >= 1 && others.length <= 2 && others.every((word) => /^\p{Lu}[\p{L}-]+$/u.test(word));
  if (!areNames || !/^\p{Lu}[\p{L}-]+$/u.test(familyName))
    return { familyName: text.trim(), givenName: '', patronymic: null };
  return { familyName, givenName: others[0] ?? '', patronymic: others[1] ?? null };
}
