import type { ExpectedRows } from './expected-rows.js';

/**
 * Who asks to correct what is locked is who would write it: the subject's teacher, or the substitute for the own lessons
 * (S117-25, S117-29). The administrator decides (TKK-51), and by other regulations the deputy or the director. Those who
 * decide or check read the register, a teacher the own requests; nobody else, and no family.
 */
export const CORRECTION_EXPECTED: ExpectedRows = {
  //                      T t Z z | C c | E e | D P A | O H U | G g q | S s x
  atHome: `
  correctionRequests      + o o o | - - | - - | + + + | - - + | - - - | - - -
  correctionRequest       + o o o | - - | - - | + + + | - - + | - - - | - - -
  openCorrections         + - + + | - - | - - | + + + | - - + | - - - | - - -
  fileCorrection          + - + - | - - | - - | - - - | - - - | - - - | - - -
  withdrawCorrection      + o o o | - - | - - | - - - | - - - | - - - | - - -
  decideCorrection        - - - - | - - | - - | + + + | - - - | - - - | - - -
`,
  //                      T C E D P A O H U G S | N n | F f | 0
  elsewhere: `
  correctionRequests      o - - o o o - - o - - | - - | - - | -
  correctionRequest       o - - o o o - - o - - | - - | - - | -
  openCorrections         - - - - - - - - - - - | - - | - - | -
  fileCorrection          - - - - - - - - - - - | - - | - - | -
  withdrawCorrection      o - - - - - - - - - - | - - | - - | -
  decideCorrection        - - - o o o - - - - - | - - | - - | -
`,
};
