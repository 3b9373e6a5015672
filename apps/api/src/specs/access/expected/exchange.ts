import type { ExpectedRows } from './expected-rows.js';

/**
 * Who may what of what programs of others read: a program of the school reads as its administrator may (G272-23). Keys are
 * given to whoever knows the secret of a program, and to nobody else.
 */
export const EXCHANGE_EXPECTED: ExpectedRows = {
  //                      T t Z z | C c | E e | D P A | O H U | G g q | S s x
  atHome: `
  giveAccess              + + + + | + + | + + | + + + | + + + | + + + | + + +
  oneRosterRoster         - - - - | - - | - - | - - + | - - - | - - - | - - -
  oneRosterDemographics   - - - - | - - | - - | - - + | - - - | - - - | - - -
  oneRosterGradebook      - - - - | - - | - - | - - + | - - - | - - - | - - -
  saveOneRoster           - - - - | - - | - - | - - + | - - - | - - - | - - -
`,
  //                      T C E D P A O H U G S | N n | F f | 0
  elsewhere: `
  giveAccess              + + + + + + + + + + + | + + | + + | +
  oneRosterRoster         - - - - - o - - - - - | - - | - - | -
  oneRosterDemographics   - - - - - o - - - - - | - - | - - | -
  oneRosterGradebook      - - - - - o - - - - - | - - | - - | -
  saveOneRoster           - - - - - o - - - - - | - - | - - | -
`,
};
