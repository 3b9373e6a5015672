import type { ExpectedRows } from './expected-rows.js';

/** Who may what with tokens for programs. */
export const TOKEN_EXPECTED: ExpectedRows = {
  //                      T t Z z | C c | E e | D P A | O H U | G g q | S s x
  atHome: `
  myTokens                + + + + | + + | + + | + + + | + + + | - - - | - - -
  createToken             + + + + | + + | + + | + + + | + + + | - - - | - - -
  revokeToken             + + + + | + + | + + | + + + | + + + | - - - | - - -
  serviceTokens           - - - - | - - | - - | - - + | - - - | - - - | - - -
  createServiceToken      - - - - | - - | - - | - - + | - - - | - - - | - - -
  currentToken            + + + + | + + | + + | + + + | + + + | + + + | + + +
  readSchema              + + + + | + + | + + | + + + | + + + | + + + | + + +
`,
  //                      T C E D P A O H U G S | N n | F f | 0
  elsewhere: `
  myTokens                o o o o o o o o o - - | - - | - - | -
  createToken             o o o o o o o o o - - | - - | - - | -
  revokeToken             o o o o o o o o o - - | - - | - - | -
  serviceTokens           - - - - - o - - - - - | - - | - - | -
  createServiceToken      - - - - - o - - - - - | - - | - - | -
  currentToken            + + + + + + + + + + + | + + | + + | -
  readSchema              + + + + + + + + + + + | + + | + + | -
`,
};
