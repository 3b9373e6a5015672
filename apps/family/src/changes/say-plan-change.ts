import type { Day } from '@zhurnal/rules';
import { formatDay } from '@zhurnal/web-client';
import { sayRoom } from '../today/say-place.js';
import { sayChange as t } from '../words/changes-words.js';
import type { MovedLesson, PlanChange } from './plan-change.js';

/** Old and new of one thing. */
export interface OldAndNew {
  readonly before: string;
  readonly after: string;
}

/** What is told of a changed lesson. */
export interface ChangeSaid {
  /** In one word or two, where there is room for no more. Undefined: it goes as planned. */
  readonly word: string | undefined;
  readonly teacher: OldAndNew | undefined;
  readonly room: OldAndNew | undefined;
  /** Sentences: where it was moved from, why, and what the school adds. */
  readonly lines: readonly string[];
}

export interface ChangedLesson {
  readonly day: Day;
  readonly teacher: string;
  readonly room: string | null;
  readonly isCancelled: boolean;
  readonly plan: PlanChange;
}

/** «каб. 12» and «15»: the second number needs no word; a room with a name of its own is called by it. */
function sayRooms(before: string, after: string | null): OldAndNew {
  const isNumber = (room: string | null): boolean => /^\d/.test(room ?? '');
  const named = (room: string | null): string => sayRoom(room) ?? t('change.noRoom');
  return {
    before: isNumber(before) ? t('change.room', { before }) : named(before),
    after: isNumber(before) && isNumber(after) ? (after ?? '') : named(after),
  };
}

/** «с 3-го урока (пн, 16 нояб.)»: after the word «перенесён», or with it where another word stands first. */
function sayFrom({ day, slot }: NonNullable<PlanChange['from']>, now: Day, isAfterWord: boolean): string {
  const where =
    day === now ? t('change.from', { slot }) : t('change.fromDay', { slot, day: formatDay(day, 'short') });
  return isAfterWord ? where : `${t('change.moved')} ${where}`;
}

/** Says how a lesson differs from its plan: old and new, and why. A cancelled lesson has no more to tell than that. */
export function sayPlanChange({ day, teacher, room, isCancelled, plan }: ChangedLesson): ChangeSaid {
  const { cause, note, from } = plan;
  const notes = note === '' ? [] : [note];
  const because = cause === null ? [] : [t('change.because', { cause: t(`cause.${cause}`) })];
  if (isCancelled)
    return {
      word: t('change.cancelled'),
      teacher: undefined,
      room: undefined,
      lines: [...because, ...notes],
    };
  const moved = from === null ? [] : [sayFrom(from, day, plan.teacher === null), ...because];
  return {
    word:
      plan.teacher !== null
        ? t('change.teacher')
        : from !== null
          ? t('change.moved')
          : plan.room !== null
            ? t('change.otherRoom')
            : undefined,
    teacher: plan.teacher === null ? undefined : { before: plan.teacher, after: teacher },
    room: plan.room === null ? undefined : sayRooms(plan.room, room),
    lines: [...moved, ...notes],
  };
}

/** «перенесён на 2-й урок (пт, 20 нояб.)», and why. */
export function sayMovedAway({ to, cause }: MovedLesson): string {
  const where = t('change.to', { slot: to.slot, day: formatDay(to.day, 'short') });
  return cause === null ? where : `${where}; ${t('change.because', { cause: t(`cause.${cause}`) })}`;
}
