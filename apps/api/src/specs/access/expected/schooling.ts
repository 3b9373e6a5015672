import type { ExpectedRows } from './expected-rows.js';

/** Who may what with the operations of schooling. */
export const SCHOOLING_EXPECTED: ExpectedRows = {
  //                      T t Z z | C c | E e | D P A | O H U | G g q | S s x
  atHome: `
  schoolClasses           + + + + | + + | + + | + + + | + - + | - - - | - - -
  schoolPeriods           + + + + | + + | + + | + + + | + - + | - - - | - - -
  subjects                + + + + | + + | + + | + + + | + - + | - - - | - - -
`,
  //                      T C E D P A O H U G S | N n | F f | 0
  elsewhere: `
  schoolClasses           o o o o o o o - o - - | - - | - - | -
  schoolPeriods           o o o o o o o - o - - | - - | - - | -
  subjects                o o o o o o o - o - - | - - | - - | -
`,
};
