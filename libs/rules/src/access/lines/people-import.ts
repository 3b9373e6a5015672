import type { AccessLine } from '../access-line.js';
import { grant } from '../access-line.js';
import type { Relation, Role } from '../roles.js';

/** Lists of people are kept by the office and the administrator. */
const KEEPERS: readonly (readonly [Role, Relation])[] = [
  ['office', 'school'],
  ['administrator', 'school'],
];

/** Imports of people. */
export const PEOPLE_IMPORT_LINES: readonly AccessLine[] = [
  ...grant('uploadPeopleImport', ...KEEPERS),
  ...grant('peopleImports', ...KEEPERS),
  ...grant('peopleImport', ...KEEPERS),
  ...grant('checkPeopleImport', ...KEEPERS),
  ...grant('applyPeopleImport', ...KEEPERS),
  ...grant('undoPeopleImport', ...KEEPERS),
  ...grant('dropPeopleImport', ...KEEPERS),
  ...grant('peopleImportReport', ...KEEPERS),
];
