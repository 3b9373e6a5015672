import { SETTING_NAMES } from '@zhurnal/rules';
import type { RegulationProfile, SettingName } from '@zhurnal/rules';
import { formatDay, sayTerm } from '@zhurnal/web-client';
import { formWords } from './regulation-words.js';

/** A setting as a form changes it. */
export interface Draft {
  readonly setting: SettingName;
  readonly value: unknown;
  /** The own text says so; else it is a choice of the school. */
  readonly isClause: boolean;
  readonly clause: string;
  readonly reason: string;
}

/** Longest words of a clause or of a choice. */
export const REASON_LIMIT = 300;

/** A draft that begins with what holds now. */
export const draftOf = (setting: SettingName, held: RegulationProfile): Draft => ({
  setting,
  value: held[setting].value,
  isClause: false,
  clause: '',
  reason: '',
});

/** A draft that takes the value of another regulation: by the school's own choice, since no clause of another school holds here. */
export function draftLike(setting: SettingName, model: RegulationProfile): Draft {
  const { value, words, clause } = model[setting];
  const like = formWords('amend.like', { name: sayTerm(model.name) });
  const said = words === undefined ? like : `${like} (${clause ?? ''}): ${words}`;
  return { setting, value, isClause: false, clause: '', reason: said.slice(0, REASON_LIMIT) };
}

/** The settings as the server takes them: the first with those that change together with it. */
export function wantedOf(drafts: readonly Draft[]) {
  const all = drafts.map(({ setting, value, isClause, clause, reason }) => ({
    setting,
    value: JSON.stringify(value),
    clause: isClause && clause.trim() !== '' ? clause.trim() : null,
    reason: reason.trim(),
  }));
  const [first, ...more] = all;
  return first === undefined ? undefined : { first, more };
}

/** The setting of this name, if there is one. */
export const settingCalled = (name: string): SettingName | undefined =>
  SETTING_NAMES.find((known) => known === name);

/** «20 ноября 2026 г.» */
export const sayFrom = (day: string): string => formatDay(day, 'full');
