import type { AccessLine } from '../access-line.js';
import { grant } from '../access-line.js';
import type { Relation, Role } from '../roles.js';

type Pair = readonly [Role, Relation];

/** Of those who may decide, the regulation of the school names who does (TKK-51). */
const DECIDERS: readonly Pair[] = [
  ['administrator', 'school'],
  ['deputy', 'school'],
  ['director', 'school'],
];

/** Who asks for a correction is who would write the place: the subject's teacher, or the substitute (TKK-46, S117-25). */
const AUTHORS: readonly Pair[] = [
  ['teacher', 'ownGroup'],
  ['teacher', 'ownLesson'],
];

/** The register of corrections of what is locked. */
export const CORRECTION_LINES: readonly AccessLine[] = [
  // A teacher sees the own requests, everybody else here all of them.
  ...grant('correctionRequests', ['teacher', 'school'], ...DECIDERS, ['auditor', 'school']),
  ...grant('correctionRequest', ['teacher', 'school'], ...DECIDERS, ['auditor', 'school']),
  ...grant('openCorrections', ...AUTHORS, ...DECIDERS, ['auditor', 'school']),
  ...grant('fileCorrection', ...AUTHORS),
  ...grant('withdrawCorrection', ['teacher', 'school']),
  ...grant('decideCorrection', ...DECIDERS),
];
