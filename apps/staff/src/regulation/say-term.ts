import { dayOf } from '@zhurnal/rules';
import type { MonthDay, Rhythm, Term } from '@zhurnal/rules';
import { formatDay } from '@zhurnal/web-client';
import { termWords } from './regulation-words.js';

/** When something is due, or how long it stays open, in words. */
export function sayTerm(term: Term): string {
  switch (term.kind) {
    case 'days':
    case 'checking':
      return termWords(`${term.kind}.${term.count}`, { count: term.days });
    case 'before_period_ends':
      return termWords(term.kind, { count: term.days });
    case 'after_lessons':
    case 'after_period_ends':
    case 'after_receipt':
      return termWords(term.kind, { count: term.hours });
  }
}

/** When something is due; null: the text names no term. */
export const sayDue = (term: Term | null): string => (term === null ? termWords('due.none') : sayTerm(term));

/** How long something stays open; null: nothing locks it but the period. */
export const sayLock = (term: Term | null): string =>
  term === null ? termWords('lock.none') : sayTerm(term);

/** «не позднее 1 сентября» */
export function sayMonthDay({ month, dayOfMonth }: MonthDay): string {
  // Any year without a leap day: a day that every year has is written without it.
  return termWords('on', { date: formatDay(dayOf(2025, month, dayOfMonth) ?? '', 'dayMonth') });
}

/** How often something is done, in words; null: the text does not ask for it. */
export function sayRhythm(rhythm: Rhythm | null): string {
  if (rhythm === null) return termWords('rhythm.none');
  switch (rhythm.kind) {
    case 'daily':
    case 'monthly':
      return termWords(rhythm.kind);
    case 'every':
      return termWords('every', { count: rhythm.days });
    case 'period':
    case 'period_start':
    case 'year': {
      const { kind, days } = rhythm;
      if (days === 0) return termWords(kind);
      return termWords(`${kind}.${days < 0 ? 'before' : 'after'}`, { count: Math.abs(days) });
    }
    case 'on':
      return sayMonthDay(rhythm.date);
  }
}
