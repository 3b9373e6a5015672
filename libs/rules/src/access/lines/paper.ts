import type { AccessLine } from '../access-line.js';
import { everyone, grant } from '../access-line.js';

/** The papers of the regulation: director and administrator keep them, those who control read them, the published ones everybody (TKK-33). */
export const PAPER_LINES: readonly AccessLine[] = [
  ...['regulationPapers', 'readPaper'].flatMap((operation) =>
    grant(
      operation,
      ['director', 'school'],
      ['deputy', 'school'],
      ['administrator', 'school'],
      ['auditor', 'school'],
    ),
  ),
  ...['putRegulationPaper', 'removeRegulationPaper', 'uploadPaper'].flatMap((operation) =>
    grant(operation, ['director', 'school'], ['administrator', 'school']),
  ),
  everyone('listAbout'),
  everyone('readAbout'),
  everyone('readAboutPaper'),
];
