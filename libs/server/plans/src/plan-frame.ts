import { planDueOf } from '@zhurnal/rules';
import type { Day, RegulationProfile } from '@zhurnal/rules';
import { dayIn } from '@zhurnal/platform';
import type { Clock, ReadTx } from '@zhurnal/platform';
import { findYear, getSchool, regulationOf } from '@zhurnal/schooling';
import type { YearFacts } from '@zhurnal/schooling';
import { Fault } from '@zhurnal/platform';

/** What every question about plans begins with. */
export interface PlanFrame {
  readonly today: Day;
  readonly year: YearFacts;
  readonly profile: RegulationProfile;
  /** The last day for loading the plans of the year; null: none. */
  readonly dueOn: Day | null;
}

/** The year of today, and what the regulation says of its plans. */
export async function getFrame(tx: ReadTx, clock: Clock): Promise<PlanFrame> {
  const { timeZone, profile: text } = await getSchool(tx);
  const today = dayIn(timeZone, clock.now()) as Day;
  const year = await findYear(tx, today);
  if (!year) throw new Fault('NOT_FOUND', 'There is no academic year.');
  const profile = regulationOf(text, today);
  return { today, year, profile, dueOn: planDueOf(profile.planDue.value, year.startsOn as Day) };
}
