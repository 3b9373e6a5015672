import type { ExpectedRows } from './expected-rows.js';

/** Closing of periods: deputies and the director close and seal, only the director opens again and archives; the auditor looks. */
export const CLOSING_EXPECTED: ExpectedRows = {
  //                      T t Z z | C c | E e | D P A | O H U | G g q | S s x
  atHome: `
  periodClosings          - - - - | - - | - - | + + - | - - + | - - - | - - -
  closingGaps             - - - - | - - | - - | + + - | - - + | - - - | - - -
  verifyClosing           - - - - | - - | - - | + + - | - - + | - - - | - - -
  closePeriod             - - - - | - - | - - | + + - | - - - | - - - | - - -
  sealPeriod              - - - - | - - | - - | + + - | - - - | - - - | - - -
  endReopening            - - - - | - - | - - | + + - | - - - | - - - | - - -
  reopenPeriod            - - - - | - - | - - | - + - | - - - | - - - | - - -
  archiveYear             - - - - | - - | - - | - + - | - - - | - - - | - - -
`,
  //                      T C E D P A O H U G S | N n | F f | 0
  elsewhere: `
  periodClosings          - - - - - - - - - - - | - - | - - | -
  closingGaps             - - - - - - - - - - - | - - | - - | -
  verifyClosing           - - - - - - - - - - - | - - | - - | -
  closePeriod             - - - - - - - - - - - | - - | - - | -
  sealPeriod              - - - - - - - - - - - | - - | - - | -
  endReopening            - - - - - - - - - - - | - - | - - | -
  reopenPeriod            - - - - - - - - - - - | - - | - - | -
  archiveYear             - - - - o - - - - - - | - - | - - | -
`,
};
