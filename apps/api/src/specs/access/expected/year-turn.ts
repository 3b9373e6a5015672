import type { ExpectedRows } from './expected-rows.js';

/** The turn of the academic year: director, deputies and administrators prepare it, only the director confirms it. */
export const YEAR_TURN_EXPECTED: ExpectedRows = {
  //                      T t Z z | C c | E e | D P A | O H U | G g q | S s x
  atHome: `
  yearTurn                - - - - | - - | - - | + + + | - - - | - - - | - - -
  beginYearTurn           - - - - | - - | - - | + + + | - - - | - - - | - - -
  decideYearTurn          - - - - | - - | - - | + + + | - - - | - - - | - - -
  applyYearTurn           - - - - | - - | - - | + + + | - - - | - - - | - - -
  undoYearTurn            - - - - | - - | - - | + + + | - - - | - - - | - - -
  confirmYearTurn         - - - - | - - | - - | - + - | - - - | - - - | - - -
`,
  //                      T C E D P A O H U G S | N n | F f | 0
  elsewhere: `
  yearTurn                - - - o o o - - - - - | - - | - - | -
  beginYearTurn           - - - o o o - - - - - | - - | - - | -
  decideYearTurn          - - - o o o - - - - - | - - | - - | -
  applyYearTurn           - - - o o o - - - - - | - - | - - | -
  undoYearTurn            - - - o o o - - - - - | - - | - - | -
  confirmYearTurn         - - - - o - - - - - - | - - | - - | -
`,
};
