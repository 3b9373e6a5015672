import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import ical, { ICalAlarmType, ICalEventStatus } from 'ical-generator';
import type { ICalCalendar } from 'ical-generator';
import { CALENDAR_RU as RU } from './calendar-words.ru.js';
import { writeZone } from './vtimezone.js';

/** A lesson as a calendar shows it. */
export interface CalendarLesson {
  readonly id: string;
  readonly version: number;
  readonly date: string;
  readonly slot: number;
  readonly startsAt: string;
  readonly endsAt: string;
  /** Subject, for teachers with the group. */
  readonly title: string;
  readonly room: string | null;
  readonly isCancelled: boolean;
  /** Whether the reader's lesson is given by somebody else: for a teacher it is none. */
  readonly isGivenAway: boolean;
  readonly isSubstituted: boolean;
  readonly isRoomChanged: boolean;
  /** Where it stood before it was moved. */
  readonly movedFrom: { readonly date: string; readonly slot: number } | null;
  /** Names of announced works: families want to know of them the day before. */
  readonly works: readonly string[];
  /** Given names of the children, where the calendar has several. */
  readonly children: readonly string[];
  readonly changedAt: Date;
}

/** Homework as a note of the day it is due. */
export interface CalendarTask {
  readonly id: string;
  readonly version: number;
  readonly date: string;
  readonly title: string;
  readonly text: string;
  readonly children: readonly string[];
  readonly changedAt: Date;
}

export interface CalendarContent {
  readonly name: string;
  readonly timeZone: string;
  readonly isForTeacher: boolean;
  readonly lessons: readonly CalendarLesson[];
  readonly tasks: readonly CalendarTask[];
}

/** Seconds a calendar program should wait before it reads again. */
const TIME_TO_LIVE = 3600;
/** An announced work is told of a day before. */
const ALARM_BEFORE = 24 * 3600;
/** Longest text of a note, in characters: the whole of it stands in the diary. */
const NOTE_LENGTH = 300;
/** Largest calendar, in bytes: programs give up on larger ones. */
export const CALENDAR_BYTES = 400_000;

/** A tag that changes with anything the calendar shows; much cheaper than writing it. */
export const tagOf = (content: CalendarContent): string =>
  `"${createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 32)}"`;

/**
 * A day and time of the school as the generator wants them: it writes the fields of the clock of this process, whatever
 * its zone, so these are set and not the instant.
 */
function clockTime(date: string, time: string): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(year, month - 1, day, hours, minutes);
}

const sayDay = (date: string): string => date.split('-').reverse().slice(0, 2).join('.');

function titleOf({ title, works, children }: CalendarLesson): string {
  const [work] = works;
  const said = work === undefined ? title : RU.work(title, works.join(', '));
  return children.length === 0 ? said : RU.ofChild(children.join(', '), said);
}

function describe(lesson: CalendarLesson, isForTeacher: boolean): string {
  const { isCancelled, isGivenAway, isSubstituted, isRoomChanged, movedFrom, slot } = lesson;
  return [
    RU.lesson(slot),
    isCancelled && RU.cancelled,
    movedFrom !== null && RU.movedFrom(sayDay(movedFrom.date), movedFrom.slot),
    isGivenAway && RU.givenAway,
    isSubstituted && !isGivenAway && (isForTeacher ? RU.substitution : RU.familySubstitution),
    isRoomChanged && RU.otherRoom,
  ]
    .filter((part) => part !== false)
    .join(' ');
}

function addLesson(calendar: ICalCalendar, lesson: CalendarLesson, content: CalendarContent): void {
  const { timeZone, isForTeacher } = content;
  const { id, version, date, startsAt, endsAt, room, isCancelled, isGivenAway, works, changedAt } = lesson;
  const isOff = isCancelled || isGivenAway;
  const event = calendar.createEvent({
    id,
    // Every change of a lesson raises its version: where it stands, who gives it, whether it takes place.
    sequence: version - 1,
    stamp: changedAt,
    lastModified: changedAt,
    timezone: timeZone,
    start: clockTime(date, startsAt),
    end: clockTime(date, endsAt),
    summary: titleOf(lesson),
    description: describe(lesson, isForTeacher),
    ...(room === null ? {} : { location: RU.room(room) }),
    ...(isOff ? { status: ICalEventStatus.CANCELLED } : {}),
  });
  if (works.length > 0 && !isOff)
    event.createAlarm({ type: ICalAlarmType.display, trigger: ALARM_BEFORE, description: titleOf(lesson) });
}

