import type { EntrySettings } from './entry-settings.js';
import type { OrderSettings } from './order-settings.js';
import type { Setting } from './setting.js';
import type { TeachingSettings } from './teaching-settings.js';

/** Everything a regulation decides: one setting for each name, and nothing beneath it that is set apart. */
export type RegulationSettings = TeachingSettings & EntrySettings & OrderSettings;

/** What one school's regulation decides differently from another's: data that rules take as facts. */
export type RegulationProfile = RegulationSettings & {
  /** Stable name in the school's row. */
  readonly id: string;
  /** Russian name for the choice in the settings. */
  readonly name: string;
};

/** Name of a setting. */
export type SettingName = keyof RegulationSettings;

/** What the setting of this name has for a value. */
export type SettingValue<Name extends SettingName> =
  RegulationSettings[Name] extends Setting<infer T> ? T : never;
