import type { Day } from '@zhurnal/rules';
import { partsOf } from '@zhurnal/rules';
import { Dice } from '../chance/dice.js';
import type { DemoYear } from '../calendar/demo-year.js';
import type { DemoStudent } from '../people/cohorts.js';

export type WholeDayReason = 'ill' | 'excused' | 'unknown';

/** The days a student misses whole, with the reason the class teacher learns. */
export type AbsencePlan = ReadonlyMap<Day, WholeDayReason>;

/** Illness comes in runs of days, more often in the cold months; now and then a day with the family. */
export function planAbsences(scope: string, student: DemoStudent, year: DemoYear): AbsencePlan {
  const dice = Dice.of(scope, 'absences', student.key, year.startYear);
  const found = new Map<Day, WholeDayReason>();
  const frailty = 0.006 + 0.009 * dice.next();
  const carelessness = Math.max(0, 0.6 - student.reliability);
  let daysLeft = 0;
  let reason: WholeDayReason = 'ill';
  for (const day of year.schoolDays) {
    if (daysLeft > 0) {
      daysLeft -= 1;
      found.set(day, reason);
      continue;
    }
    const { month } = partsOf(day);
    const season = month >= 11 || month <= 2 ? 1.3 : 0.85;
    const lot = dice.next();
    if (lot < frailty * season) {
      // Of every dozen illnesses one stays without a note.
      reason = dice.chance(0.92) ? 'ill' : 'unknown';
      daysLeft = dice.between(1, 6);
    } else if (lot > 0.996) {
      reason = 'excused';
      daysLeft = dice.between(0, 1);
    } else if (lot > 0.993 - 0.02 * carelessness && lot <= 0.994) {
      reason = 'unknown';
      daysLeft = 0;
    } else {
      continue;
    }
    found.set(day, reason);
  }
  return found;
}
