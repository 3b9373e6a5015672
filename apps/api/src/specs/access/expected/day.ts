import type { ExpectedRows } from './expected-rows.js';

/**
 * Who may what with the operations of day. A teacher sees the lessons of the own day: the one who is ill gives none of
 * them. The list of a lesson is the teacher's by the timetable and the substitute's of that lesson (S117-29).
 */
export const DAY_EXPECTED: ExpectedRows = {
  //                      T t Z z | C c | E e | D P A | O H U | G g q | S s x
  atHome: `
  teacherDay              o o + o | - - | - - | - - - | - - - | - - - | - - -
  lessonRoll              + - + - | - - | - - | - - - | - - - | - - - | - - -
  takeRoll                + - + - | - - | - - | - - - | - - - | - - - | - - -
`,
  //                      T C E D P A O H U G S | N n | F f | 0
  elsewhere: `
  teacherDay              o - - - - - - - - - - | - - | - - | -
  lessonRoll              - - - - - - - - - - - | - - | - - | -
  takeRoll                - - - - - - - - - - - | - - | - - | -
`,
};
