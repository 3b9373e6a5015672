import type { ExpectedRows } from './expected-rows.js';

/** Who may what with the operations of live. Of the own school everybody hears; whose pages, each key decides. */
export const LIVE_EXPECTED: ExpectedRows = {
  //                      T t Z z | C c | E e | D P A | O H U | G g q | S s x
  atHome: `
  listen                  + + + + | + + | + + | + + + | + + + | + + + | + + +
`,
  //                      T C E D P A O H U G S | N n | F f | 0
  elsewhere: `
  listen                  o o o o o o o o o o o | - - | - - | -
`,
};
