import { DENSITIES, ENTRY_DIRECTIONS, FAMILY_START_PAGES, STAFF_START_PAGES } from '@zhurnal/rules';
import type { Density, EntryDirection, FamilyStartPage, StaffStartPage } from '@zhurnal/rules';
import type { MeQuery } from '@zhurnal/contract/staff';
import { chooseTheme } from '@zhurnal/web-ui';
import { keepLanguage } from '../words/language.js';

/** How the account likes its pages; null where it has not chosen. */
export type PersonalSettings = MeQuery['me']['settings'];

/** Settings whose choice the device keeps by itself; theme and language are kept where they are used. */
interface Kept {
  readonly density: Density;
  readonly entryDirection: EntryDirection;
  readonly staffStart: StaffStartPage;
  readonly familyStart: FamilyStartPage;
}

const KEYS: Readonly<Record<keyof Kept, string>> = {
  density: 'zhurnal.density',
  entryDirection: 'zhurnal.entry-direction',
  staffStart: 'zhurnal.staff-start',
  familyStart: 'zhurnal.family-start',
};

const VALUES: { readonly [Name in keyof Kept]: readonly Kept[Name][] } = {
  density: DENSITIES,
  entryDirection: ENTRY_DIRECTIONS,
  staffStart: STAFF_START_PAGES,
  familyStart: FAMILY_START_PAGES,
};

/** Whose settings the device keeps. */
const OWNER = 'zhurnal.settings-of';

function read(key: string): string | null {
  try {
    return globalThis.localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string | null): void {
  try {
    if (value === null) globalThis.localStorage.removeItem(key);
    else globalThis.localStorage.setItem(key, value);
  } catch {
    // Where nothing can be kept, the account still knows.
  }
}

/** The choice kept on this device; undefined where there is none. */
export function keptSetting<Name extends keyof Kept>(name: Name): Kept[Name] | undefined {
  const kept = read(KEYS[name]);
  return VALUES[name].find((value) => value === kept);
}

/** Puts the density kept here on the document; `usual` is that of the app. */
export function showDensity(usual: Density): void {
  if ((keptSetting('density') ?? usual) === 'dense') document.documentElement.dataset['density'] = 'dense';
  else delete document.documentElement.dataset['density'];
}

/** Keeps choices on this device and shows them; the answer is whether the page has to start anew in another language. */
export function keepSettings(chosen: Partial<PersonalSettings>): boolean {
  for (const name of ['density', 'entryDirection', 'staffStart', 'familyStart'] as const) {
    const value = chosen[name];
    if (value !== undefined) write(KEYS[name], value);
  }
  if (chosen.theme !== undefined) chooseTheme(chosen.theme ?? 'auto');
  return chosen.language != null && keepLanguage(chosen.language);
}

/**
 * What the account has chosen, put on this device. What it has not chosen stays as the device has it, unless that was
 * somebody else's choice; the language stays, because it may have been chosen on the page of the sign-in. The answer is
 * whether the page has to start anew.
 */
export function adoptSettings(owner: string, settings: PersonalSettings): boolean {
  const isOwn = [null, owner].includes(read(OWNER));
  write(OWNER, owner);
  const wanted = Object.entries(settings).filter(
    ([name, value]) => value !== null || (!isOwn && name !== 'language'),
  );
  return keepSettings(Object.fromEntries(wanted));
}
