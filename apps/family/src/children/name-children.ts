import type { Child } from './child.js';

/** How one child is told from the others everywhere in the app. */
export interface ChildFace {
  /** The given name, with as much more as the brothers and sisters make necessary. */
  readonly label: string;
  /** One to three letters for the badge. */
  readonly initials: string;
  /** Number of the child's colour, from 0; it stays when another child joins. */
  readonly hue: number;
}

/** Colours there are; a seventh child shares one, and is still told by name. */
export const HUES = 6;

const first = (text: string, count = 1): string => [...text.trim()].slice(0, count).join('');

/** The first way of writing that is different for every child; the last way when none is. */
function tellApart(
  children: readonly Child[],
  ways: readonly ((child: Child) => string)[],
): readonly string[] {
  const spellings = ways.map((way) => children.map(way));
  return spellings.find((texts) => new Set(texts).size === texts.length) ?? spellings.at(-1) ?? [];
}

/**
 * Names, badges and colours of the children, in their order. The colour follows the age of the student's id, not the
 * place in the list, so that a new pupil in the family never repaints the others.
 */
export function nameChildren(children: readonly Child[]): readonly ChildFace[] {
  const labels = tellApart(children, [
    (child) => child.givenName,
    (child) => `${child.givenName} ${first(child.familyName).toUpperCase()}.`,
    (child) => `${child.givenName} ${child.familyName}`,
    (child) => [child.givenName, child.familyName, child.className].filter(Boolean).join(' '),
  ]);
  const initials = tellApart(children, [
    (child) => `${first(child.givenName)}${first(child.familyName)}`.toUpperCase(),
    (child) => first(child.givenName, 2),
    (child) => first(child.givenName, 3),
    (child) => `${first(child.givenName)}${first(child.className, 2)}`.trim(),
  ]);
  const byAge = children.map((child) => child.studentId).sort();
  return children.map((child, index) => ({
    label: labels[index] ?? child.givenName,
    initials: initials[index] ?? '',
    hue: byAge.indexOf(child.studentId) % HUES,
  }));
}