function addTask(calendar: ICalCalendar, task: CalendarTask, { timeZone }: CalendarContent): void {
  const { id, version, date, title, text, children, changedAt } = task;
  const said = RU.homework(title);
  calendar.createEvent({
    id: `homework-${id}`,
    sequence: version - 1,
    stamp: changedAt,
    timezone: timeZone,
    start: clockTime(date, '00:00'),
    allDay: true,
    summary: children.length === 0 ? said : RU.ofChild(children.join(', '), said),
    description: text.length > NOTE_LENGTH ? `${text.slice(0, NOTE_LENGTH - 1)}…` : text,
  });
}

/** Items that are written at one go: the generator counts every letter, and others wait for the processor too. */
const AT_ONCE = 80;

const START = 'BEGIN:VEVENT';
const END = 'END:VCALENDAR';
const ZONE_START = 'BEGIN:VTIMEZONE';
const ZONE_END = 'END:VTIMEZONE\r\n';

/** What is said of the calendar stands before all that is in it (RFC 5545, 3.6); the generator puts the zone between. */
function propertiesFirst(text: string): string {
  const zone = text.indexOf(ZONE_START);
  if (zone === -1) return text;
  const behind = text.lastIndexOf(ZONE_END) + ZONE_END.length;
  const inside = text.indexOf(START, behind);
  return text.slice(0, zone) + text.slice(behind, inside) + text.slice(zone, behind) + text.slice(inside);
}

/** A calendar of some of the items; `years` are those of all. */
function write(content: CalendarContent, [from, to]: readonly [number, number]): string {
  const { name, lessons, tasks } = content;
  const calendar = ical({
    name,
    prodId: { company: 'zhurnal', product: 'lessons', language: 'RU' },
    // The zone stands at the events: at the calendar the generator would write its own stamps in it as well.
    timezone: { name: null, generator: (zone) => writeZone(zone, from, to) },
    ttl: TIME_TO_LIVE,
  });
  for (const lesson of lessons) addLesson(calendar, lesson, content);
  for (const task of tasks) addTask(calendar, task, content);
  return propertiesFirst(calendar.toString());
}

/** Days in portions of about so many items. */
function listPortions({ lessons, tasks }: CalendarContent): readonly ReadonlySet<string>[] {
  const counts = new Map<string, number>();
  for (const { date } of [...lessons, ...tasks]) counts.set(date, (counts.get(date) ?? 0) + 1);
  const portions: Set<string>[] = [];
  let size = AT_ONCE;
  for (const date of [...counts.keys()].sort()) {
    if (size >= AT_ONCE) {
      portions.push(new Set());
      size = 0;
    }
    portions.at(-1)?.add(date);
    size += counts.get(date) ?? 0;
  }
  return portions;
}

/**
 * The calendar as iCalendar (RFC 5545), written portion by portion with a breath between them. Where it would be too
 * large, its last days are left out for now.
 */
export async function writeCalendar(content: CalendarContent): Promise<string> {
  const years = [...content.lessons, ...content.tasks].map(({ date }) => Number(date.slice(0, 4)));
  const span =
    years.length === 0 ? ([2000, 2000] as const) : ([Math.min(...years), Math.max(...years)] as const);
  let text = '';
  let size = 0;
  for (const days of listPortions(content)) {
    const lessons = content.lessons.filter(({ date }) => days.has(date));
    const tasks = content.tasks.filter(({ date }) => days.has(date));
    const part = write({ ...content, lessons, tasks }, span);
    // The first portion brings the head; of the others only the events are taken.
    const events = part.slice(text === '' ? 0 : part.indexOf(START), part.lastIndexOf(END));
    size += Buffer.byteLength(events);
    if (size > CALENDAR_BYTES - END.length) break;
    text += events;
    await setImmediate();
  }
  return text === '' ? writeEmpty(content, span) : text + END;
}

/** A calendar holds something (RFC 5545, 3.6): one without lessons its zone. */
function writeEmpty(content: CalendarContent, [from, to]: readonly [number, number]): string {
  const text = write(content, [from, to]);
  return `${text.slice(0, text.lastIndexOf(END))}${writeZone(content.timeZone, from, to)}\r\n${END}`;
}
