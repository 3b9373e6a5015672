import type { ExpectedRows } from './expected-rows.js';

/**
 * Who may what with the operations of substitution. Deputies change the timetable in time (TKK-66), the administrator
 * keeps it (TKK-10); the director sees how it stands. Why a teacher is away is for these three. The sheet of
 * substitutions hangs where the timetable hangs.
 */
export const SUBSTITUTION_EXPECTED: ExpectedRows = {
  //                      T t Z z | C c | E e | D P A | O H U | G g q | S s x
  atHome: `
  lessonsToCover          - - - - | - - | - - | + + + | - - - | - - - | - - -
  changedLessons          + + + + | + + | + + | + + + | + - + | - - - | - - -
  rankSubstitutes         - - - - | - - | - - | + - + | - - - | - - - | - - -
  lessonPlaces            - - - - | - - | - - | + - + | - - - | - - - | - - -
  reportStaffAbsence      - - - - | - - | - - | + - + | - - - | - - - | - - -
  editStaffAbsence        - - - - | - - | - - | + - + | - - - | - - - | - - -
  removeStaffAbsence      - - - - | - - | - - | + - + | - - - | - - - | - - -
  assignSubstitute        - - - - | - - | - - | + - + | - - - | - - - | - - -
  removeSubstitute        - - - - | - - | - - | + - + | - - - | - - - | - - -
  cancelLesson            - - - - | - - | - - | + - + | - - - | - - - | - - -
  restoreLesson           - - - - | - - | - - | + - + | - - - | - - - | - - -
  moveLesson              - - - - | - - | - - | + - + | - - - | - - - | - - -
  changeRoom              - - - - | - - | - - | + - + | - - - | - - - | - - -
`,
  //                      T C E D P A O H U G S | N n | F f | 0
  elsewhere: `
  lessonsToCover          - - - o o o - - - - - | - - | - - | -
  changedLessons          o o o o o o o - o - - | - - | - - | -
  rankSubstitutes         - - - o - o - - - - - | - - | - - | -
  lessonPlaces            - - - o - o - - - - - | - - | - - | -
  reportStaffAbsence      - - - o - o - - - - - | - - | - - | -
  editStaffAbsence        - - - o - o - - - - - | - - | - - | -
  removeStaffAbsence      - - - o - o - - - - - | - - | - - | -
  assignSubstitute        - - - o - o - - - - - | - - | - - | -
  removeSubstitute        - - - o - o - - - - - | - - | - - | -
  cancelLesson            - - - o - o - - - - - | - - | - - | -
  restoreLesson           - - - o - o - - - - - | - - | - - | -
  moveLesson              - - - o - o - - - - - | - - | - - | -
  changeRoom              - - - o - o - - - - - | - - | - - | -
`,
};
