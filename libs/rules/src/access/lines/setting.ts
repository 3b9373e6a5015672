import type { AccessLine } from '../access-line.js';
import { everyAccount, grant } from '../access-line.js';

/** Everybody chooses for themselves; the school itself is the administrator's to set (G272-23), its regulation the director's too. */
export const SETTING_LINES: readonly AccessLine[] = [
  everyAccount('mySettings'),
  everyAccount('saveMySettings'),
  ...grant('schoolSettings', ['administrator', 'school'], ['director', 'school'], ['deputy', 'school']),
  ...grant('saveSchoolSettings', ['administrator', 'school']),
  ...grant(
    'regulation',
    ['director', 'school'],
    ['deputy', 'school'],
    ['administrator', 'school'],
    ['auditor', 'school'],
  ),
  ...['previewRegulation', 'chooseRegulation', 'amendRegulation', 'withdrawAmendment'].flatMap((operation) =>
    grant(operation, ['director', 'school'], ['administrator', 'school']),
  ),
];
