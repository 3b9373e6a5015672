import type { ExpectedRows } from './expected-rows.js';

/**
 * Norms of marks, load of homework, the schedule of assessments. Who reads a journal sees whether it has marks enough;
 * the whole school is for those who control it (G24-50 to G24-52). The schedule is planned by the director and deputies,
 * read by all who teach by it, and a family sees of it what is its own child's. What homework comes to is asked by who
 * sets it.
 */
export const NORM_EXPECTED: ExpectedRows = {
  //                      T t Z z | C c | E e | D P A | O H U | G g q | S s x
  atHome: `
  markNorms               + - + + | + - | + - | + + + | - - + | - - - | - - -
  schoolNorms             - - - - | - - | - - | + + + | - - + | - - - | - - -
  homeworkLoad            + - + - | - - | - - | - - - | - - - | - - - | - - -
  homeworkOverloads       - - - - | - - | - - | + + + | - - + | - - - | - - -
  assessmentSchedule      + + + + | + + | - - | + + + | - - + | - - - | - - -
  saveAssessmentSchedule  + + + + | + + | - - | + + + | - - + | - - - | - - -
  assessmentDays          - - - - | - - | - - | + + - | - - - | - - - | - - -
  putAssessment           - - - - | - - | - - | + + - | - - - | - - - | - - -
  removeAssessment        - - - - | - - | - - | + + - | - - - | - - - | - - -
  publishAssessments      - - - - | - - | - - | + + - | - - - | - - - | - - -
  studentAssessments      - - - - | - - | - - | - - - | - - - | + - - | + - -
  timetableChecks         - - - - | - - | - - | + + + | - - + | - - - | - - -
`,
  //                      T C E D P A O H U G S | N n | F f | 0
  elsewhere: `
  markNorms               - - - - - - - - - - - | - - | - - | -
  schoolNorms             - - - o o o - - o - - | - - | - - | -
  homeworkLoad            - - - - - - - - - - - | - - | - - | -
  homeworkOverloads       - - - o o o - - o - - | - - | - - | -
  assessmentSchedule      o o - o o o - - o - - | - - | - - | -
  saveAssessmentSchedule  o o - o o o - - o - - | - - | - - | -
  assessmentDays          - - - o o - - - - - - | - - | - - | -
  putAssessment           - - - o o - - - - - - | - - | - - | -
  removeAssessment        - - - o o - - - - - - | - - | - - | -
  publishAssessments      - - - o o - - - - - - | - - | - - | -
  studentAssessments      - - - - - - - - - - - | - - | - - | -
  timetableChecks         - - - o o o - - o - - | - - | - - | -
`,
};
