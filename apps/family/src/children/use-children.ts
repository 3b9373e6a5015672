import { MyChildrenDocument } from '@zhurnal/contract/family';
import { addDays } from '@zhurnal/rules';
import { useAnswer } from '@zhurnal/web-client';
import type { Asked } from '@zhurnal/web-client';
import { useMemo } from 'react';
import { useDaysSince } from '../today/use-minutes-since.js';
import type { Child } from './child.js';
import { readChild } from './read-child.js';

/**
 * The children of the account. An answer that was kept on the device tells of the day it was given: meanwhile another
 * day has begun in the school, and the pages open on that one.
 */
export function useChildren(options: { readonly pause?: boolean } = {}): Asked<readonly Child[]> {
  const asked = useAnswer(MyChildrenDocument, {}, options);
  const passed = useDaysSince(asked.keptAt);
  const value = useMemo(
    () =>
      asked.value?.myChildren
        .map(readChild)
        .map((child) => ({ ...child, today: addDays(child.today, passed) })),
    [asked.value, passed],
  );
  return { ...asked, value };
}
