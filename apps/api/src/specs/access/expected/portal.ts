import type { ExpectedRows } from './expected-rows.js';

/** Who may what with the exchange: the administrator keeps it (G272-53, G272-62), those who lead the school look. */
export const PORTAL_EXPECTED: ExpectedRows = {
  //                      T t Z z | C c | E e | D P A | O H U | G g q | S s x
  atHome: `
  portalExchange          - - - - | - - | - - | + + + | - - + | - - - | - - -
  setPortal               - - - - | - - | - - | - - + | - - - | - - - | - - -
  enterStaffUid           - - - - | - - | - - | - - + | - - - | - - - | - - -
  sendToPortal            - - - - | - - | - - | - - + | - - - | - - - | - - -
`,
  //                      T C E D P A O H U G S | N n | F f | 0
  elsewhere: `
  portalExchange          - - - o o o - - o - - | - - | - - | -
  setPortal               - - - - - o - - - - - | - - | - - | -
  enterStaffUid           - - - - - - - - - - - | - - | - - | -
  sendToPortal            - - - - - o - - - - - | - - | - - | -
`,
};
