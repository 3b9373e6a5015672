import { LiveProvider } from '@zhurnal/web-client';
import type { ReactNode } from 'react';
import { useSchool } from './school.js';

/** Lets the pages hear of changes in the school worked in. */
export function StaffLive({ children }: { readonly children: ReactNode }) {
  const { personId, schoolId } = useSchool();
  return <LiveProvider scope={`${personId}@${schoolId}`}>{children}</LiveProvider>;
}
