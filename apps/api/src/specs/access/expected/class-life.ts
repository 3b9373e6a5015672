import type { ExpectedRows } from './expected-rows.js';

/**
 * Who may what with the operations of class life. The class teacher keeps account of absences and their reasons (G24-13,
 * G24-90), checks contact data (G24-92) and answers the families; the director and deputies see to it (G24-8, S117-34)
 * and change nothing. The educator sees who is here and how the class learns (TKK-24), and no telephones. A family
 * speaks for its own child, a grown-up student for oneself; the student at the lesson is grown up.
 */
export const CLASS_LIFE_EXPECTED: ExpectedRows = {
  //                      T t Z z | C c | E e | D P A | O H U | G g q | S s x
  atHome: `
  classesInCare           - - - - | + o | + o | + + - | - - - | - - - | - - -
  classCalendars          - - - - | + o | - - | + + - | - - - | - - - | - - -
  openClassCalendar       - - - - | + - | - - | + + - | - - - | - - - | - - -
  revokeClassCalendar     - - - - | + - | - - | + + - | - - - | - - - | - - -
  classToday              - - - - | + - | + - | + + - | - - - | - - - | - - -
  classAbsences           - - - - | + - | + - | + + - | - - - | - - - | - - -
  classProgress           - - - - | + - | + - | + + - | - - - | - - - | - - -
  classContacts           - - - - | + - | - - | + + - | - - - | - - - | - - -
  classNotices            - - - - | + - | - - | + + - | - - - | - - - | - - -
  classReports            - - - - | + - | - - | + + - | - - - | - - - | - - -
  noteReportsPrinted      - - - - | + - | - - | + + - | - - - | - - - | - - -
  paperHandovers          - - - - | + - | - - | + + - | - - - | - - - | - - -
  recordHandover          - - - - | + - | - - | + + - | - - - | - - - | - - -
  takeBackHandover        - - - - | + - | - - | + + - | - - - | - - - | - - -
  seeAbsenceNotices       - - - - | + - | - - | - - - | - - - | - - - | - - -
  decideAbsenceNotice     - - - - | + - | - - | - - - | - - - | - - - | - - -
  setAbsenceReasons       - - - - | + - | - - | - - - | - - - | - - - | - - -
  confirmContacts         - - - - | + - | - - | - - - | - - - | - - - | - - -
  correctContacts         - - - - | + - | - - | - - - | - - - | - - - | - - -
  studentAbsences         - - - - | - - | - - | - - - | - - - | + - - | + - -
  absenceNoticeHistory    - - - - | + - | - - | + + - | - - - | + - - | + - -
  reportAbsence           - - - - | - - | - - | - - - | - - - | + - - | + - -
  editAbsenceNotice       - - - - | - - | - - | - - - | - - - | + - - | + - -
  withdrawAbsenceNotice   - - - - | - - | - - | - - - | - - - | + - - | + - -
`,
  //                      T C E D P A O H U G S | N n | F f | 0
  elsewhere: `
  classesInCare           - o o o o - - - - - - | - - | - - | -
  classCalendars          - o - o o - - - - - - | - - | - - | -
  openClassCalendar       - - - - - - - - - - - | - - | - - | -
  revokeClassCalendar     - - - - - - - - - - - | - - | - - | -
  classToday              - - - - - - - - - - - | - - | - - | -
  classAbsences           - - - - - - - - - - - | - - | - - | -
  classProgress           - - - - - - - - - - - | - - | - - | -
  classContacts           - - - - - - - - - - - | - - | - - | -
  classNotices            - - - - - - - - - - - | - - | - - | -
  classReports            - - - - - - - - - - - | - - | - - | -
  noteReportsPrinted      - - - - - - - - - - - | - - | - - | -
  paperHandovers          - - - - - - - - - - - | - - | - - | -
  recordHandover          - - - - - - - - - - - | - - | - - | -
  takeBackHandover        - - - - - - - - - - - | - - | - - | -
  seeAbsenceNotices       - - - - - - - - - - - | - - | - - | -
  decideAbsenceNotice     - - - - - - - - - - - | - - | - - | -
  setAbsenceReasons       - - - - - - - - - - - | - - | - - | -
  confirmContacts         - - - - - - - - - - - | - - | - - | -
  correctContacts         - - - - - - - - - - - | - - | - - | -
  studentAbsences         - - - - - - - - - - - | - - | - - | -
  absenceNoticeHistory    - - - - - - - - - - - | - - | - - | -
  reportAbsence           - - - - - - - - - - - | - - | - - | -
  editAbsenceNotice       - - - - - - - - - - - | - - | - - | -
  withdrawAbsenceNotice   - - - - - - - - - - - | - - | - - | -
`,
};
