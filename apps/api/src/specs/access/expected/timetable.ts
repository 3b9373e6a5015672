import type { ExpectedRows } from './expected-rows.js';

/** Who may what with the operations of timetable. */
export const TIMETABLE_EXPECTED: ExpectedRows = {
  //                      T t Z z | C c | E e | D P A | O H U | G g q | S s x
  atHome: `
  timetableWeek           + + + + | + + | + + | + + + | + - + | - - - | - - -
  previewTimetableImport  - - - - | - - | - - | + - + | - - - | - - - | - - -
  applyTimetableImport    - - - - | - - | - - | + - + | - - - | - - - | - - -
`,
  //                      T C E D P A O H U G S | N n | F f | 0
  elsewhere: `
  timetableWeek           o o o o o o o - o - - | - - | - - | -
  previewTimetableImport  - - - o - o - - - - - | - - | - - | -
  applyTimetableImport    - - - o - o - - - - - | - - | - - | -
`,
};
