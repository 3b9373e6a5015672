import type { AccessLine } from '../access-line.js';
import { everyAccount, everyone } from '../access-line.js';

/** The person and the session. */
export const IDENTITY_LINES: readonly AccessLine[] = [
  everyone('signIn'),
  everyAccount('signOut'),
  everyAccount('me'),
  everyAccount('mySessions'),
  everyAccount('signOutEverywhere'),
  everyAccount('changePassword'),
];
