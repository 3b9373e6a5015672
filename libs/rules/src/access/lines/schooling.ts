import type { AccessLine } from '../access-line.js';
import { grant } from '../access-line.js';
import type { Relation, Role } from '../roles.js';

/** Everybody who teaches, leads, keeps records or checks needs the names of classes, subjects and periods. */
const WHOLE_SCHOOL: readonly (readonly [Role, Relation])[] = [
  ['administrator', 'school'],
  ['director', 'school'],
  ['deputy', 'school'],
  ['teacher', 'school'],
  ['class_teacher', 'school'],
  ['educator', 'school'],
  ['office', 'school'],
  ['auditor', 'school'],
];

/** The operations of schooling. */
export const SCHOOLING_LINES: readonly AccessLine[] = [
  ...grant('schoolClasses', ...WHOLE_SCHOOL),
  ...grant('schoolPeriods', ...WHOLE_SCHOOL),
  ...grant('subjects', ...WHOLE_SCHOOL),
];
