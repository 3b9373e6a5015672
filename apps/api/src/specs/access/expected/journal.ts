import type { ExpectedRows } from './expected-rows.js';

/** Who may what with the operations of journal. */
export const JOURNAL_EXPECTED: ExpectedRows = {
  //                      T t Z z | C c | E e | D P A | O H U | G g q | S s x
  atHome: `
  journalGroups           + o + + | + o | + o | + + + | - - + | - - - | - - -
  journalPage             + - + + | + - | + - | + + + | - - + | - - - | - - -
  lesson                  + - + - | + - | + - | + + + | - - + | - - - | - - -
  cellHistory             + - + - | + - | - - | + + + | - - + | - - - | - - -
  lessonHistory           + - + - | + - | - - | + + + | - - + | - - - | - - -
  setMarks                + - + - | - - | - - | - - - | - - - | - - - | - - -
  setAttendance           + - + - | + - | - - | - - - | - - - | - - - | - - -
  recordLesson            + - + - | - - | - - | - - - | - - - | - - - | - - -
  explainLateness         + - + - | - - | - - | - - - | - - - | - - - | - - -
  setHomework             + - + - | - - | - - | - - - | - - - | - - - | - - -
  removeHomework          + - + - | - - | - - | - - - | - - - | - - - | - - -
  putWork                 + - + - | - - | - - | - - - | - - - | - - - | - - -
  removeWork              + - + - | - - | - - | - - - | - - - | - - - | - - -
  uploadFile              + + + + | - - | - - | - - - | - - - | - - - | - - -
  readFile                + - + - | + - | + - | + + + | - - - | + + - | + + -
`,
  //                      T C E D P A O H U G S | N n | F f | 0
  elsewhere: `
  journalGroups           o o o o o o - - o - - | - - | - - | -
  journalPage             - - - - - - - - - - - | - - | - - | -
  lesson                  - - - - - - - - - - - | - - | - - | -
  cellHistory             - - - - - - - - - - - | - - | - - | -
  lessonHistory           - - - - - - - - - - - | - - | - - | -
  setMarks                - - - - - - - - - - - | - - | - - | -
  setAttendance           - - - - - - - - - - - | - - | - - | -
  recordLesson            - - - - - - - - - - - | - - | - - | -
  explainLateness         - - - - - - - - - - - | - - | - - | -
  setHomework             - - - - - - - - - - - | - - | - - | -
  removeHomework          - - - - - - - - - - - | - - | - - | -
  putWork                 - - - - - - - - - - - | - - | - - | -
  removeWork              - - - - - - - - - - - | - - | - - | -
  uploadFile              o - - - - - - - - - - | - - | - - | -
  readFile                - - - - - - - - - - - | - - | - - | -
`,
};
