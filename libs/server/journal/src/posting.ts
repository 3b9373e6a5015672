import { asTimeOfDay, isPostedLate } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { regulationOf } from '@zhurnal/schooling';

/** What the school's clock says of homework that was posted, as {@link postingOf} answers it. */
export interface Posting {
  readonly lessonDay: string;
  readonly postedDay: string;
  readonly postedTime: string;
  /** End of the last lesson of the lesson's day; null when the school had none. */
  readonly lastLessonEnds: string | null;
}

/** SQL: the last end of a lesson that the school has on the day; it needs no index but that by date. */
export function lastLessonOf(day: string): string {
  return `(select max(x.ends_at) from lesson x
            where x.school_id = $1 and x.date = ${day} and x.cancelled_at is null and x.deleted_at is null)`;
}

/** SQL: when homework was posted at `instant` for a lesson of `day`, by the clock of the table `today`. */
export function postingOf(day: string, instant: string, lastEnds: string): string {
  const local = `(${instant} at time zone (select time_zone from today))`;
  return `json_build_object('lessonDay', ${day}, 'postedDay', ${local}::date,
            'postedTime', to_char(${local}, 'HH24:MI'), 'lastLessonEnds', to_char(${lastEnds}, 'HH24:MI'))`;
}

/** Was it posted later than the school's profile allows (TKK-36)? */
export function isLate(posting: Posting, profileId: string): boolean {
  const { homeworkDue } = regulationOf(profileId, posting.lessonDay);
  const { lastLessonEnds, postedTime } = posting;
  const time = asTimeOfDay(postedTime);
  if (time === undefined) return false;
  return isPostedLate(
    {
      lessonDay: posting.lessonDay as Day,
      postedDay: posting.postedDay as Day,
      postedTime: time,
      lastLessonEnds: lastLessonEnds === null ? null : (asTimeOfDay(lastLessonEnds) ?? null),
    },
    homeworkDue.value,
  );
}
