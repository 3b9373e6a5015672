import type { Weekday } from '@zhurnal/rules';

/** Names and short names of the days in English, Russian and Bulgarian, in lower case; Monday first. */
const NAMES: readonly (readonly string[])[] = [
  ['monday', 'mon', 'mo', 'понедельник', 'понед', 'пон', 'пнд', 'пн', 'понеделник'],
  ['tuesday', 'tue', 'tues', 'tu', 'вторник', 'втор', 'втр', 'вт'],
  ['wednesday', 'wed', 'we', 'среда', 'срд', 'сре', 'ср', 'сряда', 'сря'],
  ['thursday', 'thu', 'thur', 'thurs', 'th', 'четверг', 'четв', 'чет', 'чтв', 'чт', 'четвъртък'],
  ['friday', 'fri', 'fr', 'пятница', 'пятн', 'пят', 'птн', 'пт', 'петък', 'пет'],
  ['saturday', 'sat', 'sa', 'суббота', 'субб', 'суб', 'сбт', 'сб', 'събота', 'съб'],
  ['sunday', 'sun', 'su', 'воскресенье', 'воскр', 'вос', 'вск', 'вс', 'неделя', 'нед', 'нд'],
];

const WEEKDAYS = new Map(
  NAMES.flatMap((names, index) => names.map((name) => [name, (index + 1) as Weekday] as const)),
);

/** The weekday a name means, in English, Russian or Bulgarian, in full or short; null when it is none of them. */
export function findWeekday(name: string): Weekday | null {
  return WEEKDAYS.get(name.trim().replace(/\.$/, '').toLowerCase()) ?? null;
}
