import type { RegulationPartsFragment } from '@zhurnal/contract/staff';
import { FEDERAL_PROFILE, SETTING_NAMES, amendProfile, asDay, findProfile } from '@zhurnal/rules';
import type { Amendment, RegulationProfile } from '@zhurnal/rules';

/** An amendment as the server tells it. */
export type AmendmentSeen = RegulationPartsFragment['amendments'][number];

/** The amendment as the rules take it; one that a later release no longer knows is none. */
export function amendmentOf(seen: AmendmentSeen): Amendment | undefined {
  const setting = SETTING_NAMES.find((name) => name === seen.setting);
  const from = asDay(seen.fromDay);
  if (setting === undefined || from === undefined) return undefined;
  const value: unknown = JSON.parse(seen.value);
  const to =
    seen.clause === null
      ? { value, choice: seen.reason }
      : { value, clause: seen.clause, words: seen.reason };
  return { from, setting, to };
}

/** What holds in the school on the day that the regulation was asked for. */
export function profileHeld(seen: RegulationPartsFragment): RegulationProfile {
  const base = findProfile(seen.baseProfile) ?? FEDERAL_PROFILE;
  const day = asDay(seen.day);
  if (day === undefined) return base;
  const amendments = seen.amendments.map(amendmentOf).filter((one) => one !== undefined);
  const read = amendProfile(base, amendments, day);
  return 'profile' in read ? read.profile : base;
}
