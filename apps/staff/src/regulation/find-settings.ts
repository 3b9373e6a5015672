import { REGULATION_PROFILES, SETTING_NAMES, compareProfiles, listClauses } from '@zhurnal/rules';
import type { RegulationProfile, SettingName } from '@zhurnal/rules';
import { nameOf } from './regulation-words.js';
import { saySetting } from './say-setting.js';
import { SETTING_GROUPS } from './setting-groups.js';
import type { SettingGroup } from './setting-groups.js';

/** What is looked for, and where. */
export interface Search {
  readonly one: RegulationProfile;
  readonly other: RegulationProfile | undefined;
  readonly isAll: boolean;
  readonly query: string;
  /** Shown in any case while nothing is searched: a link leads to it. */
  readonly setting: SettingName | undefined;
}

/** A part of the regulation with those of its settings that were found. */
export interface FoundGroup {
  readonly group: SettingGroup;
  readonly settings: readonly SettingName[];
}

const CLAUSE = /^[a-z]+\d*-\d+$/i;
/** Without marks above the letters, so that who writes without them finds the same. */
const fold = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** A long word without its ending: «замечания» finds «замечаний» as well. */
const stemOf = (word: string): string => (word.length < 6 ? word : word.slice(0, -2));

/** Does the query name a clause: «G24-27»? */
export const isClause = (query: string): boolean => CLAUSE.test(query.trim());

/** Names of the settings for which a regulation cites the clause. */
function settingsOf(profile: RegulationProfile, clause: string): readonly SettingName[] {
  const wanted = clause.trim().toUpperCase();
  return listClauses(profile).find((use) => use.clause === wanted)?.settings ?? [];
}

/** Everything that the page says of a setting, for searching. */
function textOf(profile: RegulationProfile, name: SettingName): string {
  const { clause = '', also = [], act = '', words = '', choice = '' } = profile[name];
  const lines = [nameOf(name), ...saySetting(profile, name), clause, ...also, act, words, choice];
  return fold(lines.join(' '));
}

function isFound(profile: RegulationProfile, name: SettingName, query: string): boolean {
  if (isClause(query)) return settingsOf(profile, query).includes(name);
  const text = textOf(profile, name);
  return fold(query)
    .trim()
    .split(/\s+/)
    .map(stemOf)
    .every((stem) => text.includes(stem));
}

/** Names of the settings in which two regulations differ. */
export function listDiffering(one: RegulationProfile, other: RegulationProfile): ReadonlySet<SettingName> {
  return new Set(compareProfiles(one, other).map(({ setting }) => setting));
}

/** The settings to show, by parts; parts without any are left out. */
export function findSettings({ one, other, isAll, query, setting }: Search): readonly FoundGroup[] {
  const differing = other === undefined || isAll ? new Set(SETTING_NAMES) : listDiffering(one, other);
  const isWanted = (name: SettingName): boolean => {
    if (query.trim() === '') return differing.has(name) || name === setting;
    return (
      differing.has(name) &&
      (isFound(one, name, query) || (other !== undefined && isFound(other, name, query)))
    );
  };
  return SETTING_GROUPS.map(({ group, settings }) => ({ group, settings: settings.filter(isWanted) })).filter(
    ({ settings }) => settings.length > 0,
  );
}

/** The regulations that cite the clause. */
export function findCiting(clause: string): readonly RegulationProfile[] {
  return isClause(clause)
    ? REGULATION_PROFILES.filter((profile) => settingsOf(profile, clause).length > 0)
    : [];
}
