import { formatDay, isDay } from '@zhurnal/web-client';
import { t } from './people-words.js';
import type { Finding } from './use-people-change.js';

/** What is to be confirmed or remains to be done, in a sentence. */
export function sayFinding({ code, name, detail }: Finding): string {
  switch (code) {
    case 'SAME_PERSON':
      return t('question.SAME_PERSON', {
        name,
        detail: isDay(detail) ? `, ${formatDay(detail, 'numeric')}` : '',
      });
    case 'RECORDS_AFTER':
      return t('question.RECORDS_AFTER', { name, detail });
    case 'NO_SUBGROUP':
      return t('question.NO_SUBGROUP', { name, detail });
    default:
      return t('question.FAMILY_SIGN_IN_STAYS');
  }
}

/** Several of them, in as few sentences: divisions in which one and the same person stands nowhere are told together. */
export function sayFindings(findings: readonly Finding[]): readonly string[] {
  const told = new Map<string, Finding>();
  for (const one of findings) {
    const key = one.code === 'NO_SUBGROUP' ? `${one.code} ${one.personId ?? one.name}` : String(told.size);
    const before = told.get(key);
    told.set(key, before ? { ...before, detail: `${before.detail}, ${one.detail}` } : one);
  }
  return [...told.values()].map(sayFinding);
}

/** A stretch of days, open at its end or not: «с 1 сентября 2026 г.». */
export function saySpan(from: string | null, to: string | null): string {
  if (from === null) return to === null ? t('list.empty') : t('span.to', { to: formatDay(to, 'numeric') });
  if (to === null) return t('span.from', { from: formatDay(from, 'numeric') });
  return t('span.fromTo', { from: formatDay(from, 'numeric'), to: formatDay(to, 'numeric') });
}

/** The number and the date of an order. */
export function sayOrder(number: string, date: string | null): string {
  if (number === '') return t('order.none');
  return date === null
    ? t('order.said', { number })
    : t('order.saidOn', { number, day: formatDay(date, 'numeric') });
}
