import type { DayLessonPartsFragment } from '@zhurnal/contract/staff';
import { lightsOf, listOwed } from '@zhurnal/rules';
import type { Day, LessonLights } from '@zhurnal/rules';

/** A lesson of the day as the server tells it. */
export type DayLesson = DayLessonPartsFragment;

/** The record of a lesson as it was written from this page. */
export interface Recorded {
  readonly topic: string;
  readonly heldAt: string | null;
  readonly version: number;
}

/** What this device knows beyond the server's answer. */
export interface Beyond {
  /** Records written from this page, by lesson. */
  readonly recorded: ReadonlyMap<string, Recorded>;
  /** Whether the roll was called, where a change of that waits here. */
  readonly findRoll: (lessonId: string) => boolean | undefined;
}

/** A lesson as its card shows it. */
export interface CardView {
  readonly lesson: DayLesson;
  readonly record: Recorded;
  readonly lights: LessonLights;
  readonly owed: readonly (keyof LessonLights)[];
  /** The roll was called, and the server does not know yet. */
  readonly isRollWaiting: boolean;
}

const OFF: LessonLights = { held: 'off', topic: 'off', homework: 'off', attendance: 'off' };

/** The newer of what the server told and what was written here. */
function recordOf(lesson: DayLesson, recorded: Recorded | undefined): Recorded {
  const { topic, heldAt, recordVersion: version } = lesson;
  return recorded !== undefined && recorded.version > version ? recorded : { topic, heldAt, version };
}

/** The card of a lesson: its lights by the rules of the school, over all that is known here. */
export function viewOf(lesson: DayLesson, today: string, { recorded, findRoll }: Beyond): CardView {
  const record = recordOf(lesson, recorded.get(lesson.id));
  const unsent = findRoll(lesson.id);
  const lights = lesson.givenAway
    ? OFF
    : lightsOf({
        lessonDay: lesson.date as Day,
        today: today as Day,
        isCancelled: lesson.cancelled,
        topic: record.topic,
        isHeld: record.heldAt !== null,
        hasHomework: lesson.homeworkCount > 0,
        isAttendanceTaken: unsent ?? lesson.rollTakenAt !== null,
      });
  return {
    lesson,
    record,
    lights,
    owed: lesson.writable ? listOwed(lights) : [],
    isRollWaiting: unsent === true && lesson.rollTakenAt === null,
  };
}

/** What the head of the day counts; lessons that are cancelled or given away are nobody's duty here. */
export function countDay(views: readonly CardView[]): {
  readonly lessons: number;
  readonly held: number;
  readonly noTopic: number;
  readonly noRoll: number;
} {
  const own = views.filter(({ lights }) => lights.held !== 'off');
  const count = (is: (lights: LessonLights) => boolean): number =>
    own.filter(({ lights }) => is(lights)).length;
  return {
    lessons: own.length,
    held: count(({ held }) => held === 'done'),
    noTopic: count(({ topic }) => topic !== 'done'),
    noRoll: count(({ attendance }) => attendance !== 'done'),
  };
}

/** The lesson that is on, and the one after it; times «HH:MM» of the school. A cancelled lesson is neither. */
export function findNow(
  lessons: readonly DayLesson[],
  now: string,
): { readonly now: string | undefined; readonly next: string | undefined } {
  const own = lessons.filter(({ cancelled, givenAway }) => !cancelled && !givenAway);
  return {
    now: own.find(({ startsAt, endsAt }) => startsAt <= now && now < endsAt)?.id,
    next: own.find(({ startsAt }) => startsAt > now)?.id,
  };
}

/** The lesson that a figure means: that number of the day, the caller's own before one given away. */
export function findBySlot(lessons: readonly DayLesson[], slot: number): DayLesson | undefined {
  const there = lessons.filter((lesson) => lesson.slot === slot);
  return there.find(({ givenAway, cancelled }) => !givenAway && !cancelled) ?? there[0];
}

/** The figure that a key press means, on whatever part of the keyboard; undefined for any other key. */
export function slotOfKey({ code }: Pick<KeyboardEvent, 'code'>): number | undefined {
  const figure = /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1];
  return figure === undefined ? undefined : Number(figure);
}

/** The time so many milliseconds after «HH:MM», within the day. */
export function timeAfter(time: string, ms: number): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const total = Math.min(hours * 60 + minutes + Math.floor(ms / 60_000), 24 * 60 - 1);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(Math.floor(total / 60))}:${two(total % 60)}`;
}
