import type { ExpectedRows } from './expected-rows.js';

/**
 * Who may what with reports. Those who lead the school have all of them (TKK-8, TKK-65), the administrator reports on its
 * journals (G24-75), the auditor looks; a class teacher has those of the own class (G24-94), a teacher those of the own groups
 * (TKK-16): the teacher asks about these, everybody else about the class.
 */
export const REPORT_EXPECTED: ExpectedRows = {
  //                      T t Z z | C c | E e | D P A | O H U | G g q | S s x
  atHome: `
  reportList              + + + + | + + | - - | + + + | - - + | - - - | - - -
  runReport               + - - - | + - | - - | + + + | - - + | - - - | - - -
  reportRun               + - - - | + - | - - | + + + | - - + | - - - | - - -
  saveReport              + - - - | + - | - - | + + + | - - + | - - - | - - -
  reportPackages          - - - - | - - | - - | + + + | - - - | - - - | - - -
  makeReportPackage       - - - - | - - | - - | + + + | - - - | - - - | - - -
  cancelReportPackage     - - - - | - - | - - | + + + | - - - | - - - | - - -
  retryReportPackage      - - - - | - - | - - | + + + | - - - | - - - | - - -
  saveReportPackage       - - - - | - - | - - | + + + | - - - | - - - | - - -
  prepareSignature        - - - - | - - | - - | + + - | - - - | - - - | - - -
  uploadSignature         - - - - | - - | - - | + + - | - - - | - - - | - - -
  checkSignatures         - - - - | - - | - - | + + - | - - - | - - - | - - -
  reportSignatures        + - - - | + - | - - | + + + | - - + | - - - | - - -
  saveSigned              + - - - | + - | - - | + + + | - - + | - - - | - - -
`,
  //                      T C E D P A O H U G S | N n | F f | 0
  elsewhere: `
  reportList              o o - o o o - - o - - | - - | - - | -
  runReport               - - - - - - - - - - - | - - | - - | -
  reportRun               - - - - - - - - - - - | - - | - - | -
  saveReport              - - - - - - - - - - - | - - | - - | -
  reportPackages          - - - o o o - - - - - | - - | - - | -
  makeReportPackage       - - - - - - - - - - - | - - | - - | -
  cancelReportPackage     - - - - - - - - - - - | - - | - - | -
  retryReportPackage      - - - - - - - - - - - | - - | - - | -
  saveReportPackage       - - - - - - - - - - - | - - | - - | -
  prepareSignature        - - - - - - - - - - - | - - | - - | -
  uploadSignature         - - - - - - - - - - - | - - | - - | -
  checkSignatures         - - - - - - - - - - - | - - | - - | -
  reportSignatures        - - - - - - - - - - - | - - | - - | -
  saveSigned              - - - - - - - - - - - | - - | - - | -
`,
};
