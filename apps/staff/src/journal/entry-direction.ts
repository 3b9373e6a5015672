import { FEDERAL_TEACHING } from '@zhurnal/rules';
import type { EntryDirection } from '@zhurnal/rules';
import { keptSetting, useSaveSettings } from '@zhurnal/web-client';
import { useState } from 'react';

/** Where the cursor goes after a mark: chosen here or on another device, else as most schools have it. */
export function useEntryDirection(): readonly [EntryDirection, (direction: EntryDirection) => void] {
  const save = useSaveSettings();
  const [direction, setDirection] = useState(
    () => keptSetting('entryDirection') ?? FEDERAL_TEACHING.entryDirection.value,
  );
  const choose = (entryDirection: EntryDirection): void => {
    setDirection(entryDirection);
    // Without network the choice holds on this device.
    void save({ entryDirection });
  };
  return [direction, choose];
}
