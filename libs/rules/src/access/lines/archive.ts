import type { AccessLine } from '../access-line.js';
import { grant } from '../access-line.js';

/** Journals for paper: those who lead the school (G24-64), and the class teacher of the own class. */
export const ARCHIVE_LINES: readonly AccessLine[] = [
  ...grant(
    'saveJournalPrint',
    ['director', 'school'],
    ['deputy', 'school'],
    ['administrator', 'school'],
    ['auditor', 'school'],
    ['class_teacher', 'ownClass'],
  ),
];
