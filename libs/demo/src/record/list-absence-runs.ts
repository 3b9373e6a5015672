import type { Day } from '@zhurnal/rules';
import type { DemoYear } from '../calendar/demo-year.js';
import type { AbsencePlan, WholeDayReason } from './plan-absences.js';

/** Whole days missed one after the other, for one reason. */
export interface AbsenceRun {
  readonly reason: WholeDayReason;
  readonly days: readonly [Day, ...Day[]];
}

export const lastDayOf = ({ days }: AbsenceRun): Day => days.at(-1) ?? days[0];

/** The runs of a student's year; a holiday between two days does not part them. */
export function listAbsenceRuns(plan: AbsencePlan, { schoolDays }: DemoYear): readonly AbsenceRun[] {
  const runs: { reason: WholeDayReason; days: [Day, ...Day[]] }[] = [];
  let open: (typeof runs)[number] | undefined;
  for (const day of schoolDays) {
    const reason = plan.get(day);
    if (reason === undefined) {
      open = undefined;
    } else if (open?.reason === reason) {
      open.days.push(day);
    } else {
      open = { reason, days: [day] };
      runs.push(open);
    }
  }
  return runs;
}
