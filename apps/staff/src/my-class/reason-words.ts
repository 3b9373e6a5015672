import type { AbsenceLetters, AbsenceReason } from '@zhurnal/rules';
import { formatDay } from '@zhurnal/web-client';
import type { AbsentDay } from './absence-model.js';
import { t } from './my-class-words.js';

/** The reasons the class teacher chooses from. */
export const GIVEN_REASONS = ['ill', 'excused', 'unexcused'] as const;

/** A reason as the contract names it. */
export const REASON_CODES = {
  ill: 'ILL',
  excused: 'EXCUSED',
  unexcused: 'UNEXCUSED',
  unknown: 'UNKNOWN',
} as const;

/** A reason of the contract as the rules name it; nothing given reads as unknown. */
export function reasonOf(code: keyof typeof REASON_NAMES | null): AbsenceReason {
  return code === null ? 'unknown' : REASON_NAMES[code];
}

const REASON_NAMES = { ILL: 'ill', EXCUSED: 'excused', UNEXCUSED: 'unexcused', UNKNOWN: 'unknown' } as const;

/** «болеет: 6 уроков, весь день, 1 опоздание»: a cell in words. */
export function sayCell(day: AbsentDay): string {
  const parts = (['ill', 'excused', 'unexcused', 'unknown'] as const)
    .filter((reason) => day[reason] > 0)
    .map((reason) => t('absences.cell.part', { reason: t(`reason.${reason}`), count: day[reason] }));
  return [
    ...parts,
    day.isFull && t('absences.cell.full'),
    day.late > 0 && t('absences.cell.late', { count: day.late }),
    day.isCertified && t('absences.cell.certified'),
  ]
    .filter(Boolean)
    .join(', ');
}

/** The letter of an absence, with a question mark while nobody has given the reason. */
export function letterOfReason(reason: AbsenceReason, letters: AbsenceLetters): string {
  return reason === 'unknown' ? `${letters.unknown}?` : letters[reason];
}

/** «пн, 16 нояб.» */
export const sayDay = (day: string): string => formatDay(day, 'short');
