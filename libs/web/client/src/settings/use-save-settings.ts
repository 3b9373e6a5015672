import { SaveMySettingsDocument } from '@zhurnal/contract/staff';
import type { Fault } from '../api/answer.js';
import { useChange } from '../api/client-provider.js';
import { keepSettings } from './device-settings.js';
import type { PersonalSettings } from './device-settings.js';

/**
 * Keeps choices on the device at once and with the account after it; the value is why the account does not know them.
 * Another language starts the page anew.
 */
export function useSaveSettings(): (chosen: Partial<PersonalSettings>) => Promise<Fault | undefined> {
  const save = useChange(SaveMySettingsDocument);
  return async (chosen) => {
    const isNewLanguage = keepSettings(chosen);
    const answer = await save({ input: chosen });
    if (isNewLanguage) window.location.reload();
    return answer.ok ? undefined : answer.fault;
  };
}
