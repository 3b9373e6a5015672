import type { AbsenceLetters } from '@zhurnal/rules';
import { formatDay, formatDays } from '@zhurnal/web-client';
import { sayAttendance as t } from '../words/attendance-words.js';
import { t as common } from '../words/words.js';
import type { AbsenceDay, Notice } from './read-absences.js';

const REASONS = ['ill', 'excused', 'unexcused', 'unknown'] as const;

/** What stands on a day of the calendar. */
export interface DayFace {
  readonly letters: string;
  /** Lessons missed where others were not; empty for a full day. */
  readonly lessons: string;
  readonly tone: 'absence' | 'late';
}

/** The letters of a day; undefined where there is nothing to show. */
export function faceOf(day: AbsenceDay, letters: AbsenceLetters): DayFace | undefined {
  if (day.missed === 0)
    return day.late === 0 ? undefined : { letters: letters.late, lessons: '', tone: 'late' };
  const found = [...new Set(REASONS.filter((reason) => day[reason] > 0).map((reason) => letters[reason]))];
  return { letters: found.join(''), lessons: day.isFull ? '' : String(day.missed), tone: 'absence' };
}

/** «пропуск по болезни: 6 уроков, весь день, справка принята». */
export function sayDay(day: AbsenceDay): string {
  const parts = REASONS.filter((reason) => day[reason] > 0).map(
    (reason) => `${common(`absence.${reason}`)}: ${t('totals.unit', { count: day[reason] })}`,
  );
  const said = [
    ...parts,
    day.isFull && t('calendar.full'),
    day.late > 0 && t('totals.late', { count: day.late }),
    day.isCertified && parts.length > 0 && t('calendar.certified'),
  ].filter(Boolean);
  return said.length === 0 ? t('calendar.here') : said.join(', ');
}

/** «18 ноября, весь день», «16–20 ноября», «18 ноября, уроки 5, 6». */
export function sayWhen({ from, to, slots }: Pick<Notice, 'from' | 'to' | 'slots'>): string {
  const days = from === to ? formatDay(from, 'dayMonth') : formatDays(from, to);
  if (slots !== null)
    return `${days}, ${t('notice.slots', { count: slots.length, slots: slots.join(', ') })}`;
  return from === to ? `${days}, ${t('notice.wholeDay')}` : days;
}

const KINDS = {
  ILLNESS: 'illness',
  DOCTOR: 'doctor',
  FAMILY: 'family',
  CONTEST: 'contest',
  OTHER: 'other',
} as const satisfies Record<Notice['kind'], string>;

/** The causes a family chooses from, as the contract names them. */
export const NOTICE_KIND_CODES = Object.keys(KINDS) as readonly (keyof typeof KINDS)[];

/** «Болезнь», «К врачу». */
export function sayKind(kind: Notice['kind']): string {
  return t(`kind.${KINDS[kind]}`);
}

const STATUSES = {
  SENT: 'sent',
  SEEN: 'seen',
  ACCEPTED: 'accepted',
  DECLINED: 'declined',
  WITHDRAWN: 'withdrawn',
} as const satisfies Record<Notice['status'], string>;

/** The status of a notice as its words are named. */
export const nameOfStatus = (status: Notice['status']) => STATUSES[status];
