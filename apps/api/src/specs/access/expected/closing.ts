import type { ExpectedRows } from './expected-rows.js';

/** Closing and reopening of periods. */
export const CLOSING_EXPECTED: ExpectedRows = {
  //                      T t Z z | C c | E e | D P A | O H U | G g q | S s x
  atHome: ``,
  //                      T C E D P A O H U G S | N n | F f | 0
  elsewhere: ``,
};
