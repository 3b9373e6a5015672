import { DEFAULT_ABSENCE_LETTERS, displayOf, letterOf } from '@zhurnal/rules';
import type { AbsenceReason, AttendanceFact, MarkValue } from '@zhurnal/rules';
import { formatWeight } from '@zhurnal/web-client';
import { t } from '../words/words.js';

/** The value as a screen reader says it; «5», «зачёт», «точка». */
export function sayMarkValue(value: MarkValue): string {
  if (value === 'pass') return t('mark.pass');
  if (value === 'fail') return t('mark.fail');
  return value === 'due' ? t('mark.due') : displayOf(value);
}

/** Colour of a mark's face. A low mark and work still owed ask for attention; the sign itself says which it is. */
export function toneOfMark(value: MarkValue): 'low' | 'plain' {
  return value === '2' || value === 'fail' || value === 'due' ? 'low' : 'plain';
}

/** «контрольная работа, вес 3»: what the mark was given for. A weight of one is not worth saying. */
export function sayWork(work: string, weight: string): string {
  const written = formatWeight(weight);
  const name = work.slice(0, 1).toLowerCase() + work.slice(1);
  return written === '1' ? name : `${name}, ${t('mark.weight', { weight: written })}`;
}

/** The letter of an absence and what it means. */
export function sayAbsence(
  fact: AttendanceFact,
  reason: AbsenceReason | null,
): { letter: string; meaning: string } {
  const letter = letterOf(fact, reason, DEFAULT_ABSENCE_LETTERS);
  return { letter, meaning: fact === 'late' ? t('absence.late') : t(`absence.${reason ?? 'unknown'}`) };
}

/** The title of a work without the kind of work it may begin with: «Тест. Жанры музыки» beside «тест» is «Жанры музыки». */
export function sayTitle(work: string, title: string): string {
  if (!title.toLowerCase().startsWith(work.toLowerCase())) return title;
  return title.slice(work.length).replace(/^[\s.:,–—-]+/, '');
}
