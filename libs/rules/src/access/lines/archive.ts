import type { AccessLine } from '../access-line.js';
import { grant } from '../access-line.js';
import type { Relation, Role } from '../roles.js';

type Pair = readonly [Role, Relation];

/** Those who answer for the archive (G24-73, TKK-79, TKK-80), and the office, which keeps the papers. */
const KEEPERS: readonly Pair[] = [
  ['director', 'school'],
  ['deputy', 'school'],
  ['administrator', 'school'],
  ['office', 'school'],
];

/** Packages hold the journals themselves, so the office makes none. */
const MAKERS: readonly Pair[] = KEEPERS.filter(([role]) => role !== 'office');

const AUDITOR: Pair = ['auditor', 'school'];

/** Journals for paper: those who lead the school (G24-64), and the class teacher of the own class. */
export const ARCHIVE_LINES: readonly AccessLine[] = [
  ...grant('saveJournalPrint', ...MAKERS, AUDITOR, ['class_teacher', 'ownClass']),
  ...grant('archive', ...KEEPERS, AUDITOR),
  ...grant('saveArchiveAct', ...KEEPERS, AUDITOR),
  ...grant('saveArchiveRegister', ...KEEPERS, AUDITOR),
  ...grant('keepArchiveMedium', ...KEEPERS),
  ...grant('withdrawArchiveMedium', ...KEEPERS),
  ...grant('putPackageOnMedium', ...KEEPERS),
  ...grant('notePrintedCopy', ...KEEPERS),
  ...grant('uploadArchiveCheck', ...KEEPERS),
  ...grant('saveClassPackage', ...MAKERS),
];
