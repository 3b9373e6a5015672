import type { ExpectedRows } from './expected-rows.js';

/**
 * Who may what with monthly checks. A teacher looks through the diary of the own subject (G272-64), a class teacher through
 * that of the own class (G272-65), and signs for no single subject. Who compares with paper is who reviews: the regulation of
 * this school names deputies (G272-45) and tells class teachers so. What differs is settled by who keeps the journal too.
 */
export const CHECKING_EXPECTED: ExpectedRows = {
  //                      T t Z z | C c | E e | D P A | O H U | G g q | S s x
  atHome: `
  diaryChecks             + o o o | + o | - - | + + + | - - + | - - - | - - -
  signDiaryCheck          + - - - | o - | - - | - - - | - - - | - - - | - - -
  paperChecks             + o o o | + o | - - | + + + | - - + | - - - | - - -
  paperSheet              + - - - | + - | - - | + + + | - - + | - - - | - - -
  recordPaperDifference   - - - - | o - | - - | + + - | - - - | - - - | - - -
  settlePaperDifference   + - - - | o - | - - | + + - | - - - | - - - | - - -
  signPaperCheck          - - - - | o - | - - | + + - | - - - | - - - | - - -
`,
  //                      T C E D P A O H U G S | N n | F f | 0
  elsewhere: `
  diaryChecks             o o - o o o - - o - - | - - | - - | -
  signDiaryCheck          - - - - - - - - - - - | - - | - - | -
  paperChecks             o o - o o o - - o - - | - - | - - | -
  paperSheet              - - - - - - - - - - - | - - | - - | -
  recordPaperDifference   - - - - - - - - - - - | - - | - - | -
  settlePaperDifference   - - - - - - - - - - - | - - | - - | -
  signPaperCheck          - - - - - - - - - - - | - - | - - | -
`,
};
