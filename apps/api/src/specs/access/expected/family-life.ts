import type { ExpectedRows } from './expected-rows.js';

/**
 * Who may what with the operations of family life. Remarks are the words of the lesson's teachers about a child
 * (TKK-22): the class teacher and those who lead the school read them, no other staff does. Homework is ticked off by
 * the student alone; a parent sees it and cannot.
 */
export const FAMILY_LIFE_EXPECTED: ExpectedRows = {
  //                      T t Z z | C c | E e | D P A | O H U | G g q | S s x
  atHome: `
  groupRemarks            + - + + | + - | - - | + + - | - - - | - - - | - - -
  putRemark               + - + - | - - | - - | - - - | - - - | - - - | - - -
  removeRemark            + - + - | - - | - - | - - - | - - - | - - - | - - -
  studentMarks            - - - - | - - | - - | - - - | - - - | + - - | + - -
  studentHomework         - - - - | - - | - - | - - - | - - - | + - - | + - -
  setHomeworkDone         - - - - | - - | - - | - - - | - - - | - - - | + - -
  putOwnTask              - - - - | - - | - - | - - - | - - - | - - - | + - -
  removeOwnTask           - - - - | - - | - - | - - - | - - - | - - - | + - -
  seeNews                 - - - - | - - | - - | - - - | - - - | + - - | + - -
`,
  //                      T C E D P A O H U G S | N n | F f | 0
  elsewhere: `
  groupRemarks            - - - - - - - - - - - | - - | - - | -
  putRemark               - - - - - - - - - - - | - - | - - | -
  removeRemark            - - - - - - - - - - - | - - | - - | -
  studentMarks            - - - - - - - - - - - | - - | - - | -
  studentHomework         - - - - - - - - - - - | - - | - - | -
  setHomeworkDone         - - - - - - - - - - - | - - | - - | -
  putOwnTask              - - - - - - - - - - - | - - | - - | -
  removeOwnTask           - - - - - - - - - - - | - - | - - | -
  seeNews                 - - - - - - - - - - - | - - | - - | -
`,
};
