import type { ExpectedRows } from './expected-rows.js';

/** Who may what with the regulation: director and administrator decide, deputies and the auditor read. */
export const REGULATION_EXPECTED: ExpectedRows = {
  //                      T t Z z | C c | E e | D P A | O H U | G g q | S s x
  atHome: `
  regulation              - - - - | - - | - - | + + + | - - + | - - - | - - -
  previewRegulation       - - - - | - - | - - | - + + | - - - | - - - | - - -
  chooseRegulation        - - - - | - - | - - | - + + | - - - | - - - | - - -
  amendRegulation         - - - - | - - | - - | - + + | - - - | - - - | - - -
  withdrawAmendment       - - - - | - - | - - | - + + | - - - | - - - | - - -
`,
  //                      T C E D P A O H U G S | N n | F f | 0
  elsewhere: `
  regulation              - - - o o o - - o - - | - - | - - | -
  previewRegulation       - - - - o o - - - - - | - - | - - | -
  chooseRegulation        - - - - o o - - - - - | - - | - - | -
  amendRegulation         - - - - o o - - - - - | - - | - - | -
  withdrawAmendment       - - - - o o - - - - - | - - | - - | -
`,
};
