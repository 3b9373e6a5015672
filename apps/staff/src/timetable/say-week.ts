import type { StandingTimetableQuery, TimetableWeekQuery } from '@zhurnal/contract/staff';
import { weekdayOf } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { formatDay } from '@zhurnal/web-client';
import { t } from './timetable-words.js';

type Week = TimetableWeekQuery['timetableWeek'];
export type Period = StandingTimetableQuery['standingTimetable']['periods'][number];

/** What a lesson is told beside its subject: whose timetable it is is not repeated. */
export type Kind = 'class' | 'teacher' | 'room' | 'group';
export const KINDS: readonly Kind[] = ['class', 'teacher', 'room', 'group'];

/** Old and new of one thing. */
export interface Change {
  readonly before: string;
  readonly after: string;
}

/** A lesson at its place in a week. */
export interface Cell {
  readonly id: string;
  readonly weekday: number;
  readonly slot: number;
  readonly time: string;
  readonly subject: string;
  /** Group, teachers and room, as far as the page needs them. */
  readonly details: readonly (string | Change)[];
  /** What is otherwise than planned, in words. */
  readonly state: string;
  readonly isOff: boolean;
}

const sayPeople = (people: readonly (string | null)[] | null | undefined): string =>
  people == null || people.length === 0 ? t('lesson.noTeacher') : people.join(', ');
const sayRoom = (room: string | null | undefined): string =>
  room == null || room === '' ? t('lesson.noRoom') : /^\d/.test(room) ? t('lesson.room', { room }) : room;
const weekdayAt = (date: string): number => weekdayOf(date as Day);

/** Lessons of a dated week, with old and new, and the places that lessons were moved from. */
export function cellsOfWeek({ lessons, movedAway }: Week, kind: Kind): Cell[] {
  const here = lessons.ids.map((id, at): Cell => {
    const teachers = sayPeople(lessons.teachers[at]);
    const planned = lessons.previousTeachers[at];
    const room = sayRoom(lessons.rooms[at]);
    const plannedRoom = lessons.previousRooms[at];
    const movedFrom = lessons.previousDates[at];
    const isOff = lessons.cancelled[at] === true;
    const state = [
      isOff && t('lesson.cancelled'),
      planned != null && t('lesson.substitute'),
      movedFrom != null &&
        t('lesson.moved', { day: formatDay(movedFrom, 'dayMonth'), slot: lessons.previousSlots[at] ?? 0 }),
    ].filter((part) => part !== false);
    return {
      id,
      weekday: weekdayAt(lessons.dates[at] ?? ''),
      slot: lessons.slots[at] ?? 0,
      time: `${lessons.startsAt[at] ?? ''}–${lessons.endsAt[at] ?? ''}`,
      subject: lessons.subjects[at] ?? '',
      details: [
        ...(kind === 'class' ? partOfGroup(lessons.groups[at] ?? '') : [lessons.groups[at] ?? '']),
        ...(kind === 'teacher' && planned == null
          ? []
          : [planned == null ? teachers : { before: sayPeople(planned), after: teachers }]),
        ...(kind === 'room' && plannedRoom == null
          ? []
          : [plannedRoom == null ? room : { before: sayRoom(plannedRoom), after: room }]),
      ],
      state: state.join(', '),
      isOff,
    };
  });
  const gone = movedAway.ids.map((id, at): Cell => ({
    id: `${id} away`,
    weekday: weekdayAt(movedAway.dates[at] ?? ''),
    slot: movedAway.slots[at] ?? 0,
    time: '',
    subject: movedAway.subjects[at] ?? '',
    details: kind === 'class' ? partOfGroup(movedAway.groups[at] ?? '') : [movedAway.groups[at] ?? ''],
    state: t('lesson.movedAway', {
      day: formatDay(movedAway.toDates[at] ?? '', 'dayMonth'),
      slot: movedAway.toSlots[at] ?? 0,
    }),
    isOff: true,
  }));
  return [...here, ...gone].sort((one, other) => one.slot - other.slot);
}

/** A class's own timetable names only what is less or more than the class: its subgroups, other classes. */
function partOfGroup(group: string): string[] {
  return /[(,]/.test(group) ? [group] : [];
}

/** Weekly periods that hold on a day, and those that begin later, with the days they do. */
export function cellsOfPeriods(periods: readonly Period[], kind: Kind, date: string): Cell[] {
  return periods.map((period) => ({
    id: period.id,
    weekday: period.weekday,
    slot: period.slot,
    time: '',
    subject: period.subject,
    details: [
      ...(kind === 'class' ? partOfGroup(period.group) : [period.group]),
      ...(kind === 'teacher' ? [] : [sayPeople(period.teachers)]),
      ...(kind === 'room' ? [] : [sayRoom(period.room)]),
    ],
    state: [
      period.week > 0 && t('standing.week', { week: period.week }),
      period.from > date && t('standing.from', { day: formatDay(period.from, 'dayMonth') }),
    ]
      .filter((part) => part !== false)
      .join(', '),
    isOff: false,
  }));
}

/** A period in one line. */
export const sayPeriod = ({ subject, group }: Pick<Period, 'subject' | 'group'>): string =>
  `${subject} · ${group}`;

/** The name of a day of the week: any Monday stands for Mondays. */
export const sayWeekday = (weekday: number): string =>
  formatDay(`2026-06-0${Math.min(7, Math.max(1, weekday))}`, 'weekday');

/** The detail in words. */
export const sayDetail = (detail: string | Change): string =>
  typeof detail === 'string' ? detail : `${detail.before} → ${detail.after}`;
