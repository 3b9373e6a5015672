import type { DutiesQuery } from '@zhurnal/contract/staff';
import type { IconName, Tone } from '@zhurnal/web-ui';

/** A task as the page has it. */
export type DutyTask = DutiesQuery['duties']['tasks'][number];
type State = DutyTask['state'];

/** Signs of the states; the words beside them say the same. */
export const SIGNS: Readonly<Record<State, { readonly tone: Tone; readonly icon: IconName }>> = {
  OVERDUE: { tone: 'low', icon: 'alert' },
  DUE_SOON: { tone: 'absence', icon: 'clock' },
  UPCOMING: { tone: 'plain', icon: 'calendar' },
  POSTPONED: { tone: 'plain', icon: 'history' },
  DONE: { tone: 'good', icon: 'check' },
  DONE_LATE: { tone: 'late', icon: 'check' },
  SEEN: { tone: 'good', icon: 'check' },
  NOT_NEEDED: { tone: 'plain', icon: 'close' },
};

const GROUPS = ['overdue', 'ahead', 'settled'] as const;
/** Overdue first, then what is ahead, last what is settled. */
export type TaskGroup = (typeof GROUPS)[number];

const groupOf = (state: State): TaskGroup =>
  state === 'OVERDUE'
    ? 'overdue'
    : state === 'DUE_SOON' || state === 'UPCOMING' || state === 'POSTPONED'
      ? 'ahead'
      : 'settled';

/** The tasks in their groups, each by its last day; groups without tasks are left out. */
export function groupTasks(
  tasks: readonly DutyTask[],
): readonly { readonly name: TaskGroup; readonly tasks: readonly DutyTask[] }[] {
  return GROUPS.map((name) => ({ name, tasks: tasks.filter(({ state }) => groupOf(state) === name) })).filter(
    (group) => group.tasks.length > 0,
  );
}
