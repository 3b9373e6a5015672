import type { English } from '@zhurnal/web-client';
import type { CLASS_CALENDAR_RU } from './ru.js';

/** The same in English. */
export const CLASS_CALENDAR_EN = {
  title: 'Calendar of a class',
  why: 'The timetable of a class for the calendar of a phone, a website or a screen in the corridor: with substitutions, moves and cancellations, without names of people, marks and homework. Give the address to the families of the class: it does not let anybody into the journal.',
  nothing: 'In this school year there are no classes whose calendars you keep.',
  class: 'Class',
  none: 'The calendar of {name} has no address.',
  openedAt:
    'The address of the calendar of {name} was made on {when}. A new one replaces it: whoever subscribed to the old one has to subscribe again.',
  make: 'Make an address',
  makeNew: 'Make a new one',
  revoke: 'Revoke',
  address: 'Address of the calendar of {name}',
  once: 'Copy the address now: it is not shown again.',
  revoked: 'The calendar of {name} is revoked: the old address shows nothing any more.',
  lost: 'The answer of the server was lost. Make the address again.',
} as const satisfies English<typeof CLASS_CALENDAR_RU>;
