import { addDays } from '@zhurnal/rules';
import type { Day, DayRange } from '@zhurnal/rules';
import { instantAt } from '../calendar/demo-instant.js';
import type { SchoolPlan } from '../plan/school-plan.js';
import type { RowIds } from './row-ids.js';

/** A period of a class that somebody means to close, once nothing is missing that the regulation asks for. */
export interface WantedClosing {
  readonly id: string;
  readonly sealId: string;
  readonly classId: string;
  readonly periodId: string;
  readonly from: Day;
  readonly to: Day;
  /** Ms since 1970. */
  readonly closedAt: number;
  readonly closedBy: string;
}

/** Days after the end of a period on which the deputy closes it: the marks are published then. */
const CLOSED_AFTER = 4;

/** The periods that the deputy has come to by the given instant, class by class and in their order. */
export function listClosings(
  { year, classes, office }: SchoolPlan,
  ids: RowIds,
  until: number,
): readonly WantedClosing[] {
  const deputy = office.find(({ key }) => key === 'deputy');
  if (!deputy) return [];
  return classes.flatMap(({ grade, ...rest }, index) => {
    const kind = grade >= 10 ? 'semester' : 'quarter';
    const periods: readonly DayRange[] = kind === 'semester' ? year.semesters : year.quarters;
    const classId = ids.schoolClass({ grade, ...rest });
    return periods.flatMap(({ from, to }, at): WantedClosing[] => {
      const closedAt = instantAt(addDays(to, CLOSED_AFTER), 10 * 60 + index * 7);
      if (closedAt > until) return [];
      const periodId = ids.of('grading_period', `${year.name}/${kind}/${at + 1}`);
      const key = `${periodId}/${rest.key}`;
      return [
        {
          id: ids.of('period_closing', key, closedAt),
          sealId: ids.of('period_seal', key, closedAt),
          classId,
          periodId,
          from,
          to,
          closedAt,
          closedBy: ids.person(deputy),
        },
      ];
    });
  });
}
