import { t } from '../words/words.js';
import { writeTime } from '../words/write-day.js';
import type { ListedLesson, PlaceInDay } from './place-in-day.js';

/** A lesson in the answer to "what is on now". */
export interface PlaceLine {
  /** «Сейчас», «Дальше», «Первый урок». */
  readonly label: string;
  readonly subject: string;
  /** Time and room. */
  readonly detail: string;
}

/** Where the school day stands, in words: up to two lessons and at most one remark. */
export interface PlaceSaid {
  readonly lead: PlaceLine | undefined;
  readonly then: PlaceLine | undefined;
  readonly remark: string | undefined;
}

/** «каб. 305» for a number; a room with a name of its own, «Спортивный зал», is called by it. */
export function sayRoom(room: string | null): string | undefined {
  if (room === null || room.trim() === '') return undefined;
  return /^\d/.test(room) ? t('today.room', { room }) : room;
}

function line(label: string, { subject, room }: ListedLesson, time: string): PlaceLine {
  return {
    label,
    subject,
    detail: [time, sayRoom(room)].filter((part) => part !== undefined).join('\u00a0· '),
  };
}

const ahead = (label: string, lesson: ListedLesson): PlaceLine =>
  line(label, lesson, t('today.from', { time: writeTime(lesson.startsAt) }));

/** Says where the clock stands among the lessons. */
export function sayPlace(place: PlaceInDay): PlaceSaid {
  const silent: PlaceSaid = { lead: undefined, then: undefined, remark: undefined };
  switch (place.kind) {
    case 'free':
      return { ...silent, remark: t('today.free') };
    case 'after':
      return { ...silent, remark: t('today.done') };
    case 'before':
      return { ...silent, lead: ahead(t('today.first'), place.next) };
    case 'break':
      return { ...silent, lead: ahead(t('today.break'), place.next) };
    case 'lesson': {
      const lead = line(t('today.now'), place.now, t('today.until', { time: writeTime(place.now.endsAt) }));
      if (!place.next) return { ...silent, lead, remark: t('today.last') };
      return { ...silent, lead, then: ahead(t('today.next'), place.next) };
    }
  }
}
