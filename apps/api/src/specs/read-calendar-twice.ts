import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import type { VEvent } from 'node-ical';

/** A lesson as a calendar has it, in the clock of its zone and at its instants. */
export interface CalendarEvent {
  readonly id: string;
  readonly start: string;
  readonly end: string;
  readonly startsAt: string;
  readonly zone: string;
  readonly room: string;
  readonly title: string;
  readonly description: string;
  readonly sequence: number;
  readonly isCancelled: boolean;
}

const exact = (instant: Date): string => instant.toISOString();
const inOrder = (list: readonly CalendarEvent[]): readonly CalendarEvent[] =>
  [...list].sort((one, other) => (one.start + one.id < other.start + other.id ? -1 : 1));

const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null ? String((value as { val: unknown }).val) : String(value ?? '');

function readFirst(text: string): readonly CalendarEvent[] {
  const whole = new ICAL.Component(ICAL.parse(text) as never);
  for (const zone of whole.getAllSubcomponents('vtimezone'))
    ICAL.TimezoneService.register(new ICAL.Timezone(zone) as never);
  return whole.getAllSubcomponents('vevent').map((part) => {
    const event = new ICAL.Event(part);
    return {
      id: event.uid,
      start: exact(event.startDate.toJSDate()),
      end: exact(event.endDate.toJSDate()),
      startsAt: event.startDate.toString(),
      zone: event.startDate.zone?.tzid ?? '',
      room: event.location ?? '',
      title: event.summary,
      description: event.description ?? '',
      sequence: event.sequence,
      isCancelled: part.getFirstPropertyValue('status') === 'CANCELLED',
    };
  });
}

function readSecond(text: string): readonly CalendarEvent[] {
  return Object.values(nodeIcal.sync.parseICS(text))
    .filter((one): one is VEvent => one?.type === 'VEVENT')
    .map((event) => {
      const zone = (event.start as Date & { readonly tz?: string }).tz ?? '';
      return {
        id: event.uid,
        start: exact(event.start),
        end: exact(event.end as Date),
        startsAt: event.start.toLocaleString('sv-SE', { timeZone: zone }).replace(' ', 'T'),
        zone,
        room: textOf(event.location),
        title: textOf(event.summary),
        description: textOf(event.description),
        sequence: Number(event.sequence),
        isCancelled: event.status === 'CANCELLED',
      };
    });
}

/** What two programs, written by others and sharing nothing, make of a calendar; by its start. */
export const readCalendarTwice = (text: string): readonly (readonly CalendarEvent[])[] =>
  [readFirst(text), readSecond(text)].map(inOrder);

/** Where a calendar departs from the form of RFC 5545 (3.1, 3.4, 3.6): ends of lines, their length, nesting, order. */
export function faultsOfForm(text: string): readonly string[] {
  const faults = new Set<string>();
  const lines = text.split('\r\n');
  if (/[^\r]\n|\r[^\n]/.test(text)) faults.add('lines end otherwise');
  if (lines.some((line) => Buffer.byteLength(line) > 75)) faults.add('a line is longer than 75 octets');
  const open: string[] = [];
  let isInside = false;
  for (const line of lines.filter((one) => one !== '' && !/^[ \t]/.test(one))) {
    const [, word = '', name = ''] = /^(BEGIN|END):(.+)$/.exec(line) ?? [];
    if (word === 'BEGIN') open.push(name);
    else if (word === 'END' && open.pop() !== name) faults.add(`${name} ends what it did not begin`);
    else if (word === '' && isInside && open.length === 1) faults.add(`${line} stands behind components`);
    isInside ||= open.length > 1;
  }
  if (open.length > 0) faults.add(`${open.join(', ')} has no end`);
  return [...faults];
}
