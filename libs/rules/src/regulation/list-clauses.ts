import { SETTING_NAMES } from './profile-shape.js';
import type { RegulationSettings, SettingName } from './regulation-profile.js';

/** A clause, and the settings that it decides or says a part of. */
export interface ClauseUse {
  readonly clause: string;
  readonly settings: readonly SettingName[];
}

/** Every clause that a profile cites, in the order in which its settings are told. */
export function listClauses(profile: RegulationSettings): readonly ClauseUse[] {
  const found = new Map<string, Set<SettingName>>();
  for (const name of SETTING_NAMES) {
    const { clause, also = [] } = profile[name];
    const own = name === 'duties' ? profile.duties.value.map((duty) => duty.clause) : [];
    for (const one of [...(clause === undefined ? [] : [clause]), ...also, ...own])
      found.set(one, (found.get(one) ?? new Set()).add(name));
  }
  return [...found].map(([clause, settings]) => ({ clause, settings: [...settings] }));
}
