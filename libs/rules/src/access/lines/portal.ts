import type { AccessLine } from '../access-line.js';
import { grant } from '../access-line.js';

/** The exchange with the portal: the administrator keeps it (G272-53, G272-62), those who lead the school look. */
export const PORTAL_LINES: readonly AccessLine[] = [
  ...grant(
    'portalExchange',
    ['administrator', 'school'],
    ['director', 'school'],
    ['deputy', 'school'],
    ['auditor', 'school'],
  ),
  ...grant('setPortal', ['administrator', 'school']),
  ...grant('enterStaffUid', ['administrator', 'school']),
  ...grant('sendToPortal', ['administrator', 'school']),
];
