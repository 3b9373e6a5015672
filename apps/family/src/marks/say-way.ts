import type { PeriodMark, Way } from '@zhurnal/rules';
import { sayMarks as t } from '../words/marks-words.js';

/** What is needed, in sentences: the answer, whether it can still be, and how many lessons are left. */
export function sayWay(way: Way, goal: PeriodMark, lessonsLeft: number): readonly string[] {
  if (way.isReached) return [t('goal.reached', { goal })];
  const left = t('goal.left', { count: lessonsLeft });
  if (way.fives === null) return [t('goal.never', { goal })];
  const fives = t('goal.fiveCount', { count: way.fives });
  const needed =
    way.fours === null
      ? t('goal.fives', { fives, goal })
      : t('goal.both', { fives, fours: t('goal.fourCount', { count: way.fours }) });
  return way.isInReach ? [needed, left] : [needed, t('goal.far'), left];
}
