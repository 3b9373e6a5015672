import type { ExpectedRows } from './expected-rows.js';

/**
 * Marks of other institutions: the class teacher, the deputy and the office keep them with the personal file (TKK-54),
 * whoever teaches the student, in any subject, reads them for the mark of the period (TKK-53), the family its own. Why a teacher is away is
 * for those who plan, and for the director. A lesson is taken over by who gives it, and handed over by its teacher
 * (S117-29).
 */
export const OUTSIDE_EXPECTED: ExpectedRows = {
  //                      T t Z z | C c | E e | D P A | O H U | G g q | S s x
  atHome: `
  outsideMarks            + + - - | + - | - - | + + - | + - - | + - - | + - -
  readOutsideScan         + + - - | + - | - - | + + - | + - - | + - - | + - -
  outsideMarkRegister     - - - - | + - | - - | + + - | + - - | - - - | - - -
  recordOutsideMarks      - - - - | + - | - - | + - - | + - - | - - - | - - -
  removeOutsideMark       - - - - | + - | - - | + - - | + - - | - - - | - - -
  uploadOutsideScan       - - - - | + - | - - | + - - | + - - | - - - | - - -
  substitutionRegister    - - - - | - - | - - | + + + | - - - | - - - | - - -
  saveSubstitutionRegister - - - - | - - | - - | + + + | - - - | - - - | - - -
  handoverCard            + - + - | - - | - - | + + - | - - - | - - - | - - -
`,
  //                      T C E D P A O H U G S | N n | F f | 0
  elsewhere: `
  outsideMarks            - - - - - - - - - - - | - - | - - | -
  readOutsideScan         - - - - - - - - - - - | - - | - - | -
  outsideMarkRegister     - - - - - - - - - - - | - - | - - | -
  recordOutsideMarks      - - - - - - - - - - - | - - | - - | -
  removeOutsideMark       - - - - - - - - - - - | - - | - - | -
  uploadOutsideScan       - - - - - - - - - - - | - - | - - | -
  substitutionRegister    - - - o o o - - - - - | - - | - - | -
  saveSubstitutionRegister - - - o o o - - - - - | - - | - - | -
  handoverCard            - - - - - - - - - - - | - - | - - | -
`,
};
