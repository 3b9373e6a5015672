import type { ExpectedRows } from './expected-rows.js';

/**
 * Who may what with control. Deputies and the director control the journals (G272-20, S117-34, TKK-6), the administrator
 * reports on them (G24-75), the auditor sees; a class teacher those of the own class (TKK-19). Who reviews the regulation
 * says: that of this school names no class teachers, and tells them so. A teacher sees and answers the own remarks.
 */
export const SUPERVISION_EXPECTED: ExpectedRows = {
  //                      T t Z z | C c | E e | D P A | O H U | G g q | S s x
  atHome: `
  controlTable            - - - - | + o | - - | + + + | - - + | - - - | - - -
  saveControlTable        - - - - | + o | - - | + + + | - - + | - - - | - - -
  controlRows             + - - - | + - | - - | + + + | - - + | - - - | - - -
  reviewPlan              - - - - | + o | - - | + + + | - - + | - - - | - - -
  reviewRemarks           + o o o | + o | - - | + + + | - - + | - - - | - - -
  writeReviewRemark       - - - - | o - | - - | + + - | - - - | - - - | - - -
  answerReviewRemark      + - o o | - - | - - | - - - | - - - | - - - | - - -
  decideReviewRemark      - - - - | o - | - - | + + - | - - - | - - - | - - -
  copyReviewRemark        - - - - | o - | - - | + + - | - - - | - - - | - - -
  signReview              - - - - | o - | - - | + + - | - - - | - - - | - - -
`,
  //                      T C E D P A O H U G S | N n | F f | 0
  elsewhere: `
  controlTable            - o - o o o - - o - - | - - | - - | -
  saveControlTable        - o - o o o - - o - - | - - | - - | -
  controlRows             - - - - - - - - - - - | - - | - - | -
  reviewPlan              - o - o o o - - o - - | - - | - - | -
  reviewRemarks           o o - o o o - - o - - | - - | - - | -
  writeReviewRemark       - - - - - - - - - - - | - - | - - | -
  answerReviewRemark      - - - - - - - - - - - | - - | - - | -
  decideReviewRemark      - - - - - - - - - - - | - - | - - | -
  copyReviewRemark        - - - - - - - - - - - | - - | - - | -
  signReview              - - - - - - - - - - - | - - | - - | -
`,
};
