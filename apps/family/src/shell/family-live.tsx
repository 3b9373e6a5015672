import { LiveProvider, accountKeyOf, useMemberships } from '@zhurnal/web-client';
import type { ReactNode } from 'react';

/** Lets the pages hear of changes, in all schools of the account. */
export function FamilyLive({ children }: { readonly children: ReactNode }) {
  return <LiveProvider scope={accountKeyOf(useMemberships())}>{children}</LiveProvider>;
}
