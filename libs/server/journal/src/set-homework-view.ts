import { FEWEST_TIMES_TO_SHOW } from '@zhurnal/rules';
import { instantText } from './columns.js';
import type { HomeworkDetails } from './lesson.graphql.js';
import { isLate, lastLessonOf, postingOf } from './posting.js';
import type { Posting } from './posting.js';

/** Homework of a lesson as the statement answers it. */
export interface HomeworkRow extends Omit<HomeworkDetails, 'late' | 'medianMinutes'> {
  readonly posting: Posting;
  /** How many have said how long it took, and the median of it: no single time leaves the database. */
  readonly timeCount: number;
  readonly median: number | null;
}

/**
 * SQL: the homework set at the lesson `l`, with its files, how many of the students it was set for have ticked it off,
 * and how long it took them in the middle.
 */
export const SET_HOMEWORK = `
  (select coalesce(json_agg(json_build_object('id', h.id, 'text', h.text, 'dueOn', h.due_on, 'minutes', h.minutes, 'loadReason', h.load_reason,
            'postedAt', ${instantText('h.posted_at')}, 'version', h.version,
            'posting', ${postingOf('l.date', 'h.posted_at', lastLessonOf('l.date'))},
            'doneCount', d.done, 'timeCount', d.times, 'median', d.median,
            'studentCount', (select count(distinct m.student_id) from group_member m
                              where m.school_id = $1 and m.group_id = h.group_id and m.valid_from <= h.due_on
                                and (m.valid_to is null or m.valid_to >= l.date)),
            'files', (select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'size', f.size, 'mediaType', f.media_type)
                                               order by f.name, f.id), '[]')
                        from homework_file x join stored_file f on f.school_id = x.school_id and f.id = x.file_id and f.deleted_at is null
                       where x.school_id = $1 and x.homework_id = h.id and x.deleted_at is null))
            order by h.posted_at, h.id), '[]')
     from homework h
     cross join lateral (
       select count(*) as done, count(d.minutes) as times, percentile_disc(0.5) within group (order by d.minutes) as median
         from homework_done d where d.school_id = $1 and d.homework_id = h.id and d.deleted_at is null) d
    where h.school_id = $1 and h.lesson_id = l.id and h.deleted_at is null)`;

/** The homework as the contract shows it: the median only of so many answers that it is nobody's own. */
export function homeworkOf(
  { posting, timeCount, median, ...row }: HomeworkRow,
  profile: string,
): HomeworkDetails {
  return {
    ...row,
    late: isLate(posting, profile),
    medianMinutes: timeCount < FEWEST_TIMES_TO_SHOW ? null : median,
  };
}
