import type { ExpectedRows } from './expected-rows.js';

/** Who may what with the operations of diary. */
export const DIARY_EXPECTED: ExpectedRows = {
  //                      T t Z z | C c | E e | D P A | O H U | G g q | S s x
  atHome: `
  myChildren              - - - - | - - | - - | - - - | - - - | + o o | + o o
  familyToday             - - - - | - - | - - | - - - | - - - | + o o | + o o
  diaryWeek               - - - - | - - | - - | - - - | - - - | + - - | + - -
`,
  //                      T C E D P A O H U G S | N n | F f | 0
  elsewhere: `
  myChildren              - - - - - - - - - o o | - o | - - | -
  familyToday             - - - - - - - - - o o | - o | - - | -
  diaryWeek               - - - - - - - - - - - | - - | - - | -
`,
};
