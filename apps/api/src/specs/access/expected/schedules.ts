import type { ExpectedRows } from './expected-rows.js';

/** Who may what with the calendar: those who lead the school look, the director and the administrator change it. */
export const SCHEDULES_EXPECTED: ExpectedRows = {
  //                      T t Z z | C c | E e | D P A | O H U | G g q | S s x
  atHome: `
  schedules               - - - - | - - | - - | + + + | - - - | - - - | - - -
  retryScheduleRun        - - - - | - - | - - | - + + | - - - | - - - | - - -
  switchSchedule          - - - - | - - | - - | - + + | - - - | - - - | - - -
`,
  //                      T C E D P A O H U G S | N n | F f | 0
  elsewhere: `
  schedules               - - - o o o - - - - - | - - | - - | -
  retryScheduleRun        - - - - - - - - - - - | - - | - - | -
  switchSchedule          - - - - o o - - - - - | - - | - - | -
`,
};
