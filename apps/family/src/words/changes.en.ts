import type { English } from '@zhurnal/web-client';
import type { CHANGES_RU } from './changes.ru.js';

/** How lessons that go otherwise than planned are told, in English. */
export const CHANGES_EN = {
  'change.said': 'was: {before}, now: {after}',
  'change.noRoom': 'no room',
  'change.room': 'room\u00a0{before}',
  'change.teacher': 'substitute',
  'change.moved': 'moved',
  'change.otherRoom': 'another room',
  'change.cancelled': 'cancelled',
  'change.from': 'from lesson\u00a0{slot}',
  'change.fromDay': 'from lesson\u00a0{slot} ({day})',
  'change.to': 'moved to lesson {slot} ({day})',
  'change.because': 'reason: {cause}',
  'cause.teacher_ill': 'teacher ill',
  'cause.teacher_away': 'teacher away',
  'cause.event': 'event',
  'cause.quarantine': 'quarantine',
  'cause.weather': 'weather',
  'cause.accident': 'breakdown in the building',
  'cause.other': 'decision of the school',
} as const satisfies English<typeof CHANGES_RU>;
