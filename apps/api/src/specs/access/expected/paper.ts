import type { ExpectedRows } from './expected-rows.js';

/** The papers of the regulation, and what is published. */
export const PAPER_EXPECTED: ExpectedRows = {
  //                      T t Z z | C c | E e | D P A | O H U | G g q | S s x
  atHome: ``,
  //                      T C E D P A O H U G S | N n | F f | 0
  elsewhere: ``,
};
