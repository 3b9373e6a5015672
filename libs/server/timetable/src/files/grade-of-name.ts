import { parseClassName } from '@zhurnal/rules';

/** What the name of a class tells; nulls where it tells nothing. */
export interface GradeOfName {
  readonly gradeLevel: number | null;
  readonly letter: string | null;
}

const WORD = /^(?:класс|клас|кл\.?|class|grade|year|form)\s+|\s*(?:-?й\s+)?(?:класс|клас|кл\.?|class)$/giu;
const NUMBERED = /^(\d{1,2})(?:\s*[-./]?\s*(\p{L}\d{1,2})|\s*[-/]\s*(\d{1,2}))$/u;
const FOLLOWED = /^(\d{1,2})\s*-?\s*["«]?(\p{L})["»]?(?=[\s(,])/u;

/**
 * Grade and letter out of names such as «8 а», «10Б», `6B1`, «5-2», «Grade 7», «11 А (физмат)». Two adjoining grades
 * («8-9») are no grade and letter, and a number above 12 is no grade.
 */
export function readGradeOfName(name: string): GradeOfName {
  const core = name.trim().replace(WORD, '').trim();
  const plain = parseClassName(core);
  if (plain) return { gradeLevel: plain.gradeLevel, letter: plain.letter === '' ? null : plain.letter };
  const [, grade = '', lettered, second] = NUMBERED.exec(core) ?? FOLLOWED.exec(core) ?? [];
  const gradeLevel = Number(grade);
  if (gradeLevel < 1 || gradeLevel > 12 || Number(second) === gradeLevel + 1) {
    return { gradeLevel: null, letter: null };
  }
  return { gradeLevel, letter: lettered ?? second ?? null };
}
