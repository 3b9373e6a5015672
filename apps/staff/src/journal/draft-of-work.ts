import { draftOfLesson } from '../corrections/draft-of-edit.js';
import type { DraftChange } from '../corrections/filing.js';
import { isByRequest } from './entry-terms.js';
import type { LessonDetails } from './use-lesson.js';

type Work = LessonDetails['works'][number];

/** Is the work locked, and corrected by a request? */
export function isWorkByRequest({ terms }: LessonDetails, work: Work): boolean {
  return isByRequest(terms.find(({ part, workId }) => part === 'MARK' && workId === work.id));
}

/** What of a work is described. */
export type WorkDescribed = Pick<Work, 'type' | 'title' | 'weight' | 'scale'>;

const asPlace = (work: WorkDescribed | undefined) =>
  work === undefined
    ? {}
    : { workType: work.type, title: work.title, weight: work.weight, scale: work.scale };

/** A change of a work as a change of a request; undefined: there was none, or there shall be none. */
export function draftOfWork(
  lesson: LessonDetails,
  was: Work | undefined,
  becomes: WorkDescribed | undefined,
  workId = was?.id ?? lesson.id,
): DraftChange {
  return draftOfLesson({
    kind: 'WORK',
    lessonId: lesson.id,
    workId,
    date: lesson.date,
    version: was?.version ?? 0,
    was: asPlace(was),
    becomes: asPlace(becomes),
  });
}
