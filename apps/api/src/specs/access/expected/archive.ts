import type { ExpectedRows } from './expected-rows.js';

/** Who prints journals: those who lead the school (G24-64), the auditor, and the class teacher the own class. */
export const ARCHIVE_EXPECTED: ExpectedRows = {
  //                      T t Z z | C c | E e | D P A | O H U | G g q | S s x
  atHome: `
  saveJournalPrint        - - - - | + - | - - | + + + | - - + | - - - | - - -
`,
  //                      T C E D P A O H U G S | N n | F f | 0
  elsewhere: `
  saveJournalPrint        - - - - - - - - - - - | - - | - - | -
`,
};
