import type { ExpectedRows } from './expected-rows.js';

/**
 * Who prints journals: those who lead the school (G24-64), the auditor, and the class teacher the own class. The registers
 * are kept by those who answer for the archive and by the office; packages are not made by the office.
 */
export const ARCHIVE_EXPECTED: ExpectedRows = {
  //                      T t Z z | C c | E e | D P A | O H U | G g q | S s x
  atHome: `
  saveJournalPrint        - - - - | + - | - - | + + + | - - + | - - - | - - -
  saveClassPackage        - - - - | - - | - - | + + + | - - - | - - - | - - -
  archive                 - - - - | - - | - - | + + + | + - + | - - - | - - -
  keepArchiveMedium       - - - - | - - | - - | + + + | + - - | - - - | - - -
  withdrawArchiveMedium   - - - - | - - | - - | + + + | + - - | - - - | - - -
  putPackageOnMedium      - - - - | - - | - - | + + + | + - - | - - - | - - -
  notePrintedCopy         - - - - | - - | - - | + + + | + - - | - - - | - - -
  uploadArchiveCheck      - - - - | - - | - - | + + + | + - - | - - - | - - -
  saveArchiveAct          - - - - | - - | - - | + + + | + - + | - - - | - - -
  saveArchiveRegister     - - - - | - - | - - | + + + | + - + | - - - | - - -
`,
  //                      T C E D P A O H U G S | N n | F f | 0
  elsewhere: `
  saveJournalPrint        - - - - - - - - - - - | - - | - - | -
  saveClassPackage        - - - - - - - - - - - | - - | - - | -
  archive                 - - - o o o o - o - - | - - | - - | -
  keepArchiveMedium       - - - o o o o - - - - | - - | - - | -
  withdrawArchiveMedium   - - - - - - - - - - - | - - | - - | -
  putPackageOnMedium      - - - - - - - - - - - | - - | - - | -
  notePrintedCopy         - - - - - - - - - - - | - - | - - | -
  uploadArchiveCheck      - - - - - - - - - - - | - - | - - | -
  saveArchiveAct          - - - - - - - - - - - | - - | - - | -
  saveArchiveRegister     - - - - - - - - - - - | - - | - - | -
`,
};
