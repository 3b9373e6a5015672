import type { AccessLine } from '../access-line.js';
import { grant } from '../access-line.js';

/**
 * Who answers for the order as a whole reads how it is kept: the director (G24-18, TKK-29), deputies (TKK-6, TKK-26,
 * G272-45), the administrator, who looks after the service (G272-25, G24-5), and the auditor, who changes nothing.
 */
export const COMPLIANCE_LINES: readonly AccessLine[] = ['compliance', 'complianceRows'].flatMap((operation) =>
  grant(
    operation,
    ['director', 'school'],
    ['deputy', 'school'],
    ['administrator', 'school'],
    ['auditor', 'school'],
  ),
);
