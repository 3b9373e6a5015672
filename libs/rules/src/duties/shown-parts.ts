import type { Day } from '../calendar/day.js';
import type { BackUpPart, BackUpPartName } from './back-up.js';
import type { DutyTask } from './list-duty-tasks.js';

/** Duties of which the record shows how much is done, and what is counted of each. */
export const COUNTED_DUTIES = {
  check_contacts: 'contacts',
  inform_families: 'families',
  paper_families: 'print_outs',
  load_plan: 'plans',
  review_journals: 'reviews',
} as const;

/** What is counted of a task. */
export type DutyPartName = BackUpPartName | (typeof COUNTED_DUTIES)[keyof typeof COUNTED_DUTIES];

/** A piece of a task: how much of it there is, how much there should be, and what lacks it. */
export interface DutyPart extends Omit<BackUpPart, 'part'> {
  readonly part: DutyPartName;
}

const isCounted = (code: string): code is keyof typeof COUNTED_DUTIES => Object.hasOwn(COUNTED_DUTIES, code);

/** How much of the task the record shows, once its days have begun; none: it does not tell, or there is nothing to count. */
export function listShownParts(
  { code, since }: Pick<DutyTask, 'code' | 'since'>,
  today: Day,
  shown: { readonly have: number; readonly want: number } | undefined,
): readonly DutyPart[] {
  if (!isCounted(code) || shown === undefined || shown.want === 0 || since > today) return [];
  const { have, want } = shown;
  return [{ part: COUNTED_DUTIES[code], clause: null, have, want, missing: [] }];
}
