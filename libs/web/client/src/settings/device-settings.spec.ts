import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { adoptSettings, keptSetting, keepSettings } from './device-settings.js';

const shelf = new Map<string, string>();
const before = [
  Object.getOwnPropertyDescriptor(globalThis, 'localStorage'),
  Object.getOwnPropertyDescriptor(globalThis, 'document'),
] as const;
Object.defineProperty(globalThis, 'localStorage', {
  configurable: true,
  value: {
    getItem: (key: string) => shelf.get(key) ?? null,
    setItem: (key: string, value: string) => void shelf.set(key, value),
    removeItem: (key: string) => void shelf.delete(key),
  },
});
Object.defineProperty(globalThis, 'document', {
  configurable: true,
  value: { documentElement: { setAttribute: () => undefined, removeAttribute: () => undefined } },
});
beforeEach(() => shelf.clear());
afterAll(() => {
  for (const [at, name] of (['localStorage', 'document'] as const).entries()) {
    const given = before[at];
    if (given === undefined) Reflect.deleteProperty(globalThis, name);
    else Object.defineProperty(globalThis, name, given);
  }
});

const NOTHING = {
  language: null,
  theme: null,
  density: null,
  entryDirection: null,
  staffStart: null,
  familyStart: null,
} as const;

describe('settings of a person on a device', () => {
  it('are those of the account, where it has chosen', () => {
    keepSettings({ density: 'comfortable', entryDirection: 'stay' });
    expect(adoptSettings('anna', { ...NOTHING, entryDirection: 'right', staffStart: 'journal' })).toBe(false);
    expect([keptSetting('density'), keptSetting('entryDirection'), keptSetting('staffStart')]).toEqual([
      'comfortable',
      'right',
      'journal',
    ]);
  });

  it('are not somebody else’s, but for the language chosen before the sign-in', () => {
    adoptSettings('anna', { ...NOTHING, density: 'comfortable', theme: 'dark' });
    keepSettings({ language: 'en' });
    adoptSettings('boris', NOTHING);
    expect(keptSetting('density')).toBeUndefined();
    expect(shelf.get('zhurnal.theme')).toBeUndefined();
    expect(shelf.get('zhurnal.language')).toBe('en');
  });

  it('start the page anew when they speak another language', () => {
    expect(adoptSettings('anna', { ...NOTHING, language: 'ru' })).toBe(false);
    expect(adoptSettings('anna', { ...NOTHING, language: 'en' })).toBe(true);
  });

  it('are the usual ones where something else lies in their place', () => {
    shelf.set('zhurnal.density', 'airy');
    expect(keptSetting('density')).toBeUndefined();
  });
});
