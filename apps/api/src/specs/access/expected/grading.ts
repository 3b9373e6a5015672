import type { ExpectedRows } from './expected-rows.js';

/**
 * Marks of periods, their publication, and what families state. The teacher whom the timetable names enters them
 * (TKK-68), a substitute reads them; director and deputy publish; families write to the class teacher (G24-32).
 */
export const GRADING_EXPECTED: ExpectedRows = {
  //                      T t Z z | C c | E e | D P A | O H U | G g q | S s x
  atHome: `
  finalSheet              + - + + | + - | + - | + + + | - - + | - - - | - - -
  setPeriodMarks          + - - - | - - | - - | - - - | - - - | - - - | - - -
  acceptSuggestions       + - - - | - - | - - | - - - | - - - | - - - | - - -
  classFinals             - - - - | + - | + - | + + + | - - + | - - - | - - -
  releaseBoard            - - - - | - - | - - | + + - | - - - | - - - | - - -
  releasePeriod           - - - - | - - | - - | + + - | - - - | - - - | - - -
  classAcknowledgements   - - - - | + - | - - | + + - | - - - | - - - | - - -
  recordPaperAcknowledgement - - - - | + - | - - | - - - | - - - | - - - | - - -
  studentFinals           - - - - | - - | - - | - - - | - - - | + - - | + - -
  finalsToSee             - - - - | - - | - - | - - - | - - - | + o o | + o o
  acknowledgeFinals       - - - - | - - | - - | - - - | - - - | + - - | + - -
`,
  //                      T C E D P A O H U G S | N n | F f | 0
  elsewhere: `
  finalSheet              - - - - - - - - - - - | - - | - - | -
  setPeriodMarks          - - - - - - - - - - - | - - | - - | -
  acceptSuggestions       - - - - - - - - - - - | - - | - - | -
  classFinals             - - - - - - - - - - - | - - | - - | -
  releaseBoard            - - - o o - - - - - - | - - | - - | -
  releasePeriod           - - - - - - - - - - - | - - | - - | -
  classAcknowledgements   - - - - - - - - - - - | - - | - - | -
  recordPaperAcknowledgement - - - - - - - - - - - | - - | - - | -
  studentFinals           - - - - - - - - - - - | - - | - - | -
  finalsToSee             - - - - - - - - - o o | - o | - - | -
  acknowledgeFinals       - - - - - - - - - - - | - - | - - | -
`,
};
