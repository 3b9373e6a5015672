import type { AccessLine } from '../access-line.js';
import { grant } from '../access-line.js';
import type { Relation, Role } from '../roles.js';

type Pair = readonly [Role, Relation];

/** Those who lead the school have its reports (TKK-8, TKK-65), the administrator reports on it (G24-75), the auditor looks. */
const LEADERS: readonly Pair[] = [
  ['director', 'school'],
  ['deputy', 'school'],
  ['administrator', 'school'],
  ['auditor', 'school'],
];

/** A class teacher has reports on the own class (G24-94), a teacher on the own groups (TKK-16). */
const MAKERS: readonly Pair[] = [...LEADERS, ['class_teacher', 'ownClass'], ['teacher', 'self']];

/** Reports of all classes at once are asked for by those who hand them in. */
const PACKERS: readonly Pair[] = [
  ['director', 'school'],
  ['deputy', 'school'],
  ['administrator', 'school'],
];
const SIGNERS: readonly Pair[] = [
  ['director', 'school'],
  ['deputy', 'school'],
];

/** Reports. */
export const REPORT_LINES: readonly AccessLine[] = [
  // What is listed is what may be made, and the own runs.
  ...grant('reportList', ...LEADERS, ['teacher', 'school'], ['class_teacher', 'school']),
  ...grant('runReport', ...MAKERS),
  ...grant('reportRun', ...MAKERS),
  ...grant('saveReport', ...MAKERS),
  ...grant('reportPackages', ...PACKERS),
  ...grant('makeReportPackage', ...PACKERS),
  ...grant('cancelReportPackage', ...PACKERS),
  ...grant('retryReportPackage', ...PACKERS),
  ...grant('saveReportPackage', ...PACKERS),
  // Deputies give reports to the director for signature (G24-64); both sign with a key of their own.
  ...grant('prepareSignature', ...SIGNERS),
  ...grant('uploadSignature', ...SIGNERS),
  ...grant('checkSignatures', ...SIGNERS),
  ...grant('reportSignatures', ...MAKERS),
  ...grant('saveSigned', ...MAKERS),
];
