import type { CALENDAR_RU } from './calendar.ru.js';
import type { English } from './english.js';

/** Words of calendar addresses, on the page of the account, in English. */
export const CALENDAR_EN = {
  'calendar.title': 'Calendar',
  'calendar.why':
    'Lessons can be seen in the calendar of a phone or computer: it learns of substitutions, moves and cancellations by itself. The address is secret: whoever knows it sees the lessons without signing in.',
  'calendar.own': 'My lessons',
  'calendar.student': 'My lessons',
  'calendar.child': 'Lessons: {name}',
  'calendar.children': 'Lessons of all children',
  'calendar.ofSchool': '{calendar}, {school}',
  'calendar.none': 'There is no address.',
  'calendar.openedAt': 'The address was made on {when}.',
  'calendar.make': 'Make an address',
  'calendar.makeOf': 'Make an address for the calendar “{calendar}”',
  'calendar.makeNew': 'Make a new one',
  'calendar.makeNewOf': 'Make a new address for the calendar “{calendar}”',
  'calendar.homework': 'Show homework',
  'calendar.revoke': 'Revoke',
  'calendar.revokeOf': 'Revoke the calendar “{calendar}”',
  'calendar.revoked': 'The calendar is revoked: the old address shows nothing any more.',
  'calendar.address': 'Address of the calendar “{calendar}”',
  'calendar.once': 'Copy the address now: it is not shown again. The address before it no longer works.',
  'calendar.lost': 'The answer of the server was lost. Make the address again.',
  'calendar.nothing': 'Teachers, students and their parents have calendars.',
  'calendar.help': 'How to connect it',
  'calendar.iphone':
    'iPhone and Mac: Settings → Apps → Calendar → Accounts → Add account → Other → Subscribed calendar, paste the address.',
  'calendar.google':
    'Google Calendar (on a computer): next to “Other calendars” press “+” → “From URL”, paste the address. The phone shows the calendar by itself.',
  'calendar.yandex': 'Yandex Calendar: “New calendar” → “Subscribe by link”, paste the address.',
  'calendar.outlook': 'Outlook: “Add calendar” → “Subscribe from web”, paste the address.',
  'calendar.often':
    'How often the calendar is refreshed is up to the program: usually every hour to every day. The newest is always here.',
} as const satisfies English<typeof CALENDAR_RU>;
