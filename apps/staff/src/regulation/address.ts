import { SETTING_NAMES, findProfile } from '@zhurnal/rules';
import type { RegulationProfile, SettingName } from '@zhurnal/rules';

/** Names of what the address says. */
export type AddressPart = 'of' | 'with' | 'all' | 'q' | 'setting';

/** What an address of the page asks for; what names nothing asks for nothing. */
export interface Asked {
  /** Another regulation than the school's. */
  readonly of: RegulationProfile | undefined;
  /** The one it is compared with. */
  readonly with: RegulationProfile | undefined;
  /** Settings that do not differ are shown as well. */
  readonly isAll: boolean;
  readonly query: string;
  /** The setting that the address leads to. */
  readonly setting: SettingName | undefined;
}

/** Reads the address of the page. */
export function readAddress(params: URLSearchParams): Asked {
  const profileAt = (part: AddressPart) => findProfile(params.get(part) ?? '');
  return {
    of: profileAt('of'),
    with: profileAt('with'),
    isAll: params.get('all') === '1',
    query: params.get('q') ?? '',
    setting: SETTING_NAMES.find((name) => name === params.get('setting')),
  };
}

/** The address with other values; an empty one is left out. */
export function changeAddress(
  params: URLSearchParams,
  values: Readonly<Partial<Record<AddressPart, string>>>,
): URLSearchParams {
  const changed = new URLSearchParams(params);
  for (const [part, value] of Object.entries(values)) {
    if (value === '') changed.delete(part);
    else changed.set(part, value);
  }
  return changed;
}
