import { LOCALE } from '../words/locale.js';

/** Ways to write an instant: `time` «10:42», `day` «12 сентября 2026 г.», `short` «12 сент., 10:42», `full` «12 сентября 2026 г. в 10:42». */
const STYLES = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit' },
  short: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  full: { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** One of the ways to write an instant. */
export type InstantStyle = keyof typeof STYLES;

const writers = new Map<string, Intl.DateTimeFormat>();

/** Writes an instant in the time zone of the school, an IANA name; never in the zone of the reader's computer. */
export function formatInstant(
  instant: string | number,
  timeZone: string,
  style: InstantStyle = 'short',
): string {
  const key = `${style} ${timeZone}`;
  let writer = writers.get(key);
  if (writer === undefined) {
    writer = new Intl.DateTimeFormat(LOCALE, { ...STYLES[style], timeZone });
    writers.set(key, writer);
  }
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? '' : writer.format(at);
}
