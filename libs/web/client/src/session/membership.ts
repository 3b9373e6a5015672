import type { MeQuery } from '@zhurnal/contract/staff';

/** What the signed-in account is in one school. */
export type Membership = MeQuery['me']['memberships'][number];
