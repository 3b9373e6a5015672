import type { ExpectedRows } from './expected-rows.js';

/** How the clauses of the regulation are kept is read by those who lead and by those who control. */
export const COMPLIANCE_EXPECTED: ExpectedRows = {
  //                      T t Z z | C c | E e | D P A | O H U | G g q | S s x
  atHome: `
  compliance              - - - - | - - | - - | + + + | - - + | - - - | - - -
  complianceRows          - - - - | - - | - - | + + + | - - + | - - - | - - -
`,
  //                      T C E D P A O H U G S | N n | F f | 0
  elsewhere: `
  compliance              - - - o o o - - o - - | - - | - - | -
  complianceRows          - - - o o o - - o - - | - - | - - | -
`,
};
