import type { AbsenceLetters } from '@zhurnal/rules';
import type { AbsentDay } from './absence-model.js';

/** What stands in a cell: letters, how many lessons where it was not the whole day, lateness. */
export interface CellFace {
  /** «Б», «БУ» for two reasons, «Н?» where nobody has said yet; empty where nothing was missed. */
  readonly letters: string;
  /** Lessons missed, where others were not; empty for a full day. */
  readonly lessons: string;
  /** The letter for lateness; empty for none. */
  readonly late: string;
  readonly tone: 'open' | 'low' | 'absence' | 'late';
}

const REASONS = ['ill', 'excused', 'unexcused'] as const;

/**
 * The face of a day. A school that writes one letter for truancy and for «nobody knows yet» gets a question mark at the
 * latter: the class teacher must see what is still to be found out.
 */
export function faceOf(day: AbsentDay, letters: AbsenceLetters): CellFace {
  const known = REASONS.filter((reason) => day[reason] > 0).map((reason) => letters[reason]);
  const open = day.unknown > 0 ? `${letters.unknown}?` : '';
  return {
    letters: known.join('') + open,
    lessons: day.missed > 0 && !day.isFull ? String(day.missed) : '',
    late: day.late > 0 ? letters.late : '',
    tone: day.unknown > 0 ? 'open' : day.unexcused > 0 ? 'low' : day.missed > 0 ? 'absence' : 'late',
  };
}
