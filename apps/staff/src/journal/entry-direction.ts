import { ENTRY_DIRECTIONS, FEDERAL_PROFILE } from '@zhurnal/rules';
import type { EntryDirection } from '@zhurnal/rules';
import { useState } from 'react';

const KEPT = 'zhurnal.entry-direction';

function keptDirection(): EntryDirection {
  try {
    const kept = localStorage.getItem(KEPT);
    return ENTRY_DIRECTIONS.find((direction) => direction === kept) ?? FEDERAL_PROFILE.entryDirection.value;
  } catch {
    return FEDERAL_PROFILE.entryDirection.value;
  }
}

/** Where the cursor goes after a mark, as chosen on this device. */
export function useEntryDirection(): readonly [EntryDirection, (direction: EntryDirection) => void] {
  const [direction, setDirection] = useState(keptDirection);
  const choose = (next: EntryDirection): void => {
    setDirection(next);
    try {
      localStorage.setItem(KEPT, next);
    } catch {
      // Where nothing can be kept the choice holds until the page is left.
    }
  };
  return [direction, choose];
}
