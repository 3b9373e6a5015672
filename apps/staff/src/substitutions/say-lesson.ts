import type { PlannedLessonFragment, RankSubstitutesQuery } from '@zhurnal/contract/staff';
import { formatDay, formatDays } from '@zhurnal/web-client';
import { t } from './substitution-words.js';

/** A lesson on the plan of substitutions. */
export type PlannedLesson = PlannedLessonFragment;
/** A colleague who might give a lesson. */
export type Candidate = RankSubstitutesQuery['rankSubstitutes'][number]['candidates'][number];

/** «8:30»: the hour without a leading zero, as bell schedules write it. */
export const sayTime = (time: string): string => time.replace(/^0/, '');

/** «7 А, Алгебра, 18 ноября, 3-й урок»: the lesson for a screen reader and for messages. */
export const sayLesson = ({ group, subject, date, slot }: PlannedLesson): string =>
  t('lesson.said', { group, subject, day: formatDay(date, 'dayMonth'), slot });

/** «каб. 12» for a number, a name of its own as it is, words where there is none. */
export function sayRoom(room: string | null): string {
  if (room === null || room === '') return t('lesson.roomNone');
  return /^\d/.test(room) ? t('lesson.room', { room }) : room;
}

/** Who gave the lesson by the timetable, and who gives it now; `before` is empty where nobody stands in. */
export function sayPeople({ teachers, substitutes }: PlannedLesson): {
  readonly before: string;
  readonly now: string;
} {
  const own = teachers.map(({ name }) => name).join(', ') || t('lesson.nobody');
  if (substitutes.length === 0) return { before: '', now: own };
  const there = [...substitutes, ...teachers.filter(({ isReplaced }) => !isReplaced)];
  return { before: own, now: there.map(({ name }) => name).join(', ') };
}

/** «ср, 18 нояб., 3-й урок». */
const sayPlace = (day: string, slot: number): string =>
  t('lesson.movedPlace', { day: formatDay(day, 'short'), slot });

/** Where a lesson was moved from and to; on one day only the numbers are told. Undefined: it was not moved. */
export function sayMove({
  date,
  slot,
  plannedDate,
  plannedSlot,
}: PlannedLesson): { readonly before: string; readonly after: string } | undefined {
  if (plannedDate === null || plannedSlot === null) return undefined;
  if (plannedDate === date)
    return { before: t('lesson.slot', { slot: plannedSlot }), after: t('lesson.slot', { slot }) };
  return { before: sayPlace(plannedDate, plannedSlot), after: sayPlace(date, slot) };
}

/** The reasons of a ranking in words, with the figures they need. */
export function sayReason({ reason, count }: Candidate['reasons'][number]): string {
  if (reason === 'LOAD') return t('reason.LOAD', { count });
  if (reason === 'RECENT') return t('reason.RECENT', { count });
  return t(`reason.${reason}`);
}

/** «18–20 ноября», «18 ноября, уроки 2, 3». */
export function sayAbsenceDays(absence: {
  readonly fromDate: string;
  readonly toDate: string;
  readonly slots: readonly number[] | null;
}): string {
  const days = formatDays(absence.fromDate, absence.toDate);
  return absence.slots === null
    ? days
    : t('absence.slots', { days, count: absence.slots.length, slots: absence.slots.join(', ') });
}

/** Lessons that still need somebody. */
export const listOpen = (lessons: readonly PlannedLesson[]): readonly PlannedLesson[] =>
  lessons.filter(({ state }) => state === 'UNCOVERED');

/** Whose place a substitute takes: whoever is away and not yet replaced, else whoever is away. */
export function absentIn({ teachers }: PlannedLesson): PlannedLesson['teachers'] {
  const away = teachers.filter(({ isAway }) => isAway);
  const open = away.filter(({ isReplaced }) => !isReplaced);
  return open.length > 0 ? open : away.length > 0 ? away : teachers;
}

/** The note of the printed sheet: what else there is to know of the lesson. */
export function sayNote(lesson: PlannedLesson): string {
  const { plannedDate, plannedSlot, isRoomChanged, plannedRoom, isCancelled, state, cause, note } = lesson;
  const joint = lesson.substitutes.flatMap(({ joinedWith }) => (joinedWith === null ? [] : [joinedWith]));
  return [
    isCancelled && t('paper.cancelled'),
    state === 'UNCOVERED' && t('paper.open'),
    joint.length > 0 && t('paper.joint', { groups: joint.join(', ') }),
    plannedDate !== null &&
      plannedSlot !== null &&
      t('paper.moved', { place: sayPlace(plannedDate, plannedSlot) }),
    isRoomChanged && plannedRoom !== null && t('paper.roomFrom', { room: plannedRoom }),
    cause !== null && t(`cause.${cause}`),
    note,
  ]
    .filter((part) => part !== false && part !== '')
    .join('; ');
}
