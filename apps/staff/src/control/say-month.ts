import { pageLanguage } from '@zhurnal/web-client';

/** A month in words: «ноябрь 2026 г.». */
export function sayMonth(month: string): string {
  const locale = pageLanguage === 'en' ? 'en-GB' : 'ru';
  const words = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return words.format(new Date(`${month}T00:00:00Z`));
}
